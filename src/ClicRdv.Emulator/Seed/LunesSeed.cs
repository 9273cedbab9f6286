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
            new CalendarSeed(53, 14, "Lentilles", "Adaptation de lentilles") { InterventionIds = [511, 512] },
            new CalendarSeed(54, 15, "Atelier", "Ajustage et réparation") { InterventionIds = [520, 521] },
            new CalendarSeed(55, null, "Audition", "Bilan auditif") { InterventionIds = [530] },
        ],
        Interventionsets =
        [
            new InterventionsetSeed(20, "Vue", "Votre vue"),
            new InterventionsetSeed(21, "Atelier", "Vos montures"),
        ],
        Interventions =
        [
            new InterventionSeed(510, 20, "Examen de vue", "Vue", 30, "#1f77b4", null),
            new InterventionSeed(511, 20, "Adaptation de lentilles", "Lent", 45, "#17becf", 4500),
            new InterventionSeed(512, 20, "Contrôle de lentilles", "Ctrl", 20, "#aec7e8", 0),
            new InterventionSeed(520, 21, "Ajustage", "Aj", 15, "#bcbd22", 0),
            new InterventionSeed(521, 21, "Réparation", "Rép", 20, "#ff7f0e", 1500),
            new InterventionSeed(530, null, "Bilan auditif", "Aud", 60, "#9467bd", null),
        ],
        Customfields =
        [
            new(9201, "Fiche", "str0", "Correction œil droit", "string"),
            new(9202, "Fiche", "str1", "Correction œil gauche", "string"),
            new(9203, "Fiche", "dt0", "Date de l’ordonnance", "datesplit"),
            new(9210, "Vevent", "bool0", "Monture apportée", "boolean"),
        ],
    };
}
