namespace ClicRdv.Emulator.Seed;

/// <summary>An optician: a shop, where calendars are posts rather than people.</summary>
internal static class LunesSeed
{
    public static readonly GroupSeed Group = new(18, "Optique des Sept Lunes", "chez", "21 quai des Sept Lunes", "44000", "Nantes")
    {
        UrlName = "optique-des-sept-lunes",
        MailReminder = 120,
        Calendarsets = [new CalendarsetSeed(14, "Examens"), new CalendarsetSeed(15, "Atelier")],
        Calendars =
        [
            new CalendarSeed(51, 14, "Examen de vue 1", "Examen de vue") { InterventionIds = [510] },
            new CalendarSeed(52, 14, "Examen de vue 2", "") { InterventionIds = [510] },
            new CalendarSeed(53, 14, "Lentilles", "Adaptation de lentilles") { InterventionIds = [511] },
            new CalendarSeed(54, 15, "Atelier", "Ajustage et réparation") { InterventionIds = [520] },
            new CalendarSeed(55, null, "Audition", "Bilan auditif") { InterventionIds = [530] },
        ],
    };
}
