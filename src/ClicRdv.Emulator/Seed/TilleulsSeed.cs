namespace ClicRdv.Emulator.Seed;

/// <summary>The practice of the examples of clicrdv-api: every oddity a calendar can have is in it once.</summary>
internal static class TilleulsSeed
{
    private const long Doctors = 8;
    private const long Paramedics = 9;

    public static readonly GroupSeed Group = new(12, "Cabinet des Tilleuls", "au", "4 rue des Tilleuls", "37000", "Tours")
    {
        UrlName = "cabinet-des-tilleuls",
        Phone = "02 61 91 12 34",
        SmsReminder = 1440,
        Calendarsets =
        [
            new CalendarsetSeed(Doctors, "Médecins", "Médecine générale et pédiatrie"),
            new CalendarsetSeed(Paramedics, "Paramédicaux"),
        ],
        Calendars =
        [
            new CalendarSeed(31, Doctors, "Dr Lemoine", "Dr Lemoine") { Description = "Médecine générale, sur rendez-vous", InterventionIds = [410, 411, 412] },
            new CalendarSeed(32, Doctors, "Dr Aubry", "Dr Aubry") { InterventionIds = [410, 411] },
            // No internal name: the public one stands in (clicrdv-api §12.2).
            new CalendarSeed(33, Doctors, "", "Dr Vasseur") { InterventionIds = [410, 411] },
            // No public name: not offered online.
            new CalendarSeed(34, Doctors, "Dr Carpentier (remplaçante)", "") { InterventionIds = [411] },
            new CalendarSeed(35, Paramedics, "Mme Renaud", "Mme Renaud, infirmière") { InterventionIds = [420, 421] },
            new CalendarSeed(36, Paramedics, "M. Bellanger", "M. Bellanger, kinésithérapeute") { InterventionIds = [410, 430] },
            new CalendarSeed(37, Paramedics, "Mme Delorme", "Mme Delorme, orthophoniste")
            {
                Address = "2 allée des Charmes",
                Zipcode = "37540",
                City = "Saint-Cyr-sur-Loire",
                InterventionIds = [410, 440],
            },
            new CalendarSeed(38, null, "Salle de soins", ""),
            new CalendarSeed(39, Doctors, "Dr Pasquier", "Dr Pasquier") { Deleted = true, InterventionIds = [411] },
        ],
    };
}
