using System.Diagnostics.Metrics;

namespace ClicRdvPortal.Sessions;

/// <summary>Sign-ins by what came of them, and what happens to sessions until they end.</summary>
public sealed class SessionsMeter(PortalMeter portal)
{
    private const string Purpose = "clicrdv.purpose";

    private readonly Counter<long> _signIns = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.sign_ins", unit: "{attempt}", description: "Passwords given, to sign in or to go on with a session.");

    private readonly Counter<long> _locks = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.locks", unit: "{lock}", description: "Sessions whose screen was locked.");

    private readonly Counter<long> _lapses = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.lapses", unit: "{lapse}", description: "Sessions whose upstream session was found to be over.");

    private readonly Counter<long> _renewals = portal.Meter.CreateCounter<long>(
        "clicrdv.portal.renewals", unit: "{renewal}", description: "Sessions that went on with a new upstream session.");

    internal void NoteSignIn(SignInOutcome outcome) => NotePassword(outcome, "sign-in");

    internal void NoteReopening(SignInOutcome outcome) => NotePassword(outcome, "reopening");

    internal void Follow(LiveSession session)
    {
        var (wasAsleep, renewals) = (false, session.Hour.Renewals);
        session.LockChanged += (_, _) => _locks.Add(session.IsLocked ? 1 : 0);
        session.Hour.Changed += (_, _) =>
        {
            var isAsleep = session.Hour.IsAsleep;
            if (Interlocked.Exchange(ref wasAsleep, isAsleep) != isAsleep && isAsleep)
                _lapses.Add(1);
            if (Interlocked.Exchange(ref renewals, session.Hour.Renewals) != session.Hour.Renewals)
                _renewals.Add(1);
        };
    }

    private void NotePassword(SignInOutcome outcome, string purpose) =>
        _signIns.Add(1, new(PortalMeter.Outcome, outcome.ToString()), new(Purpose, purpose));
}
