using ClicRdv.Emulator.Seed.Customers;

namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>Makes the appointments of one calendar: who comes, for what, and how it was booked.</summary>
internal sealed class BookingMaker(
    SeedRandom random, DateOnly today, IReadOnlyList<Customer> customers, IReadOnlyList<InterventionSeed> services, IReadOnlyList<string> staff, bool online)
{
    private const string KeyLetters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

    private static readonly string[] Reasons =
    [
        "Renouvellement d’ordonnance", "Apporter les résultats d’analyses", "Douleurs au genou droit", "Suite d’intervention",
        "Première fois au cabinet", "Demande un certificat", "Arrivera peut-être en retard", "Contrôle annuel", "Deux enfants à voir",
    ];

    private static readonly string[] Rooms = ["Salle 1", "Salle 2", "Salle de soins"];
    private static readonly string[] Websources = ["", "", "site", "annuaire", "campagne-rappel"];

    public bool HasServices => services.Count > 0;

    // The first services of a calendar are its everyday ones.
    public InterventionSeed AnyService() => services[Math.Min(random.Next(services.Count), random.Next(services.Count))];

    public PlannedVevent Make(InterventionSeed service, DateTime start)
    {
        var customer = random.Pick(customers);
        var fromWeb = online && service.PublicName is not "" && random.Chance(34);
        var day = DateOnly.FromDateTime(start);
        var created = At(Earlier(day, random.Between(1, 5) * random.Between(1, 8)), fromWeb ? random.Between(6, 22) : random.Between(8, 18));
        return new PlannedVevent(start, start.AddMinutes(service.Minutes))
        {
            FicheId = customer.FicheId,
            InterventionId = service.Id,
            Text = customer.Title,
            Comments = random.Chance(18) ? random.Pick(Reasons) : "",
            // Two spellings are met in filters [client: MedShakeEHR, clicrdv-js-sdk].
            Taker = fromWeb ? "clicRDV" : random.Pick(staff),
            FromWeb = fromWeb,
            Websource = fromWeb ? random.Pick(Websources) : "",
            Key = Key(),
            FirstVisit = random.Chance(8),
            Room = random.Chance(15) ? random.Pick(Rooms) : "",
            Created = created,
            Updated = created,
        };
    }

    /// <summary>Cancelled on some day between its booking and its date.</summary>
    public PlannedVevent Cancel(PlannedVevent booking)
    {
        var cancelled = At(Earlier(DateOnly.FromDateTime(booking.Start), random.Next(3)), random.Between(8, 18));
        return booking with { Deleted = true, Updated = cancelled > booking.Created ? cancelled : booking.Created.AddMinutes(7) };
    }

    /// <summary>Nobody came [help]: noted in the evening.</summary>
    public PlannedVevent Miss(PlannedVevent booking) =>
        booking with { State = 2, Updated = At(DateOnly.FromDateTime(booking.Start), 19) };

    private DateTime At(DateOnly day, int hour) => day.ToDateTime(new TimeOnly(hour, random.Next(60), random.Next(60)));

    // Nothing was written after the eve of the seed's day.
    private DateOnly Earlier(DateOnly day, int days)
    {
        var earlier = day.AddDays(-days);
        return earlier < today ? earlier : today.AddDays(-1 - random.Next(Math.Min(30, 1 + earlier.DayNumber - today.DayNumber + 10)));
    }

    private string Key() => string.Create(20, random, static (letters, random) =>
    {
        foreach (ref var letter in letters)
        {
            letter = KeyLetters[random.Next(KeyLetters.Length)];
        }
    });
}
