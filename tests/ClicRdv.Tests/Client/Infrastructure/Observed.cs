namespace ClicRdv.Client.Tests;

/// <summary>What has happened so far, for a test to wait on: it is woken by what happens, not by time.</summary>
internal sealed class Observed<T>
{
    private readonly Lock _lock = new();
    private readonly List<T> _items = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(T item)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            _items.Add(item);
            changed = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        changed.SetResult();
    }

    public IReadOnlyList<T> All
    {
        get
        {
            lock (_lock) return [.. _items];
        }
    }

    public async Task<T> FirstAsync(Func<T, bool> condition, int nth = 1)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                var found = _items.Where(condition).Take(nth).ToList();
                if (found.Count == nth) return found[^1];
                changed = _changed.Task;
            }

            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }
}
