namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>When somebody works: the days, and the two halves of each.</summary>
internal sealed class WorkingWeek
{
    private readonly HashSet<DayOfWeek> _days;
    private readonly bool _saturdayMorning;
    private readonly int _holidayWeek;

    private WorkingWeek(SeedRandom random)
    {
        _days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        for (var daysOff = random.Between(0, 3); daysOff > 0; daysOff--)
        {
            _days.Remove((DayOfWeek)random.Between(1, 5));
        }

        _saturdayMorning = random.Chance(20);
        _holidayWeek = random.Between(-11, 11);
        Morning = (At(8, random.Next(5) * 15), At(12, random.Next(3) * 15));
        Afternoon = (At(13, 30 + (random.Next(3) * 15)), At(17, random.Next(9) * 15));
    }

    public (TimeSpan From, TimeSpan To) Morning { get; }

    public (TimeSpan From, TimeSpan To) Afternoon { get; }

    public static WorkingWeek Draw(SeedRandom random) => new(random);

    public bool Works(DateOnly day) =>
        !IsPublicHoliday(day) && (_days.Contains(day.DayOfWeek) || (_saturdayMorning && day.DayOfWeek == DayOfWeek.Saturday));

    /// <summary>One week away in the half year, weeks counted from the day of the seed.</summary>
    public bool IsAway(int daysFromSeed) => Math.Floor(daysFromSeed / 7.0) == _holidayWeek;

    // Those that fall on the same date every year.
    private static bool IsPublicHoliday(DateOnly day) => (day.Month, day.Day) is
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25);

    private static TimeSpan At(int hour, int minute) => new(hour, minute, 0);
}
