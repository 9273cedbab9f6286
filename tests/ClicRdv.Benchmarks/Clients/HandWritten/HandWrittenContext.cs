using System.Text.Json.Serialization;

namespace ClicRdv.Benchmarks.Clients.HandWritten;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, Converters = [typeof(WallClockConverter)])]
[JsonSerializable(typeof(RecordPage<VeventRecord>))]
[JsonSerializable(typeof(RecordPage<FicheRecord>))]
internal sealed partial class HandWrittenContext : JsonSerializerContext;
