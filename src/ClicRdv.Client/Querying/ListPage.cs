using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>One page of a collection, upstream's envelope (clicrdv-api §5.3).</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed record ListPage<T>
{
    /// <summary>The records of this page.</summary>
    [JsonRequired]
    public IReadOnlyList<T> Records
    {
        get => field ?? [];
        init => field = value is null || value.Any(record => record is null) ? throw new JsonException() : value;
    }

    /// <summary>Matches before paging; null when the answer does not say.</summary>
    [JsonPropertyName("totalRecords")]
    public long? TotalRecords { get; init; }

    /// <summary>Size of <see cref="Records"/> according to upstream.</summary>
    [JsonPropertyName("recordsReturned")]
    public int? RecordsReturned { get; init; }

    /// <summary>Offset of the first record, echoed.</summary>
    [JsonPropertyName("startIndex")]
    public long? StartIndex { get; init; }

    /// <summary>The page limit in force, not always the one asked for; never divide by it.</summary>
    [JsonPropertyName("pageSize")]
    public int? PageSize { get; init; }

    /// <summary>How many records, never which.</summary>
    public override string ToString() => $"ListPage of {Records.Count}";
}
