using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Sends the writes of one batch in turn. After a fault that all of them would meet, the rest stays unsent; so does the rest of a
/// visit of which one write did not go through.
/// </summary>
/// <param name="writer">Sends one.</param>
/// <param name="isOver">Whether there is no time left for more.</param>
/// <param name="logger">For what nobody foresaw.</param>
internal sealed class BatchSender(VeventWriter writer, Func<bool> isOver, ILogger logger)
{
    private readonly HashSet<int> _stopped = [];
    private readonly Dictionary<int, SendingItem> _compared = [];
    private bool _isBroken;

    /// <param name="items">The batch.</param>
    /// <param name="note">Told how each has ended, by its place.</param>
    public async Task SendAsync(ImmutableArray<SendingItem> items, Action<int, SendingItem> note)
    {
        var visits = SendingVisit.Of(items);
        for (var index = 0; index < items.Length; index++)
        {
            if (Array.IndexOf(visits, visits[index]) == index)
                await CompareAsync(items, [.. Enumerable.Range(index, items.Length - index).Where(other => visits[other] == visits[index])], visits[index]);
            var sent = await SendAsync(items[index], index, visits[index]);
            if (sent.State != SendingItemState.Sent)
                _stopped.Add(visits[index]);
            note(index, sent);
        }
    }

    private async Task<SendingItem> SendAsync(SendingItem item, int index, int visit)
    {
        if (_compared.TryGetValue(index, out var fault))
            return fault;
        return _isBroken || _stopped.Contains(visit) || isOver() ? item with { State = SendingItemState.Unsent } : await WriteAsync(item);
    }

    /// <summary>Half a visit moved is worse than none: all its rows are looked at before the first is written.</summary>
    private async Task CompareAsync(ImmutableArray<SendingItem> items, int[] visit, int number)
    {
        if (visit.Length == 1)
            return;
        foreach (var index in visit.Where(index => !items[index].Write.IsNew))
        {
            if (_isBroken || isOver())
                return;
            var compared = await GuardAsync(items[index], async item => Ended(item, await writer.CompareAsync(item.Write)), ProblemKind.Unexpected);
            if (compared.State == SendingItemState.Sent)
                continue;
            _compared[index] = compared;
            _stopped.Add(number);
        }
    }

    private Task<SendingItem> WriteAsync(SendingItem item) => GuardAsync(item, async _ =>
    {
        if (item is { Write.IsNew: true, Tried: { } tried })
        {
            var there = await writer.FindAsync(tried);
            if (!there.IsSuccess)
                return Failed(item, there.Problem, ProblemKind.ToVerify);
            if (there.Value is { } found)
                item = item with { Write = item.Write.On(tried.Target, found) };
        }

        if (item.Write is { IsNew: true, Target.Deleted: true })
            return item with { State = SendingItemState.Sent };
        if (!VeventDifference.CanBuild(item.Write))
            return Failed(item, new ApiProblem(ProblemKind.Invalid), ProblemKind.Invalid);

        if (item.Write.BeforeCancelling is { } typed)
        {
            var written = Ended(item, await writer.WriteAsync(typed));
            if (written.State != SendingItemState.Sent)
                return written;
            item = item with { Write = item.Write.On(item.Write.AsRead!, written.Current!) };
        }

        item = item.Write.IsNew ? item with { Tried = item.Write } : item;
        return Ended(item, await writer.WriteAsync(item.Write));
    }, ProblemKind.ToVerify, () => item);

    /// <summary>Nobody waits for a sending: what is not told in the item would be lost.</summary>
    private async Task<SendingItem> GuardAsync(SendingItem item, Func<SendingItem, Task<SendingItem>> send, ProblemKind told, Func<SendingItem>? reached = null)
    {
        try
        {
            return await send(item);
        }
#pragma warning disable CA1031 // Whatever it was, the item has to say so.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            OutboxLog.WriteFailed(logger, exception, item.Write.Kind);
            return (reached?.Invoke() ?? item) with { State = SendingItemState.Failed, Problem = new ApiProblem(told) };
        }
    }

    private SendingItem Ended(SendingItem item, ApiResult<SaveOutcome<Vevent>> result) => result switch
    {
        { IsSuccess: false, Problem: var problem } => Failed(item, problem, problem.Kind),
        { Value: var outcome } => item with
        {
            State = outcome.IsConflict ? SendingItemState.Conflict : SendingItemState.Sent,
            Problem = null,
            Current = outcome.Current,
        },
    };

    private SendingItem Failed(SendingItem item, ApiProblem problem, ProblemKind told)
    {
        _isBroken |= problem.Kind is ProblemKind.SignedOut or ProblemKind.Unreachable or ProblemKind.Busy;
        return item with { State = SendingItemState.Failed, Problem = problem with { Kind = told }, Current = null };
    }
}
