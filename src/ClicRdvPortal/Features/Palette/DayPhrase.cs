using System.Globalization;

namespace ClicRdvPortal.Features.Palette;

/// <summary>
/// Days as people type them, in French and in English alike: « mardi prochain », « 12/3 », « 1er avril », « in 2 weeks ». Day before
/// month, as the practices write it. A day without a year is the one that is nearest, before or after today.
/// </summary>
public static class DayPhrase
{
    /// <summary>Nobody counts further, and no count leads out of the calendar.</summary>
    private const int MostAway = 999;

    private static readonly string[][] Weekdays =
    [
        ["lundi", "monday"], ["mardi", "tuesday"], ["mercredi", "wednesday"], ["jeudi", "thursday"], ["vendredi", "friday"], ["samedi", "saturday"], ["dimanche", "sunday"],
    ];

    private static readonly string[][] Months =
    [
        ["janvier", "january"], ["fevrier", "february"], ["mars", "march"], ["avril", "april"], ["mai", "may"], ["juin", "june"],
        ["juillet", "july"], ["aout", "august"], ["septembre", "september"], ["octobre", "october"], ["novembre", "november"], ["decembre", "december"],
    ];

    private static readonly Dictionary<string, int> Plain = new(StringComparer.Ordinal)
    {
        ["aujourd hui"] = 0,
        ["aujourdhui"] = 0,
        ["today"] = 0,
        ["demain"] = 1,
        ["tomorrow"] = 1,
        ["apres demain"] = 2,
        ["day after tomorrow"] = 2,
        ["hier"] = -1,
        ["yesterday"] = -1,
        ["avant hier"] = -2,
        ["day before yesterday"] = -2,
    };

    /// <summary>The day that a text names, or null when it names none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">The group's today.</param>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var words = WordsOf(text);
        return words.Length is 0 or > 5 ? null
            : Plain.TryGetValue(string.Join(' ', words), out var days) ? today.AddDays(days)
            : Iso(text.Trim()) ?? Weekday(words, today) ?? Distance(words, today) ?? Date(words, today);
    }

    private static string[] WordsOf(string text)
    {
        var words = Folding.Of(text).Split([' ', '\u00a0', '\t', ',', '/', '.', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["le" or "the" or "on", _, ..] ? words[1..] : words;
    }

    private static DateOnly? Iso(string text) =>
        DateOnly.TryParseExact(text, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsSensible(day.Year) ? day : null;

    /// <summary>« mardi », « mardi prochain », « next tuesday », « mardi dernier », « mardi en huit », « semaine prochaine ».</summary>
    private static DateOnly? Weekday(string[] words, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        switch (words)
        {
            case ["semaine", "prochaine"] or ["next", "week"]: return monday.AddDays(7);
            case ["semaine", "derniere"] or ["last", "week"]: return monday.AddDays(-7);
            case [var day] when Index(Weekdays, day) is { } place: return After(today.AddDays(-1), place);
            case [var day, "prochain"] when Index(Weekdays, day) is { } place: return After(today, place);
            case ["next", var day] when Index(Weekdays, day) is { } place: return After(today, place);
            case [var day, "dernier"] when Index(Weekdays, day) is { } place: return After(today.AddDays(-1), place).AddDays(-7);
            case ["last", var day] when Index(Weekdays, day) is { } place: return After(today.AddDays(-1), place).AddDays(-7);
            case [var day, "en", "huit"] when Index(Weekdays, day) is { } place: return After(today, place).AddDays(7);
            default: return null;
        }
    }

    /// <summary>« dans 3 jours », « in 2 weeks », « il y a 2 semaines », « 3 days ago ».</summary>
    private static DateOnly? Distance(string[] words, DateOnly today) => words switch
    {
        ["dans" or "in", var count, var unit] => Far(today, Number(count), unit),
        ["il", "y", "a", var count, var unit] => Far(today, -Number(count), unit),
        [var count, var unit, "ago"] => Far(today, -Number(count), unit),
        _ => null,
    };

    private static DateOnly? Far(DateOnly today, int? count, string unit) => (count, unit) switch
    {
        (null or > MostAway or < -MostAway, _) => null,
        ({ } days, "jour" or "jours" or "day" or "days") => today.AddDays(days),
        ({ } weeks, "semaine" or "semaines" or "week" or "weeks") => today.AddDays(7 * weeks),
        ({ } months, "mois" or "month" or "months") => today.AddMonths(months),
        _ => null,
    };

    /// <summary>« 12/3 », « 12 mars 2027 », « march 12 », « mardi 12 mars ».</summary>
    private static DateOnly? Date(string[] words, DateOnly today)
    {
        if (words.Length > 2 && Index(Weekdays, words[0]) is not null)
            words = words[1..];
        return words switch
        {
            [var day, var month] => On(Day(day), Month(month), today) ?? On(Day(month), MonthByName(day), today),
            [var day, var month, var year] => On(Day(day), Month(month), Year(year)) ?? On(Day(month), MonthByName(day), Year(year)),
            _ => null,
        };
    }

    /// <summary>Of last year's, this year's and next year's the one that is nearest.</summary>
    private static DateOnly? On(int? day, int? month, DateOnly today) => day is null || month is null ? null : Enumerable.Range(today.Year - 1, 3)
        .Select(year => On(day, month, year))
        .OfType<DateOnly>()
        .Select(date => (DateOnly?)date)
        .MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber));

    private static DateOnly? On(int? day, int? month, int? year) =>
        day is { } d && month is { } m && year is { } y && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;

    private static DateOnly After(DateOnly day, int weekday) =>
        day.AddDays((weekday - ((int)day.DayOfWeek + 6) % 7 + 6) % 7 + 1);

    private static int? Day(string word)
    {
        var digits = word.TrimEnd('e', 'r', 's', 't', 'n', 'd', 'h');
        return Number(digits) is >= 1 and <= 31 and var day && word.Length - digits.Length <= 2 ? day : null;
    }

    private static int? Month(string word) => Number(word) is { } number ? number is >= 1 and <= 12 ? number : null : MonthByName(word);

    private static int? MonthByName(string word) => Index(Months, word) + 1;

    private static int? Year(string word) => Number(word) switch
    {
        >= 0 and < 100 and var year when word.Length == 2 => 2000 + year,
        { } year when IsSensible(year) => year,
        _ => null,
    };

    private static bool IsSensible(int year) => year is >= 1900 and < 2200;

    private static int? Number(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && word.Length <= 4 ? number : null;

    /// <summary>The place of a word that begins a name with at least three letters, and begins no other one.</summary>
    private static int? Index(string[][] names, string word)
    {
        if (word.Length < 3)
            return null;
        var found = names.Index().Where(pair => pair.Item.Any(name => name.StartsWith(word, StringComparison.Ordinal))).Select(pair => pair.Index).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
