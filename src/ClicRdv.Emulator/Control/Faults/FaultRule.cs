using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>
/// Which requests go wrong, how, and how often. What is not said matches everything; of several rules the
/// one injected first wins. <see cref="Fault"/> makes the usual ones.
/// </summary>
public sealed record FaultRule
{
    public required FaultKind Kind { get; init; }

    /// <summary><c>GET</c>, <c>POST</c>, <c>PUT</c> or <c>DELETE</c>; <c>|</c> between several.</summary>
    public string? Method { get; init; }

    /// <summary>Regular expression that the path, suffix included, must match somewhere.</summary>
    public string? Path { get; init; }

    /// <summary>Regular expression that the query, still encoded and without the key, must match somewhere.</summary>
    public string? Query { get; init; }

    public long? ProId { get; init; }

    public string? SessionId { get; init; }

    /// <summary>How many matching requests go wrong; null is every one.</summary>
    public int? Times { get; init; }

    /// <summary>How many matching requests are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>Which part of the matching requests goes wrong, drawn one by one, from 0 to 1; null is all of them.</summary>
    public double? Share { get; init; }

    public FaultMoment Moment { get; init; }

    public int? Status { get; init; }

    public string? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Headers laid over those of the answer, <c>Retry-After</c> for one.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Real time, whatever the emulator's clock says.</summary>
    public TimeSpan Delay { get; init; }

    public long? Bytes { get; init; }

    public ExpiredSessionGuise Guise { get; init; }

    public JsonRewrite Rewrite { get; init; }

    /// <summary>Whether a change leaves <c>updated_at</c> as it was.</summary>
    public bool SameSecond { get; init; }
}
