using System.Globalization;
using System.Text.Json;
using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>The panel's form as the fields of a draft, both ways. What does not read is left out: it may be of another version.</summary>
internal static class VeventDraftFields
{
    public const string Services = nameof(VeventInput.Services);

    /// <summary>After <see cref="Services"/> in the order in which a draft's fields come, since these make the rows for it.</summary>
    private const string MinutesPrefix = Services + ".";

    public static IReadOnlyDictionary<string, string> ToFields(VeventInput input)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(input.Kind)] = input.Kind.ToString(),
            [nameof(input.CalendarId)] = input.CalendarId.ToString(CultureInfo.InvariantCulture),
            [nameof(input.Date)] = input.Date,
            [nameof(input.Time)] = input.Time,
            [nameof(input.EndDate)] = input.EndDate,
            [nameof(input.EndTime)] = input.EndTime,
            [nameof(input.Text)] = input.Text,
            [nameof(input.Comments)] = input.Comments,
            [nameof(input.Colour)] = input.Colour,
            [nameof(input.Fiche)] = input.Fiche is { } fiche ? JsonSerializer.Serialize(fiche) : "",
            [Services] = JsonSerializer.Serialize(input.Services.Select(service => new Row(service.VeventId, service.InterventionId, service.Lasted))),
        };
        for (var place = 0; place < input.Services.Count; place++)
            fields[MinutesName(input.Services[place], place)] = input.Services[place].Minutes;
        foreach (var (name, value) in input.Customfields)
            fields[name.ToString()] = value;
        return fields;
    }

    /// <summary>A service's minutes, by its appointment: places shift when somebody else adds or removes one.</summary>
    public static string MinutesName(ServiceInput service, int place) => string.Create(
        CultureInfo.InvariantCulture, $"{MinutesPrefix}{(service.VeventId is { } id ? id : $"new-{place}")}");

    public static bool IsMinutes(string name) => name.StartsWith(MinutesPrefix, StringComparison.Ordinal);

    /// <summary>What a new one began with.</summary>
    public static VeventInput Begun(IReadOnlyList<DraftField> fields)
    {
        var input = new VeventInput();
        foreach (var field in fields)
            Put(input, field.Name, field.Before);
        return input;
    }

    public static void Put(VeventInput input, string name, string value)
    {
        if (CustomfieldName.TryParse(name, out var custom))
        {
            input.Customfields[custom] = value;
            return;
        }

        if (IsMinutes(name))
        {
            if (input.Services.Where((service, place) => MinutesName(service, place) == name).FirstOrDefault() is { } service)
                service.Minutes = value;
            return;
        }

        switch (name)
        {
            case nameof(input.Kind): input.Kind = DraftField.Read(value, input.Kind); break;
            case nameof(input.CalendarId): input.CalendarId = long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : input.CalendarId; break;
            case nameof(input.Date): input.Date = value; break;
            case nameof(input.Time): input.Time = value; break;
            case nameof(input.EndDate): input.EndDate = value; break;
            case nameof(input.EndTime): input.EndTime = value; break;
            case nameof(input.Text): input.Text = value; break;
            case nameof(input.Comments): input.Comments = value; break;
            case nameof(input.Colour): input.Colour = value; break;
            case nameof(input.Fiche): input.Fiche = DraftField.Read<FicheChoice>(value); break;
            case Services: PutServices(input, value); break;
        }
    }

    private static void PutServices(VeventInput input, string value)
    {
        var rows = DraftField.Read<Row[]>(value) ?? [];
        var minutes = input.Services.Where(service => service.VeventId is not null).ToDictionary(service => service.VeventId!.Value, service => service.Minutes);
        input.Services.Clear();
        input.Services.AddRange(rows.Select(row => new ServiceInput
        {
            VeventId = row.VeventId,
            InterventionId = row.InterventionId,
            Minutes = row.VeventId is { } id ? minutes.GetValueOrDefault(id, "") : "",
            Lasted = row.Lasted,
        }));
    }

    private sealed record Row(long? VeventId, long InterventionId, int? Lasted);
}
