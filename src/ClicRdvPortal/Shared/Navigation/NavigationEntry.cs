namespace ClicRdvPortal.Shared.Navigation;

/// <summary>A place of the portal, put into the navigation by the feature that owns it.</summary>
/// <param name="Order">Lower stands first; the first four have a place of their own on a phone.</param>
/// <param name="Icon">One of <see cref="Display.IconName"/>.</param>
/// <param name="Texts">The feature's text class.</param>
/// <param name="LabelKey">The key of the label in <paramref name="Texts"/>.</param>
/// <param name="Address">The address in the établissement of that id, or null where the place needs one and none is
/// chosen.</param>
public sealed record NavigationEntry(
    int Order,
    string Icon,
    Type Texts,
    string LabelKey,
    Func<long?, string?> Address)
{
    /// <summary>A place that is the same whatever the établissement.</summary>
    public static NavigationEntry Everywhere<TTexts>(int order, string icon, string labelKey, string address) =>
        new(order, icon, typeof(TTexts), labelKey, _ => address);

    /// <summary>A place inside an établissement.</summary>
    public static NavigationEntry InGroup<TTexts>(int order, string icon, string labelKey, Func<long, string> address) =>
        new(order, icon, typeof(TTexts), labelKey, groupId => groupId is { } id ? address(id) : null);
}
