using ClicRdvPortal.Shared.Days;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>A day of a month in words: what its cell shows by numbers, bars and signs.</summary>
public sealed class MonthWords(IStringLocalizer<MonthTexts> texts, Holidays holidays)
{
    /// <summary>« lundi 14 avril 2031, férié : Lundi de Pâques »</summary>
    public string DayOf(DateOnly day, bool isToday) => string.Join(", ", PartsOf(day, isToday));

    /// <summary>The same and how full the day is.</summary>
    public string DayOf(DateOnly day, bool isToday, DayCount count, bool isFullest)
    {
        var parts = PartsOf(day, isToday).Append(CountOf(count.Total));
        if (isFullest)
            parts = parts.Append(texts["Fullest"]);
        if (count.Notes.Count > 0)
            parts = parts.Append(NotesOf(count));
        return string.Join(", ", parts);
    }

    public string CountOf(int total) => total switch
    {
        0 => texts["CountNone"],
        1 => texts["CountOne"],
        _ => texts["Count", total],
    };

    public string NotesOf(DayCount count) =>
        texts[count.Notes.Count == 1 ? "NotesOne" : "Notes", count.Notes.Count, string.Join(" · ", count.Notes)];

    private IEnumerable<string> PartsOf(DateOnly day, bool isToday)
    {
        yield return PlannerDates.LongDay(day);
        if (isToday)
            yield return texts["Today"];
        if (holidays.NameOf(day) is { } holiday)
            yield return texts["Holiday", holiday];
    }
}
