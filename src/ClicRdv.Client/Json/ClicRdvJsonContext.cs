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
        typeof(WallClockRequiredConverter),
        typeof(VeventConverter),
        typeof(FicheConverter),
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
[JsonSerializable(typeof(Intervention))]
[JsonSerializable(typeof(ListPage<Intervention>))]
[JsonSerializable(typeof(InterventionDraft))]
[JsonSerializable(typeof(InterventionChanges))]
[JsonSerializable(typeof(Interventionset))]
[JsonSerializable(typeof(ListPage<Interventionset>))]
[JsonSerializable(typeof(InterventionsetDraft))]
[JsonSerializable(typeof(InterventionsetChanges))]
[JsonSerializable(typeof(Fiche))]
[JsonSerializable(typeof(ListPage<Fiche>))]
[JsonSerializable(typeof(FicheDraft))]
[JsonSerializable(typeof(FicheChanges))]
[JsonSerializable(typeof(Vevent))]
[JsonSerializable(typeof(ListPage<Vevent>))]
[JsonSerializable(typeof(VeventDraft))]
[JsonSerializable(typeof(VeventChanges))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(ListPage<Appointment>))]
[JsonSerializable(typeof(AppointmentDraft))]
[JsonSerializable(typeof(Availabletimeslots))]
[JsonSerializable(typeof(ListPage<Customfield>))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(AccountDraft))]
[JsonSerializable(typeof(PendingRdv))]
internal sealed partial class ClicRdvJsonContext : JsonSerializerContext;
