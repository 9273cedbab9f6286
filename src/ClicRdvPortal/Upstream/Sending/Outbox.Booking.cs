using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Bookings leave at once, with their consequence told before: the caller is on the telephone, and a slot that is taken or a rule
/// that is met has to be known while they are. They take their turn among the rest, so what was done first is sent first.
/// </summary>
public sealed partial class Outbox
{
    /// <summary>What was booked last and nobody has seen the end of yet.</summary>
    public BookingRun? Booking { get; private set; }

    /// <summary>
    /// Books visits one after the other. What still waits for its delay and makes room for them, or is about the same customer, leaves
    /// before them: they build upon it. Null when the session is being closed.
    /// </summary>
    public BookingRun? Book(IReadOnlyList<VisitBooking> visits)
    {
        foreach (var batch in Batches.Where(batch => batch.State == SendingState.Waiting && batch.Items.Any(item => visits.Any(visit => IsBuiltUpon(item.Write, visit)))))
            _ = SendAsync(batch.Number);

        BookingRun run;
        lock (_lock)
        {
            if (_closedAt is not null)
                return null;
            Booking = run = new BookingRun(visits);
            run.Changed += (_, _) => Tell();
            _running = RunAfterAsync(_running, run);
        }

        return run;
    }

    private static bool IsBuiltUpon(VeventWrite write, VisitBooking visit) => write.AsRead is { } before
        && (before.FicheId == visit.FicheId || (before.CalendarId == visit.CalendarId && before.Touches(visit.Start, visit.End)));

    /// <summary>Its end has been seen.</summary>
    public void Forget(BookingRun run)
    {
        lock (_lock)
            Booking = ReferenceEquals(Booking, run) ? null : Booking;
        Tell();
    }

    private async Task RunAfterAsync(Task before, BookingRun run)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        // Who books has the caller on the telephone: put off, it fails rather than leave hours later.
        using (var caller = new SendingCaller(_session, RenewalPatience.UntilPutOff, _factory, _logger, _stopping))
            await run.SendAsync(new VisitBooker(caller, Taker, NextDraftId, _logger), IsOver);

        foreach (var visit in run.Visits)
            _meter.Note(visit);
        _recent.Forget(_session, VeventDirectory.RecentKey);
        Interlocked.Increment(ref _runs);
        run.End();
    }
}
