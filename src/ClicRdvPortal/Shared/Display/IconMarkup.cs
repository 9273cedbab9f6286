using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Display;

/// <summary>
/// Signs without a component, for what a page repeats: one apiece costs every circuit near 2 KB, these frames a few
/// hundred bytes. Looks as <see cref="Icon"/> does, which draws through it.
/// </summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<(string Sheet, string Name, bool Small), RenderFragment> Drawn = new();

    /// <param name="assets">The component's own, which knows the sheet's fingerprinted address.</param>
    /// <param name="name">One of <see cref="IconName"/>: each is kept for good.</param>
    /// <param name="small">As in a table's row.</param>
    public static RenderFragment Of(ResourceAssetCollection assets, string name, bool small = false) =>
        Drawn.GetOrAdd((assets["icons.svg"], name, small), static sign => FragmentOf(ClassOf(sign.Small), sign.Sheet + "#" + sign.Name));

    internal static string ClassOf(bool small) => small ? "portal-icon portal-icon-small" : "portal-icon";

    private static RenderFragment FragmentOf(string cssClass, string address) => builder =>
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", cssClass);
        builder.AddAttribute(2, "aria-hidden", "true");
        builder.AddAttribute(3, "focusable", "false");
        builder.OpenElement(4, "use");
        builder.AddAttribute(5, "href", address);
        builder.CloseElement();
        builder.CloseElement();
    };
}
