using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>How something of one person came to another.</summary>
public enum SoakViolation
{
    /// <summary>A call upstream about one person was signed with the session of another.</summary>
    CallAsAnother,

    PageOfAnother,
    FrameOfAnother,

    /// <summary>What a directory of the portal gave a circuit.</summary>
    ReadingOfAnother,

    /// <summary>What stands upstream in the end.</summary>
    RowOfAnother,

    /// <summary>A circuit, or what its page carries, went on under a cookie it was not opened with.</summary>
    CircuitTakenUp,

    /// <summary>A cookie opened a page after its person had signed out.</summary>
    EndedCookie,

    /// <summary>A write was told as done and is not, or as not done and is.</summary>
    FalseClaim,

    /// <summary>A write was done more than once.</summary>
    Doubled,
}

/// <summary>What was done and seen in a run. Safe to use from any thread.</summary>
public sealed class SoakTally
{
    private const int MostDetails = 20;
    private readonly ConcurrentDictionary<SoakOperation, int> _operations = new();
    private readonly ConcurrentDictionary<SoakViolation, int> _violations = new();
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _details = new();
    private readonly ConcurrentDictionary<string, int> _told = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SoakClaim> _claims = new();
    private long _seen;
    private long _own;
    private int _calls;
    private int _callsOfSomebody;

    public IReadOnlyDictionary<SoakOperation, int> Operations => _operations;

    public IReadOnlyDictionary<SoakViolation, int> Violations => _violations;

    /// <summary>What did not go as it should, and had nothing of anybody else in it.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    /// <summary>Problems that people were told of; there are none without faults, save those of lapses.</summary>
    public IReadOnlyDictionary<string, int> Told => _told;

    /// <summary>Writes of which it was told what became of them.</summary>
    public int Claims => _claims.Count;

    /// <summary>The first violations, in words.</summary>
    public IReadOnlyCollection<string> Details => _details;

    /// <summary>Pages, frames and readings that were searched.</summary>
    public long Seen => Interlocked.Read(ref _seen);

    /// <summary>Those among them that had their person's own mark, which a page of faults has not.</summary>
    public long Own => Interlocked.Read(ref _own);

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>Those of which it can be told whom they are about.</summary>
    public int CallsOfSomebody => Volatile.Read(ref _callsOfSomebody);

    public void Done(SoakOperation operation) => _operations.AddOrUpdate(operation, 1, (_, count) => count + 1);

    public void Failed(string what) => _failures.AddOrUpdate(what, 1, (_, count) => count + 1);

    public void Tell(string what) => _told.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>Takes down what somebody was told of a creation; looked at in the end, when a second one would have come too.</summary>
    public void Claim(SoakClaim claim) => _claims.Enqueue(claim);

    /// <summary>Holds what was claimed against what stands upstream.</summary>
    public void CheckClaims(SoakScene scene)
    {
        var standing = scene.CreatedNames();
        foreach (var claim in _claims)
        {
            var count = standing.GetValueOrDefault(claim.Name);
            if (count > 1)
                Violated(SoakViolation.Doubled, claim.Name);
            else if (claim.IsDone is { } isDone && isDone != count > 0)
                Violated(SoakViolation.FalseClaim, $"{claim.Name} was told as {(isDone ? "done" : "not done")}");
        }
    }

    public void Violated(SoakViolation kind, string detail)
    {
        _violations.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (_details.Count < MostDetails)
            _details.Enqueue($"{kind}: {detail}");
    }

    /// <summary>Searches what has come to somebody for what is another's.</summary>
    /// <param name="person">Whose eyes they are; 0 for nobody's.</param>
    /// <param name="kind">What it is if it is another's.</param>
    /// <param name="text">What has come.</param>
    /// <returns>Whether something of the person's own was there.</returns>
    public bool See(int person, SoakViolation kind, string text)
    {
        Interlocked.Increment(ref _seen);
        var isOwn = false;
        foreach (var owner in Mark.In(text))
        {
            isOwn |= owner == person;
            if (owner != person)
                Violated(kind, $"{person} saw what is of {owner}");
        }

        if (isOwn)
            Interlocked.Increment(ref _own);
        return isOwn;
    }

    /// <param name="owner">Whom a call is about, where that can be told.</param>
    /// <param name="caller">Whose session it had.</param>
    /// <param name="call">The call, in words.</param>
    public void SeeCall(int? owner, int caller, string call)
    {
        Interlocked.Increment(ref _calls);
        if (owner is null)
            return;
        Interlocked.Increment(ref _callsOfSomebody);
        if (owner != caller)
            Violated(SoakViolation.CallAsAnother, $"{call} is about {owner} and was made as {caller}");
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{_operations.Values.Sum()} operations, {Calls} calls ({CallsOfSomebody} about somebody), {Seen} pages, frames and readings ({Own} with a mark of their own)");
        foreach (var (operation, count) in _operations.OrderByDescending(pair => pair.Value))
            text.Append(CultureInfo.InvariantCulture, $"\n  {operation} {count}");
        foreach (var (told, count) in _told.OrderByDescending(pair => pair.Value))
            text.Append(CultureInfo.InvariantCulture, $"\n  told: {told} {count}");
        foreach (var (violation, count) in _violations)
            text.Append(CultureInfo.InvariantCulture, $"\n  ! {violation} {count}");
        foreach (var detail in _details)
            text.Append(CultureInfo.InvariantCulture, $"\n  ! {detail}");
        foreach (var (failure, count) in _failures.OrderByDescending(pair => pair.Value).Take(MostDetails))
            text.Append(CultureInfo.InvariantCulture, $"\n  ? {failure} {count}");
        return text.ToString();
    }
}
