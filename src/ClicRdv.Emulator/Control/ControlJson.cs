using System.Text.Json.Serialization;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator.Control;

internal sealed record ClockJson(DateTimeOffset Now);

internal sealed record AdvanceJson(double Seconds);

internal sealed record CountJson(int Count);

internal sealed record FaultJson(long Id, int Hits, FaultRule Rule);

/// <summary>What is left out of a PUT stays as it is.</summary>
internal sealed record SwitchesJson(
    ErrorBodyShape? ErrorBodyShape, ExpiredSessionGuise? ExpiredSessionGuise, bool? Compatibility, double? LatencyMilliseconds);

/// <summary><paramref name="Session"/> is a fingerprint, enough to tell sessions apart; the id itself stays inside the process.</summary>
internal sealed record RequestJson(
    long Number,
    DateTimeOffset At,
    string Method,
    string Path,
    string Query,
    string Body,
    int? Status,
    CredentialKind Credential,
    string? Session,
    long? ProId,
    KeyPlaces KeyPlaces,
    FaultKind? Fault,
    bool Unknown);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(ClockJson))]
[JsonSerializable(typeof(AdvanceJson))]
[JsonSerializable(typeof(CountJson))]
[JsonSerializable(typeof(FaultJson))]
[JsonSerializable(typeof(IEnumerable<FaultJson>))]
[JsonSerializable(typeof(IReadOnlyList<FaultPreset>))]
[JsonSerializable(typeof(FaultRule))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(SwitchesJson))]
[JsonSerializable(typeof(IEnumerable<RequestJson>))]
[JsonSerializable(typeof(IReadOnlyList<DemoAccount>))]
internal sealed partial class ControlJsonContext : JsonSerializerContext;
