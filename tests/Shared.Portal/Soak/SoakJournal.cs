using ClicRdv.Emulator.Control;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>Looks at each call upstream: its session has to be that of whom it is about.</summary>
internal sealed class SoakJournal(EmulatorControl upstream, SoakScene scene, SoakTally tally)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly Dictionary<string, int> _callers = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>Until the run is over, and what came by then.</summary>
    public async Task WatchAsync(Task run)
    {
        while (await Task.WhenAny(run, Task.Delay(Pause)) != run)
            Look();
        Look();
    }

    private void Look()
    {
        foreach (var request in upstream.Requests.SkipWhile(request => request.Number <= _last))
        {
            if (request.Number != _last + 1)
                throw new InvalidOperationException("The journal forgot calls before they were looked at.");
            _last = request.Number;
            if (request.SessionId is not { } session)
                continue;

            // Of a session that has ended the journal does not know any more whose it was.
            if (request.ProId is { } pro)
                _callers[session] = SoakScene.PersonOf(pro);
            if (_callers.TryGetValue(session, out var caller))
                tally.SeeCall(scene.OwnerOf(request), caller, request.ToString());
        }
    }
}
