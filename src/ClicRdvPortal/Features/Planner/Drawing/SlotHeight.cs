namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>How much room a slot has on the screen.</summary>
public enum SlotHeight
{
    Compact,
    Normal,
    Roomy,
    Large,
}

/// <summary>The height of an hour: shorter slots and a larger step make it grow.</summary>
public static class HourHeight
{
    private const int LinePixels = 14;

    /// <param name="slot">One of <see cref="PlannerPageState.Slots"/>, in minutes.</param>
    /// <param name="height">The person's step.</param>
    /// <returns>Pixels of the style sheet.</returns>
    public static int Of(int slot, SlotHeight height)
    {
        // From a quarter of an hour on, an appointment of one slot has room for its name.
        var usual = slot switch
        {
            <= 5 => 144,
            <= 10 => 96,
            <= 15 => 72,
            <= 20 => 66,
            <= 30 => 60,
            _ => 48,
        };
        return height switch
        {
            SlotHeight.Compact => usual * 3 / 4,
            SlotHeight.Roomy => usual * 3 / 2,
            SlotHeight.Large => usual * 2,
            _ => usual,
        };
    }

    /// <summary>How many lines of text have room in some minutes of such an hour.</summary>
    public static int LinesIn(int minutes, int hourPixels) => ((minutes * hourPixels / 60) - 1) / LinePixels;
}
