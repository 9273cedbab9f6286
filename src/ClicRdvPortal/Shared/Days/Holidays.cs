using System.Collections.Frozen;
using Microsoft.Extensions.Localization;
using PublicHoliday;

namespace ClicRdvPortal.Shared.Days;

/// <summary>
/// The eleven public holidays of metropolitan France, in the language of the page. Which local ones a group keeps besides
/// (Alsace and Moselle, overseas) is nothing that upstream tells.
/// </summary>
public sealed class Holidays(IStringLocalizer<DayTexts> texts)
{
    private static readonly FrancePublicHoliday Calendar = new();

    // A view asks for days of one year, or of two around New Year: one year at hand spares nearly all the work.
    private Year? _latest;

    /// <summary>What the day is called, « Lundi de Pâques », or null when it is no holiday. Two on one day are both named.</summary>
    public string? NameOf(DateOnly day)
    {
        var year = _latest;
        if (year is null || year.Number != day.Year)
            _latest = year = Year.Of(day.Year);
        return year.Keys.TryGetValue(day, out var keys) ? string.Join(" · ", keys.Select(key => texts[key].Value)) : null;
    }

    private sealed record Year(int Number, FrozenDictionary<DateOnly, string[]> Keys)
    {
        public static Year Of(int number) => new(number, Calendar.PublicHolidaysInformation(number)
            .GroupBy(holiday => DateOnly.FromDateTime(holiday.HolidayDate))
            .ToFrozenDictionary(day => day.Key, day => day.Select(holiday => holiday.IdTextLocalization).ToArray()));
    }
}
