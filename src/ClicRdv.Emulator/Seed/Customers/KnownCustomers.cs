using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed.Customers;

/// <summary>The few fiches that are always there, each with its own difficulty.</summary>
internal static class KnownCustomers
{
    private const long Tilleuls = 12;

    public static IReadOnlyList<Customer> Write(SeedWriter writer)
    {
        Add(writer, 5001, "Durand", "Paul", "06 39 98 44 55", "p.durand@example.com", "1968-04-17", ("account_id", PeopleSeed.PaulDurand), ("externid", 9001L), ("rappel_email", 0L), ("str0", "Dr Lemoine"), ("bool0", 1L));
        // The same name, somebody else.
        Add(writer, 5002, "Durand", "Paul", "+33 6 39 98 44 56", "", "2009-11-02", ("comments", "Fils de Paul Durand"));
        Add(writer, 5003, "Lefèvre-Ó Briain", "Anne-Sophie", "0639984457", "as.lefevre@example.org", "1991-01-30", ("from_web", 1L), ("txt0", "Pénicilline"));
        Add(writer, 5004, "Ly", "Bo", "", "", null, ("rappel_sms", 0L), ("rappel_email", 0L), ("comments", "Ni téléphone ni adresse : laisser un mot à l’accueil"));
        Add(writer, 5005, "$Besson", "Régine", "02 61 91 44 58", "", "1944-08-21", ("deleted", 1L));
        Add(writer, 5006, "N’Diaye", "Aminata", "06.39.98.44.59", "a.ndiaye@example.net", "1985-06-05", ("secondphone", "02 61 91 44 59"), ("num0", 172L), ("str1", "Général"));
        return [new(5001, "Durand Paul"), new(5002, "Durand Paul"), new(5003, "Lefèvre-Ó Briain Anne-Sophie"), new(5004, "Ly Bo"), new(5006, "N’Diaye Aminata")];
    }

    private static void Add(
        SeedWriter writer, long id, string lastName, string firstName, string phone, string email, string? birthdate, params ReadOnlySpan<(string Field, object Value)> others)
    {
        var fiche = new RowChanges
        {
            ["group_id"] = Tilleuls,
            ["lastname"] = lastName,
            ["firstname"] = firstName,
            ["firstphone"] = phone,
            ["email"] = email,
            ["birthdate"] = birthdate is null ? null : $"{birthdate} 00:00:00",
        };
        foreach (var (field, value) in others)
        {
            fiche[field] = value;
        }

        writer.Add(FicheTable.Table, id, fiche);
    }
}
