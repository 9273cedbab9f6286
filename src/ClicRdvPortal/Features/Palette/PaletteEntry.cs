namespace ClicRdvPortal.Features.Palette;

/// <summary>Something that the palette offers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Icon">One of <see cref="Shared.Display.IconName"/>.</param>
public sealed record PaletteEntry(PaletteKind Kind, string Title, string Address, string Icon)
{
    /// <summary>What tells it from another of its name.</summary>
    public string Detail { get; init; } = "";
}

/// <summary>In the order in which equals stand.</summary>
public enum PaletteKind
{
    Day,
    Customer,
    Booking,
    Calendar,
    Action,
    Place,
    Group,
}
