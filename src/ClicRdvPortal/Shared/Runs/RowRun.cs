using System.Collections.Concurrent;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Runs;

/// <param name="Id">The row's.</param>
/// <param name="SendAsync">Sends its change; called at most once.</param>
public sealed record RowWrite(long Id, Func<Task<RowOutcome>> SendAsync);

/// <summary>
/// Writes rows, three at once at most, and keeps what became of each. A write that has begun is never cut short, since
/// nobody could tell then whether it happened; stopping keeps the next ones from beginning.
/// </summary>
public sealed class RowRun(IReadOnlyList<RowWrite> writes)
{
    private const int AtOnce = 3;

    private readonly ConcurrentDictionary<long, RowOutcome> _outcomes = new();
    private readonly ConcurrentQueue<RowWrite> _waiting = new(writes);
    private volatile bool _stopped;

    public int Total => writes.Count;

    public int Done => _outcomes.Count;

    public bool IsRunning { get; private set; }

    public bool IsStopped => _stopped;

    public RowOutcome Of(long id) => _outcomes.GetValueOrDefault(id, RowOutcome.NotTried);

    public int Count(RowResult result) => writes.Count(write => Of(write.Id).Result == result);

    /// <summary>Whether one of the rows met it.</summary>
    public bool HasMet(ProblemKind problem) => _outcomes.Values.Any(outcome => outcome.Problem?.Kind == problem);

    public void Stop() => _stopped = true;

    /// <param name="onProgress">Called after each row, on the caller's context.</param>
    public async Task RunAsync(Action? onProgress = null)
    {
        IsRunning = true;
        try
        {
            await Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, Total)).Select(_ => WorkAsync(onProgress)));
        }
        finally
        {
            IsRunning = false;
        }
    }

    private async Task WorkAsync(Action? onProgress)
    {
        while (!_stopped && _waiting.TryDequeue(out var write))
        {
            var outcome = await write.SendAsync();
            _outcomes[write.Id] = outcome;

            // What ended the session or asked for patience would answer the others alike.
            if (outcome.Problem?.Kind is ProblemKind.SignedOut or ProblemKind.Busy)
                Stop();
            onProgress?.Invoke();
        }
    }
}
