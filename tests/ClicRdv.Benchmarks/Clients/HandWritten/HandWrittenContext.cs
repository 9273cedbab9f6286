using System.Text.Json.Serialization;

namespace ClicRdv.Benchmarks.Clients.HandWritten;

// A field that were left out would be work left out, so every field has to have its property.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(WallClockConverter)])]
[JsonSerializable(typeof(RecordPage<VeventRecord>))]
[JsonSerializable(typeof(RecordPage<FicheRecord>))]
internal sealed partial class HandWrittenContext : JsonSerializerContext;
