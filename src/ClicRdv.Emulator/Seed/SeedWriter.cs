using System.Globalization;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>Writes rows whose dates lie before the day of the seed, in a way that depends on it and the number alone.</summary>
internal sealed class SeedWriter(EmulatorStore store, int number, DateOnly day)
{
    private readonly SeedRandom _random = SeedRandom.Of(number, day, 0);

    public EmulatorStore Store { get; } = store;

    public DateOnly Day { get; } = day;

    public int Next(int below) => _random.Next(below);

    /// <inheritdoc cref="SeedRandom.Of"/>
    public SeedRandom Random(long purpose) => SeedRandom.Of(number, Day, purpose);

    /// <summary>A number of the range that France keeps for fiction in the west.</summary>
    public string Phone() => string.Create(CultureInfo.InvariantCulture, $"02 61 91 {Next(100):00} {Next(100):00}");

    public string Time(int daysBefore, int hour, int minute, int second = 0) =>
        EmulatorClock.Text(Day.AddDays(-daysBefore).ToDateTime(new TimeOnly(hour, minute, second)));

    public void Add(Table table, long id, RowChanges changes)
    {
        changes["id"] = id;
        if (!changes.Has("created_at"))
        {
            var created = 120 + Next(600);
            changes["created_at"] = Time(created, 8 + Next(10), Next(60), Next(60));
            changes["updated_at"] = Time(1 + Next(100), 8 + Next(10), Next(60), Next(60));
        }

        Store.Insert(table, changes, "");
    }
}
