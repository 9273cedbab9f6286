namespace ClicRdv.Emulator.Seed;

/// <summary>What the fictional data depends on: the same number and day give the same data.</summary>
public sealed class SeedOptions
{
    /// <summary>Feeds the pseudo-random choices (names, telephone numbers, dates of creation).</summary>
    public int Number { get; set; } = 1;

    /// <summary>The day the data is relative to; null takes today in Paris, by the emulator's clock.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>
    /// 3,000 customers and half a year of appointments. False leaves the agendas empty and six fiches in group 12,
    /// which suits a test that sets its own scene.
    /// </summary>
    public bool Appointments { get; set; } = true;
}
