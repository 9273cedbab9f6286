namespace ClicRdv.Emulator.Seed;

/// <summary>A sequence that its seed alone decides (splitmix64); System.Random promises none across runtimes.</summary>
internal sealed class SeedRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A sequence of its own for every purpose, so that a change to one leaves the others as they are.</summary>
    public static SeedRandom Of(int number, DateOnly day, long purpose) =>
        new(unchecked(((ulong)number * 0x9E3779B97F4A7C15) + (ulong)day.DayNumber + ((ulong)purpose * 0xD1B54A32D192ED03)));

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

    public int Between(int least, int most) => least + Next(most - least + 1);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(IReadOnlyList<T> list) => list[Next(list.Count)];
}
