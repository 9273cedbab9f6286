using System.Text.Json.Serialization;

namespace ClicRdv.Benchmarks.Clients.HandWritten;

internal sealed record RecordPage<T>
{
    public required List<T> Records { get; set; }

    public string? Dir { get; set; }

    public string? Sort { get; set; }

    [JsonPropertyName("totalRecords")]
    public long TotalRecords { get; set; }

    [JsonPropertyName("recordsReturned")]
    public int RecordsReturned { get; set; }

    [JsonPropertyName("startIndex")]
    public long StartIndex { get; set; }

    [JsonPropertyName("pageSize")]
    public int PageSize { get; set; }
}
