namespace ClicRdvPortal.Tests.Shared;

/// <summary>Texts in order of arrival, and a way to wait for one without looking again and again.</summary>
public sealed class Heard
{
    private readonly Lock _gate = new();
    private readonly List<string> _texts = [];
    private readonly List<(Func<string, bool> Predicate, TaskCompletionSource<string> Found)> _waiting = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
                return [.. _texts];
        }
    }

    public void Add(string text)
    {
        lock (_gate)
        {
            _texts.Add(text);
            foreach (var (predicate, found) in _waiting)
            {
                if (predicate(text))
                    found.TrySetResult(text);
            }
        }
    }

    /// <param name="predicate">What is waited for.</param>
    /// <param name="patience">How long.</param>
    /// <param name="after">How many of the first do not count.</param>
    /// <exception cref="TimeoutException">It did not come; the message lists what did.</exception>
    public async Task<string> WaitAsync(Func<string, bool> predicate, TimeSpan patience, int after = 0)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_texts.Skip(after).LastOrDefault(predicate) is { } known)
                return known;
            _waiting.Add((predicate, found));
        }

        try
        {
            return await found.Task.WaitAsync(patience);
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException("Heard so far: " + string.Join("; ", All), exception);
        }
    }
}
