namespace ClicRdv.Emulator.Seed;

/// <summary>Two services for each trade of the health centre.</summary>
internal static class EclusesInterventions
{
    public static readonly InterventionSeed[] All =
    [
        new(610, 30, "Consultation de médecine générale", "Cs", 20, "#2e7d32", 3000),
        new(611, 30, "Consultation longue", "CsL", 40, "#66bb6a", 6000),
        new(620, 31, "Soin infirmier", "Soin", 15, "#6a1b9a", 975),
        new(621, 31, "Prise de sang", "PdS", 10, "#ab47bc", 820),
        new(630, 32, "Séance de kinésithérapie", "Kiné", 30, "#ef6c00", 1613),
        new(631, 32, "Bilan de kinésithérapie", "BilK", 45, "#ffa726", 2312),
        new(640, 33, "Contrôle dentaire", "CtrD", 30, "#1565c0", 2300),
        new(641, 33, "Soin dentaire", "SoinD", 60, "#42a5f5", null),
        new(650, 34, "Séance d’orthophonie", "Orth", 30, "#00838f", 3388),
        new(651, 34, "Bilan de langage", "BilL", 60, "#26c6da", 8500),
        new(660, 35, "Suivi de grossesse", "Gross", 30, "#ad1457", 2500),
        new(661, 35, "Entretien prénatal", "Pré", 60, "#ec407a", 4200),
    ];
}
