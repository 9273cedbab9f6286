using System.Globalization;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>Writes rows whose dates lie before the day of the seed, in a way that depends on it and the number alone.</summary>
internal sealed class SeedWriter(EmulatorStore store, int number, DateOnly day)
{
    // Day and number decide the sequence (splitmix64); System.Random promises none across runtimes.
    private ulong _state = unchecked((ulong)number * 0x9E3779B97F4A7C15 + (ulong)day.DayNumber);

    public EmulatorStore Store { get; } = store;

    public int Next(int below)
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)below);
        }
    }

    /// <summary>A number of the range that France keeps for fiction in the west.</summary>
    public string Phone() => string.Create(CultureInfo.InvariantCulture, $"02 61 91 {Next(100):00} {Next(100):00}");

    public string Time(int daysBefore, int hour, int minute, int second = 0) =>
        EmulatorClock.Text(day.AddDays(-daysBefore).ToDateTime(new TimeOnly(hour, minute, second)));

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
