using System.Collections.Concurrent;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>
/// What was typed and is not written yet: many keys become one write half a second later. A stop writes the rest, and what could not be
/// written is tried again.
/// </summary>
internal sealed class DraftWrites(DraftStore store, DraftSeal seal, StoreState file, TimeProvider clock) : BackgroundService
{
    public const int MostOfPerson = 100;

    /// <summary>With the second for which a page gathers keys it stays under the two that are promised.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<Guid, Pending> _pending = new();
    private readonly SemaphoreSlim _hasNews = new(0);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Raised on any thread when something is to be written, was written or could not be.</summary>
    public event EventHandler<DraftChangeEventArgs>? Changed;

    /// <param name="owner">Whose it is.</param>
    /// <param name="id">Which.</param>
    /// <param name="draft">What it shall be; null removes it.</param>
    public void Add(StoreOwner owner, Guid id, Draft? draft)
    {
        _pending[id] = new Pending(owner, draft);
        Tell(owner, id, draft is null ? DraftState.Removed : DraftState.Waiting);
        if (_hasNews.CurrentCount == 0)
            _hasNews.Release();
    }

    /// <summary>What is wished of a person's drafts and not written yet; null for one that goes.</summary>
    public Dictionary<Guid, Draft?> PendingOf(StoreOwner owner) =>
        _pending.Where(pending => pending.Value.Owner == owner).ToDictionary(pending => pending.Key, pending => pending.Value.Draft);

    /// <summary>Writes what waits. What is typed meanwhile waits on.</summary>
    /// <returns>Whether nothing failed.</returns>
    public async Task<bool> FlushAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            foreach (var (id, pending) in _pending.ToList())
            {
                var state = await WriteAsync(id, pending);

                // Without a store there is no occasion to wait for.
                if (state != DraftState.NotKept || !file.IsReady)
                    _pending.TryRemove(KeyValuePair.Create(id, pending));
                if (state != DraftState.Removed)
                    Tell(pending.Owner, id, state);
                if (state == DraftState.NotKept && file.IsReady)
                    return false;
            }

            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>A stop that is in a hurry does not wait for the loop, and writes all the same.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync();
    }

    public override void Dispose()
    {
        _hasNews.Dispose();
        _oneAtATime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _hasNews.WaitAsync(stoppingToken);
            await Task.Delay(Pause, clock, stoppingToken);
            while (!await FlushAsync())
                await Task.Delay(PauseAfterFailure, clock, stoppingToken);
        }
    }

    private async Task<DraftState> WriteAsync(Guid id, Pending pending)
    {
        if (pending.Draft is not { } draft)
            return await store.DeleteAsync(pending.Owner, [id]) ? DraftState.Removed : DraftState.NotKept;
        if (seal.Seal(pending.Owner, draft) is not { } row)
            return DraftState.TooLong;
        var saved = await store.SaveAsync(pending.Owner, row, MostOfPerson);
        return !saved.IsSuccess ? DraftState.NotKept : saved.Value ? DraftState.Kept : DraftState.TooMany;
    }

    private void Tell(StoreOwner owner, Guid id, DraftState state) => Changed?.Invoke(this, new DraftChangeEventArgs(owner, id, state));

    /// <summary>A class, since it is compared by being the same.</summary>
    private sealed class Pending(StoreOwner owner, Draft? draft)
    {
        public StoreOwner Owner => owner;

        public Draft? Draft => draft;
    }
}
