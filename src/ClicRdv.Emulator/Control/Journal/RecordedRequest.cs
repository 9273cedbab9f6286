using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Journal;

/// <summary>Where a request carried the application key; only <see cref="Query"/> is right (clicrdv-api §3.1).</summary>
[Flags]
public enum KeyPlaces
{
    None = 0,
    Query = 1,
    Body = 2,
    Header = 4,
}

/// <summary>One request as the emulator received it. Holds neither the key nor a password.</summary>
public sealed class RecordedRequest
{
    /// <summary>Order of arrival, from 1 since the start or the last reset.</summary>
    public long Number { get; internal set; }

    /// <summary>The emulator's clock at arrival.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Method { get; init; }

    /// <summary>As sent, suffix included: <c>/api/v1/groups/12/calendars.json</c>.</summary>
    public required string Path { get; init; }

    /// <summary>As sent, still encoded, without <c>?</c>, <c>apikey</c> and the value of a password.</summary>
    public required string Query { get; init; }

    /// <summary>Text of a write, the values of passwords starred; "" for a GET.</summary>
    public required string Body { get; init; }

    public required KeyPlaces KeyPlaces { get; init; }

    /// <summary>Whether the query carried the right key.</summary>
    public required bool KeyIsRight { get; init; }

    public required CredentialKind Credential { get; init; }

    /// <summary>The session the request showed, alive or not.</summary>
    public required string? SessionId { get; init; }

    /// <summary>The pro the request came from; null for nobody and for end customers.</summary>
    public required long? ProId { get; init; }

    /// <summary>Status of the answer; null while there is none, or if the connection was cut before it.</summary>
    public int? Status { get; internal set; }

    /// <summary>The fault that was played, if one was.</summary>
    public FaultKind? Fault { get; internal set; }

    /// <summary>Whether the emulator had no answer to such a request (501).</summary>
    public bool Unknown { get; internal set; }

    /// <summary>Whether it was let in only because of <see cref="EmulatorControl.Compatibility"/>.</summary>
    public bool UsedCompatibility { get; internal set; }

    public override string ToString() => $"{Number} {Method} {Path} {Status}";
}
