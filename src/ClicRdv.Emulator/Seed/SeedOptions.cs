using ClicRdv.Emulator.Seed.Measuring;

namespace ClicRdv.Emulator.Seed;

/// <summary>What the fictional data depends on: the same options and day give the same data.</summary>
public sealed class SeedOptions
{
    /// <summary>Feeds the pseudo-random choices (names, telephone numbers, appointments).</summary>
    public int Number { get; set; } = 1;

    /// <summary>The day the data is relative to; null takes today in Paris, by the emulator's clock.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>
    /// 3,000 customers and half a year of appointments. False leaves the agendas empty and six fiches in group 12,
    /// which suits a test that sets its own scene.
    /// </summary>
    public bool Appointments { get; set; } = true;

    /// <summary>Calendars of group 90, which is there to measure on: an even load and nothing else. 0 for none.</summary>
    public int Practitioners { get; set; }

    /// <summary>On each of those calendars, each day: from 08:00 every 24 minutes, 20 minutes long; at most <see cref="EvenLoad.MaxPerDay"/>.</summary>
    public int AppointmentsPerDay { get; set; } = 20;

    /// <summary>How many days of that, one after the other without a gap.</summary>
    public int Days { get; set; } = 5;

    /// <summary>The first of those days; null takes the Monday of the week of <see cref="Day"/>.</summary>
    public DateOnly? Monday { get; set; }

    /// <summary>The customers of group 90, who have its appointments in turn; null takes as many as a day has appointments.</summary>
    public int? Fiches { get; set; }

    /// <summary>Further staff, of group 90: <c>staff001@example.com</c> and on, with every right in it (see <see cref="DemoAccount.Staff"/>).</summary>
    public int People { get; set; }
}
