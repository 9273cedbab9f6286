using System.Text.RegularExpressions;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>A rule at work. <see cref="Release"/> lets go the requests that <see cref="FaultKind.Hold"/> keeps.</summary>
public sealed class InjectedFault
{
    // A share is told to the ten thousandth.
    private const int Fineness = 10_000;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(int Hits, TaskCompletionSource Source)> _waiting = [];
    private readonly Regex? _path;
    private readonly Regex? _query;
    private readonly SeedRandom _chance;
    private int _matches;
    private int _hits;

    internal InjectedFault(long id, FaultRule rule)
    {
        Id = id;
        Rule = rule;

        // The same order of requests meets the same faults.
        _chance = new SeedRandom(unchecked((ulong)id));
        _path = Pattern(rule.Path);
        _query = Pattern(rule.Query);
    }

    public long Id { get; }

    public FaultRule Rule { get; }

    /// <summary>How many requests went wrong so far.</summary>
    public int Hits
    {
        get
        {
            lock (_gate)
            {
                return _hits;
            }
        }
    }

    internal Task Released => _released.Task;

    /// <summary>Lets held requests go on, and those that will come.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Waits until <paramref name="hits"/> requests have met the fault.</summary>
    public Task WaitForHitsAsync(int hits = 1, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_hits >= hits)
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((hits, source));
            return source.Task.WaitAsync(cancellationToken);
        }
    }

    internal bool TryHit(RecordedRequest request)
    {
        if (!Matches(request))
        {
            return false;
        }

        lock (_gate)
        {
            if (++_matches <= Rule.Skip || _hits >= Rule.Times || _chance.Next(Fineness) >= Rule.Share * Fineness)
            {
                return false;
            }

            _hits++;
            foreach (var (hits, source) in _waiting)
            {
                if (_hits >= hits)
                {
                    source.TrySetResult();
                }
            }

            return true;
        }
    }

    private bool Matches(RecordedRequest request) =>
        (Rule.Method is null || Rule.Method.Split('|').Contains(request.Method, StringComparer.OrdinalIgnoreCase))
        && _path?.IsMatch(request.Path) != false
        && _query?.IsMatch(request.Query) != false
        && (Rule.ProId is null || Rule.ProId == request.ProId)
        && (Rule.SessionId is null || Rule.SessionId.Equals(request.SessionId, StringComparison.Ordinal));

    private static Regex? Pattern(string? pattern) =>
        pattern is null ? null : new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
}
