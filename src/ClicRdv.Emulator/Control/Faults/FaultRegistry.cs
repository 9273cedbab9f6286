using ClicRdv.Emulator.Control.Journal;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>The rules at work, in the order they were injected.</summary>
internal sealed class FaultRegistry
{
    private readonly Lock _gate = new();
    private readonly List<InjectedFault> _faults = [];
    private long _lastId;

    public IReadOnlyList<InjectedFault> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _faults];
            }
        }
    }

    public InjectedFault Add(FaultRule rule)
    {
        lock (_gate)
        {
            var fault = new InjectedFault(++_lastId, rule);
            _faults.Add(fault);
            return fault;
        }
    }

    public bool Remove(long id)
    {
        lock (_gate)
        {
            var fault = _faults.Find(candidate => candidate.Id == id);
            fault?.Release();
            return fault is not null && _faults.Remove(fault);
        }
    }

    /// <summary>Ends every fault; what was held goes on.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.ForEach(fault => fault.Release());
            _faults.Clear();
        }
    }

    public InjectedFault? Hit(RecordedRequest request) => All.FirstOrDefault(fault => fault.TryHit(request));
}
