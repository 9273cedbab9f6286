using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>Every type that crosses the wire; a new resource adds its lines here.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientIntegerConverter<int>),
        typeof(LenientIntegerConverter<long>),
        typeof(LenientNullableIntegerConverter<int>),
        typeof(LenientNullableIntegerConverter<long>),
        typeof(LenientBooleanConverter),
        typeof(LenientStringConverter),
        typeof(WallClockConverter),
    ])]
[JsonSerializable(typeof(LoginAnswer))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(ListPage<Group>))]
[JsonSerializable(typeof(GroupChanges))]
[JsonSerializable(typeof(Calendar))]
[JsonSerializable(typeof(ListPage<Calendar>))]
[JsonSerializable(typeof(CalendarDraft))]
[JsonSerializable(typeof(CalendarChanges))]
[JsonSerializable(typeof(Calendarset))]
[JsonSerializable(typeof(ListPage<Calendarset>))]
[JsonSerializable(typeof(CalendarsetDraft))]
[JsonSerializable(typeof(CalendarsetChanges))]
[JsonSerializable(typeof(ListPage<Pro>))]
internal sealed partial class ClicRdvJsonContext : JsonSerializerContext;
