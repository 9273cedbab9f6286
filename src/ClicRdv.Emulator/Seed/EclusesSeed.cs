namespace ClicRdv.Emulator.Seed;

/// <summary>A health centre of a town that does not exist: forty practitioners in six sets.</summary>
internal static class EclusesSeed
{
    private const long FirstCalendarset = 21;
    private const long FirstCalendar = 101;

    private static readonly (string Name, string Title, string Trade, int Practitioners, long Intervention)[] Sets =
    [
        ("Médecine générale", "Dr", "médecin généraliste", 12, 610),
        ("Soins infirmiers", "", "infirmier", 8, 620),
        ("Kinésithérapie", "", "kinésithérapeute", 8, 630),
        ("Dentaire", "Dr", "chirurgien-dentiste", 5, 640),
        ("Orthophonie", "", "orthophoniste", 4, 650),
        ("Sages-femmes", "", "sage-femme", 3, 660),
    ];

    private static readonly string[] FirstNames =
    [
        "Adèle", "Bastien", "Camille", "Damien", "Élise", "Fabien", "Gaëlle", "Hervé", "Inès", "Joël",
        "Karine", "Loïc", "Maëlle", "Noé", "Océane", "Pascal", "Quitterie", "Régis", "Sylvie", "Thibault",
    ];

    private static readonly string[] LastNames =
    [
        "Abadie", "Barbier", "Béranger", "Blondel", "Bourdin", "Brossard", "Cadiou", "Chauvin", "Cordier", "Courtois",
        "Daviau", "Delcourt", "Desnoyers", "Fauvel", "Fournel", "Gauthereau", "Gérault", "Guillemin", "Hamelin", "Hébrard",
        "Jacquemin", "Joubert", "Kervella", "Lacombe", "Langlade", "Lebreton", "Le Goff", "Mahieu", "Marchandeau", "Mérigot",
        "Neveux", "Ollivier", "Pailler", "Perrault", "Quéméner", "Rabouin", "Sauvage", "Tessier", "Vaillant", "Ygout",
    ];

    public static GroupSeed Group(SeedWriter writer)
    {
        var calendars = new List<CalendarSeed>();
        var sets = new List<CalendarsetSeed>();
        foreach (var (name, title, trade, practitioners, intervention) in Sets)
        {
            var set = new CalendarsetSeed(FirstCalendarset + sets.Count, name);
            sets.Add(set);
            for (var number = 0; number < practitioners; number++)
            {
                var lastName = LastNames[calendars.Count];
                var person = $"{(title.Length > 0 ? title : FirstNames[writer.Next(FirstNames.Length)])} {lastName}";
                calendars.Add(new CalendarSeed(FirstCalendar + calendars.Count, set.Id, person, $"{person}, {trade}") { InterventionIds = [intervention, intervention + 1] });
            }
        }

        return new GroupSeed(25, "Maison de santé des Trois Écluses", "à la", "1 chemin de halage", "37999", "Vernay-sur-Loire")
        {
            UrlName = "maison-de-sante-des-trois-ecluses",
            MailReminder = 2880,
            Calendarsets = sets,
            Calendars = calendars,
            Interventionsets = [.. Sets.Select((set, index) => new InterventionsetSeed(30 + index, set.Name, set.Name))],
            Interventions = EclusesInterventions.All,
            Customfields =
            [
                new(9301, "Fiche", "str0", "Médecin traitant", "string") { Required = true },
                new(9302, "Fiche", "bool0", "Suit un traitement", "boolean"),
                new(9310, "Vevent", "bool0", "Première visite", "boolean"),
            ],
        };
    }
}
