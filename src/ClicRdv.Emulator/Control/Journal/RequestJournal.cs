namespace ClicRdv.Emulator.Control.Journal;

/// <summary>The last requests, in order of arrival.</summary>
internal sealed class RequestJournal(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _lastNumber;

    /// <summary>Raised after a request was recorded, and again once it was answered.</summary>
    public event EventHandler? Changed;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            request.Number = ++_lastNumber;
            _requests.Enqueue(request);
            if (_requests.Count > capacity)
            {
                _requests.Dequeue();
            }
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Answered(RecordedRequest request, int status)
    {
        request.Status = status;
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public int Count(Func<RecordedRequest, bool> predicate)
    {
        lock (_gate)
        {
            return _requests.Count(predicate);
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _lastNumber = 0;
        }
    }
}
