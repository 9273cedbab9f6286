using System.Globalization;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>A day on the calendars of group 12 that has a little of everything.</summary>
internal static class Agenda
{
    private const long Group = 12;

    /// <summary>10 March 2031, the day the emulator's clock stands at.</summary>
    public static void Fill(PortalOverEmulator site)
    {
        var fiche = 5001L;
        var data = site.Upstream.Data;
        var intervention = data.Interventions(Group)[0].Id;
        Rdv(31, "09:00", "09:45", "DURAND Paul");
        Rdv(31, "09:30", "10:00", "LE GALL Maëlle", ("from_web", 1L));
        Rdv(31, "10:30", "11:00", "NGUYỄN Thị Hoa", ("state", 2L));
        Rdv(31, "11:00", "11:20", "<b>MARTIN</b> \"Léa\"", ("deleted", 1L));
        Rdv(32, "09:15", "10:00", "PETIT Noé");
        Rdv(33, "14:00", "14:10", "ROUSSEL Inès", ("state", 3L));
        Add(31, "12:00", "13:30", ("text", "Déjeuner"), ("colorref", "#c0c0c0"));
        Add(32, "08:00", "12:00", ("type", "VfreebusyEvent"));
        data.AddVevent(Group, 31, "2031-03-10 00:00:00", "2031-03-10 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés à l’accueil"));

        void Rdv(long calendar, string start, string end, string text, params (string Field, object? Value)[] values) =>
            Add(calendar, start, end, [("text", text), ("fiche_id", fiche++), ("intervention_id", intervention), .. values]);

        void Add(long calendar, string start, string end, params (string Field, object? Value)[] values) => data.AddVevent(
            Group,
            calendar,
            string.Create(CultureInfo.InvariantCulture, $"2031-03-10 {start}:00"),
            string.Create(CultureInfo.InvariantCulture, $"2031-03-10 {end}:00"),
            [("type", "Vevent"), .. values]);
    }
}
