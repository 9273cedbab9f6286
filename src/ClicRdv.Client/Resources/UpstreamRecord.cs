using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>What every upstream object has (clicrdv-api §7): an id and two times, all set by the server.</summary>
public abstract record UpstreamRecord
{
    /// <summary>The record's number, unique within its resource. An answer without it is refused.</summary>
    [JsonRequired]
    public long Id { get; init; }

    /// <summary>When it was created: wall-clock time of the group, <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime? CreatedAt { get; init; }

    /// <summary>When it last changed: wall-clock time of the group, resolution one second, <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime? UpdatedAt { get; init; }

    /// <summary>
    /// The fields of the answer that this library has no property for, as they came; null when there were none.
    /// They are for reading: a partial change leaves them untouched upstream.
    /// </summary>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? OtherFields { get; internal set; }

    /// <summary>Type and id only: records hold people's names, and this text ends up in logs.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id}";
}
