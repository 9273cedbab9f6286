namespace ClicRdv.Emulator.Seed;

/// <summary>One custom field of every kind, a standard field, a select, one that is deleted and one whose widget cannot be read.</summary>
internal static class TilleulsCustomfields
{
    public static readonly CustomfieldSeed[] All =
    [
        new(9101, "Fiche", "str0", "Médecin traitant", "string"),
        new(9102, "Fiche", "bool0", "Suit un traitement", "boolean"),
        new(9103, "Fiche", "dt0", "Dernier bilan", "datesplit"),
        new(9104, "Fiche", "num0", "Taille (cm)", "integer"),
        new(9105, "Fiche", "txt0", "Allergies", "text") { Broken = true },
        new(9106, "Fiche", "birthdate", "Date de naissance", "datesplit") { UserLabel = "Votre date de naissance" },
        new(9107, "Fiche", "str1", "Régime", "select") { Options = ""","choices":["Général","Agricole","Indépendant"]""" },
        new(9108, "Fiche", "str2", "Télécopie", "string") { Deleted = true },
        new(9110, "Vevent", "bool0", "Première visite", "boolean") { UserLabel = "Est-ce votre première visite ?" },
        new(9111, "Vevent", "str0", "Salle", "select") { Options = ""","choices":["Salle 1","Salle 2","Salle de soins"]""" },
        new(9112, "Vevent", "txt0", "Motif détaillé", "text"),
        new(9113, "Vevent", "num0", "Majoration (centimes)", "integer"),
    ];
}
