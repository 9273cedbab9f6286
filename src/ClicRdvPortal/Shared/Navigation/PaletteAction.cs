namespace ClicRdvPortal.Shared.Navigation;

/// <summary>Something to do that a feature puts into the palette, as a place goes into the navigation.</summary>
/// <param name="Icon">One of <see cref="Display.IconName"/>.</param>
/// <param name="Texts">The feature's text class.</param>
/// <param name="LabelKey">The key of the label in <paramref name="Texts"/>.</param>
/// <param name="Address">Where it is done, in the établissement of that id.</param>
public sealed record PaletteAction(string Icon, Type Texts, string LabelKey, Func<long, string> Address)
{
    public static PaletteAction Of<TTexts>(string icon, string labelKey, Func<long, string> address) => new(icon, typeof(TTexts), labelKey, address);
}
