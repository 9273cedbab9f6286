using System.Collections.Concurrent;

namespace ClicRdvPortal.Store;

/// <summary>
/// What was set and is not written yet. Many choices in a row become one write a moment later; a graceful stop writes
/// the rest, and what could not be written waits for the next occasion.
/// </summary>
internal sealed class PreferenceWrites(PreferenceStore store, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(StoreOwner Owner, string Name), string> _pending = new();
    private readonly SemaphoreSlim _hasNews = new(0);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private volatile bool _hasFailed;

    /// <summary>Whether the last write failed.</summary>
    public bool HasFailed => _hasFailed;

    public void Add(StoreOwner owner, string name, string value)
    {
        _pending[(owner, name)] = value;
        if (_hasNews.CurrentCount == 0)
            _hasNews.Release();
    }

    public IEnumerable<KeyValuePair<string, string>> PendingOf(StoreOwner owner) => _pending
        .Where(pending => pending.Key.Owner == owner)
        .Select(pending => KeyValuePair.Create(pending.Key.Name, pending.Value));

    /// <summary>Writes what waits. What is set meanwhile waits on.</summary>
    public async Task FlushAsync()
    {
        await _oneAtATime.WaitAsync();
        try
        {
            foreach (var ofOwner in _pending.GroupBy(pending => pending.Key.Owner).ToList())
            {
                var isSaved = await store.SaveAsync(ofOwner.Key, ofOwner.ToDictionary(pending => pending.Key.Name, pending => pending.Value, StringComparer.Ordinal));
                _hasFailed = !isSaved;
                if (!isSaved)
                    return;
                foreach (var written in ofOwner)
                    _pending.TryRemove(written);
            }
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
            await FlushAsync();
        }
    }
}
