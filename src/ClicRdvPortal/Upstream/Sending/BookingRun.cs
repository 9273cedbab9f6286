using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Visits that are booked one after the other. It belongs to the session, as all that is sent: it goes on when its tab is
/// closed, and says then what became of it to the next one that asks.
/// </summary>
public sealed class BookingRun
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ImmutableArray<VisitOutcome> _visits;
    private volatile bool _isStopping;
    private int _followers;

    internal BookingRun(IEnumerable<VisitBooking> visits) => _visits = [.. visits.Select(visit => new VisitOutcome(visit))];

    /// <summary>One of the visits has ended, or all have. Raised on any thread.</summary>
    public event EventHandler? Changed;

    public ImmutableArray<VisitOutcome> Visits => _visits;

    public bool IsOver => _ended.Task.IsCompleted;

    public bool IsStopping => _isStopping;

    /// <summary>Whether a dialog shows how it goes.</summary>
    public bool IsFollowed => Volatile.Read(ref _followers) > 0;

    public bool IsAllBooked => _visits.All(visit => visit.State == VisitState.Booked);

    /// <summary>Ends with the last visit, and never badly: how each went stands in <see cref="Visits"/>.</summary>
    public Task Ended => _ended.Task;

    /// <summary>A dialog shows it from now on.</summary>
    public void Follow() => Interlocked.Increment(ref _followers);

    /// <summary>A dialog shows it no more.</summary>
    public void Leave()
    {
        Interlocked.Decrement(ref _followers);
        Tell();
    }

    /// <summary>Lets the visit that is under way end, and tries no other.</summary>
    public void Stop()
    {
        _isStopping = true;
        Tell();
    }

    internal async Task SendAsync(VisitBooker booker, Func<bool> isOver)
    {
        var isBroken = false;
        for (var index = 0; index < _visits.Length; index++)
        {
            if (isBroken || _isStopping || isOver())
            {
                Note(index, _visits[index] with { State = VisitState.Unsent });
                continue;
            }

            Note(index, _visits[index] with { State = VisitState.Sending });
            var outcome = await booker.BookAsync(_visits[index].Visit);
            isBroken = IsForAll(outcome);
            Note(index, outcome);
        }
    }

    internal void End()
    {
        _ended.TrySetResult();
        Tell();
    }

    /// <summary>Whether the other visits would meet the same.</summary>
    private static bool IsForAll(VisitOutcome outcome) =>
        outcome.State == VisitState.ToVerify
        || outcome.Problem is { Kind: ProblemKind.SignedOut or ProblemKind.Unreachable or ProblemKind.Busy } or { Refusal: AppointmentRefusal.MaxRdvNumber };

    private void Note(int index, VisitOutcome outcome)
    {
        _visits = _visits.SetItem(index, outcome);
        Tell();
    }

    private void Tell() => Changed?.Invoke(this, EventArgs.Empty);
}
