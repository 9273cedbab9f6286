using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Seed.Names;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed.Customers;

/// <summary>The customers of one group by the hundred, filled in the way a desk fills them in: now with care, now in a hurry.</summary>
internal sealed class CustomerSeed(SeedWriter writer, long groupId) : IDisposable
{
    private static readonly string[] Remarks =
    [
        "Préfère le matin", "Vient en taxi conventionné", "Malentendante, parler face à elle", "A rappeler pour le dossier",
        "Tiers payant", "Ne répond pas aux numéros masqués", "Accompagnée de sa fille", "Rendez-vous manqués à répétition",
    ];

    private static readonly string[] Doctors = ["Dr Lemoine", "Dr Aubry", "Dr Vasseur", "Dr Kervella", "Dr Abadie", "hors secteur"];
    private static readonly string[] Schemes = ["Général", "Général", "Général", "Agricole", "Indépendant"];
    private static readonly string[] Allergies = ["Pénicilline", "Pollens", "Latex", "Arachide", "Iode"];

    private readonly SeedRandom _random = writer.Random(groupId);

    private readonly BulkInsert _insert = new(
        writer.Store, FicheTable.Table,
        "id", "group_id", "lastname", "firstname", "firstphone", "secondphone", "email", "birthdate", "comments", "from_web",
        "rappel_email", "rappel_sms", "externid", "deleted", "bool0", "num0", "str0", "str1", "txt0", "created_at", "updated_at");

    /// <summary>Those of them who can have an appointment.</summary>
    public List<Customer> Write(long firstId, int count)
    {
        var customers = new List<Customer>(count);
        for (var id = firstId; id < firstId + count; id++)
        {
            var person = InventedPerson.Draw(_random, id, writer.Day);
            var deleted = _random.Chance(3);
            Insert(id, person, deleted);
            if (!deleted)
            {
                customers.Add(new Customer(id, $"{person.LastName} {person.FirstName}"));
            }
        }

        return customers;
    }

    public void Dispose() => _insert.Dispose();

    private void Insert(long id, InventedPerson person, bool deleted)
    {
        var fromWeb = _random.Chance(30);
        var isChild = person.Birthdate > writer.Day.AddYears(-16);
        // Before the first appointment there is.
        var created = _random.Between(140, 1400);
        _insert.Add(
            id,
            groupId,
            deleted ? $"${person.LastName}" : person.LastName,
            person.FirstName,
            _random.Chance(94) ? _random.Chance(75) ? PhoneSpelling.Mobile(_random) : PhoneSpelling.Landline(_random) : "",
            _random.Chance(18) ? PhoneSpelling.Landline(_random) : "",
            fromWeb || (!isChild && _random.Chance(65)) ? person.Email : "",
            _random.Chance(88) ? $"{person.Birthdate:yyyy-MM-dd} 00:00:00" : null,
            _random.Chance(8) ? _random.Pick(Remarks) : "",
            Flag(fromWeb),
            Flag(_random.Chance(82)),
            Flag(_random.Chance(90)),
            _random.Chance(12) ? 40_000L + _random.Next(50_000) : null,
            Flag(deleted),
            Flag(_random.Chance(25)),
            _random.Chance(10) ? (long)_random.Between(95, 196) : null,
            _random.Chance(45) ? _random.Pick(Doctors) : "",
            _random.Chance(30) ? _random.Pick(Schemes) : "",
            _random.Chance(5) ? _random.Pick(Allergies) : "",
            writer.Time(created, _random.Between(8, 18), _random.Next(60), _random.Next(60)),
            writer.Time(_random.Between(1, created - 1), _random.Between(8, 18), _random.Next(60), _random.Next(60)));
    }

    private static long Flag(bool value) => value ? 1L : 0L;
}
