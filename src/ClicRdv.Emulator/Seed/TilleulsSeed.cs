namespace ClicRdv.Emulator.Seed;

/// <summary>The practice of the examples of clicrdv-api: every oddity a calendar can have is in it once.</summary>
internal static class TilleulsSeed
{
    private const long Doctors = 8;
    private const long Paramedics = 9;
    private const long Consultations = 9;
    private const long Care = 10;
    private const long Internal = 11;

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
            new CalendarSeed(31, Doctors, "Dr Lemoine", "Dr Lemoine") { Description = "Médecine générale, sur rendez-vous", InterventionIds = [410, 411, 412, 413] },
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
        Interventionsets =
        [
            new InterventionsetSeed(Consultations, "Consultations", "Consultations", "Tiers payant possible"),
            new InterventionsetSeed(Care, "Soins et rééducation", "Soins et rééducation"),
            // Blank: hides the services of the set, public name or not.
            new InterventionsetSeed(Internal, "Usage interne", ""),
        ],
        Interventions =
        [
            new InterventionSeed(410, Consultations, "Bilan initial", "BI", 45, "#4f81bd", 5500),
            new InterventionSeed(411, Consultations, "Consultation", "Cs", 15, "#9bbb59", 3000),
            new InterventionSeed(412, Consultations, "Visite à domicile", "VAD", 30, "#c0504d", 4000) { PublicName = "" },
            new InterventionSeed(413, null, "Certificat médical", "Cert", 10, "#dddddd", null),
            new InterventionSeed(420, Care, "Pansement", "Pst", 15, "#8064a2", 975),
            new InterventionSeed(421, Care, "Prise de sang", "PdS", 10, "#d99694", 820),
            new InterventionSeed(430, Care, "Séance de kinésithérapie", "Kiné", 30, "#f79646", 1613),
            new InterventionSeed(440, Care, "Séance d’orthophonie", "Ortho", 30, "#4bacc6", 3388),
            new InterventionSeed(450, Internal, "Réunion de synthèse", "Synth", 60, "#7f7f7f", null),
            new InterventionSeed(460, Care, "Vaccination contre la grippe", "Vac", 10, "#31859b", 630) { Deleted = true },
        ],
        Staff = ["Claire Moreau", "Claire Moreau", "Hugo Petit", "Secrétariat", "Logiciel du cabinet"],
        Customfields = TilleulsCustomfields.All,
    };
}
