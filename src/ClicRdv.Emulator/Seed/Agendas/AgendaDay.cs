using ClicRdv.Emulator.Resources.Vevents;

namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>One working day of one calendar: the further ahead, the emptier.</summary>
internal sealed class AgendaDay(SeedRandom random, DateOnly date, int offset, WorkingWeek week, BookingMaker bookings)
{
    private static readonly string[] Blocks = ["Visites à domicile", "Réunion d’équipe", "Comptes rendus", "Formation", "Laboratoire : inventaire"];

    private static readonly string[] Notes =
    [
        "Remplaçante joignable l’après-midi", "Commander des consommables", "Rappeler la pharmacie", "Stagiaire présente", "Imprimante en panne",
    ];

    private readonly List<PlannedVevent> _planned = [];

    // Openings and blocks are laid out long before.
    private readonly DateTime _laidOut = date.AddDays(-Math.Max(100, offset + 10)).ToDateTime(new TimeOnly(18, 30));

    public List<PlannedVevent> Plan()
    {
        if (week.IsAway(offset))
        {
            Add(Block(week.Morning.From, week.Afternoon.To, "Congés", "#bfbfbf"));
            return _planned;
        }

        if (random.Chance(6))
        {
            // A note has midnight for both times and blocks nothing (clicrdv-api §15.1).
            Add(new PlannedVevent(At(TimeSpan.Zero), At(TimeSpan.Zero)) { Note = true, Text = random.Pick(Notes), Taker = "Secrétariat" });
        }

        Half(week.Morning, canClose: false);
        Add(Block(week.Morning.To, week.Afternoon.From, "Déjeuner", "#d9d9d9"));
        if (date.DayOfWeek != DayOfWeek.Saturday)
        {
            Half(week.Afternoon, canClose: true);
        }

        return _planned;
    }

    private void Half((TimeSpan From, TimeSpan To) half, bool canClose)
    {
        var to = half.To;
        if ((canClose && random.Chance(9)) || !bookings.HasServices)
        {
            to -= TimeSpan.FromMinutes(60);
            Add(Block(to, half.To, random.Pick(Blocks), "#ffd966"));
        }

        if (!bookings.HasServices)
        {
            return;
        }

        if (random.Chance(85))
        {
            Add(new PlannedVevent(At(half.From), At(to)) { Type = VeventTable.Opening, Text = "Ouvert en ligne", Color = "#c6e0b4" });
        }

        for (var time = half.From; ;)
        {
            var service = bookings.AnyService();
            var length = TimeSpan.FromMinutes(service.Minutes);
            if (time + length > to)
            {
                return;
            }

            time += random.Chance(Fill()) ? Book(service, time) : TimeSpan.FromMinutes(15);
        }
    }

    /// <summary>An appointment with all that happens to one; how much of the day it takes.</summary>
    private TimeSpan Book(InterventionSeed service, TimeSpan time)
    {
        var booking = bookings.Make(service, At(time));
        var luck = random.Next(100);
        if (luck < 6)
        {
            // Its time is free again and may be taken by the next one.
            _planned.Add(bookings.Cancel(booking));
            return TimeSpan.Zero;
        }

        _planned.Add(offset < 0 && luck < 10 ? bookings.Miss(booking) : booking);
        if (luck > 96)
        {
            // Squeezed in.
            _planned.Add(bookings.Make(service, At(time + TimeSpan.FromMinutes(5))));
        }

        return TimeSpan.FromMinutes(service.Minutes + (random.Chance(15) ? 5 : 0));
    }

    private int Fill() => offset switch
    {
        < 0 => 86,
        < 3 => 84,
        < 7 => 68,
        < 14 => 46,
        < 28 => 27,
        < 56 => 13,
        _ => 5,
    };

    private PlannedVevent Block(TimeSpan from, TimeSpan to, string text, string color) =>
        new(At(from), At(to)) { Text = text, Color = color, Taker = "Secrétariat" };

    private void Add(PlannedVevent vevent) => _planned.Add(vevent with { Created = _laidOut, Updated = _laidOut });

    private DateTime At(TimeSpan time) => date.ToDateTime(TimeOnly.MinValue) + time;
}
