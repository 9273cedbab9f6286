using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Tests.Features.Planner;

/// <summary>Vevents on Monday 10 March 2031 unless a test says otherwise.</summary>
internal static class Vevents
{
    public const string Day = "2031-03-10";

    public static Vevent Rdv(long id, string start, string end, long calendar = 31, long fiche = 5001) => new()
    {
        Id = id,
        CalendarId = calendar,
        Start = At(start),
        End = At(end),
        FicheId = fiche,
        InterventionId = 410,
        Type = "Vevent",
        Text = "DURAND Paul",
    };

    public static Vevent Block(long id, string start, string end, long calendar = 31) =>
        Rdv(id, start, end, calendar) with { FicheId = 0, InterventionId = 0, Text = "Déjeuner" };

    public static Vevent Opening(long id, string start, string end, long calendar = 31) =>
        Rdv(id, start, end, calendar) with { FicheId = 0, InterventionId = 0, Type = Vevent.OpeningType, Text = "" };

    public static Vevent Note(long id, string day, long calendar = 31) =>
        new() { Id = id, CalendarId = calendar, Start = At(day + " 00:00"), End = At(day + " 00:00"), IsNote = true, Type = "Vevent", Text = "Clés" };

    /// <summary>« 09:30 » of the day, or with a day of its own before it.</summary>
    public static DateTime At(string time) =>
        DateTime.Parse(time.Length == 5 ? $"{Day} {time}" : time, CultureInfo.InvariantCulture);
}
