using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Booking;

/// <summary>The booking form as the fields of a draft, both ways. A time that was offered is none: it may be taken by now.</summary>
internal static class BookingDraftFields
{
    public static IReadOnlyDictionary<string, string> ToFields(BookingInput input) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(input.Fiche)] = input.Fiche is { } fiche ? JsonSerializer.Serialize(fiche) : "",
        [nameof(input.Services)] = Words(input.Services),
        [nameof(input.People)] = Words(input.People.Order()),
        [nameof(input.IsTimeChosen)] = DraftField.Of(input.IsTimeChosen),
        [nameof(input.From)] = input.From,
        [nameof(input.CalendarId)] = input.CalendarId.ToString(CultureInfo.InvariantCulture),
        [nameof(input.Date)] = input.Date,
        [nameof(input.Time)] = input.Time,
        [nameof(input.Comments)] = input.Comments,
        [nameof(input.IsRepeated)] = DraftField.Of(input.IsRepeated),
        [nameof(input.Unit)] = input.Unit.ToString(),
        [nameof(input.Every)] = input.Every,
        [nameof(input.EndsByDate)] = DraftField.Of(input.EndsByDate),
        [nameof(input.Times)] = input.Times,
        [nameof(input.Until)] = input.Until,
    };

    public static void Put(BookingInput input, string name, string value)
    {
        switch (name)
        {
            case nameof(input.Fiche): input.Fiche = DraftField.Read<FicheChoice>(value); break;
            case nameof(input.Services): input.Services = [.. Ids(value)]; break;
            case nameof(input.People): input.People = [.. Ids(value)]; break;
            case nameof(input.IsTimeChosen): input.IsTimeChosen = DraftField.IsYes(value); break;
            case nameof(input.From): input.From = value; break;
            case nameof(input.CalendarId): input.CalendarId = Ids(value).FirstOrDefault(input.CalendarId); break;
            case nameof(input.Date): input.Date = value; break;
            case nameof(input.Time): input.Time = value; break;
            case nameof(input.Comments): input.Comments = value; break;
            case nameof(input.IsRepeated): input.IsRepeated = DraftField.IsYes(value); break;
            case nameof(input.Unit): input.Unit = DraftField.Read(value, input.Unit); break;
            case nameof(input.Every): input.Every = value; break;
            case nameof(input.EndsByDate): input.EndsByDate = DraftField.IsYes(value); break;
            case nameof(input.Times): input.Times = value; break;
            case nameof(input.Until): input.Until = value; break;
        }
    }

    private static string Words(IEnumerable<long> ids) => string.Join(' ', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private static ImmutableArray<long> Ids(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : -1).Where(id => id >= 0)];
}
