using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Display;

/// <summary>
/// Signs as plain markup, for what a page repeats: a component apiece costs every circuit near 2 KB, this one frame.
/// </summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<(string Sheet, string Name, bool Small), MarkupString> Drawn = new();

    /// <param name="assets">The component's own, which knows the sheet's fingerprinted address.</param>
    /// <param name="name">One of <see cref="IconName"/>, never text from elsewhere: it is not encoded.</param>
    /// <param name="small">As in a table's row.</param>
    public static MarkupString Of(ResourceAssetCollection assets, string name, bool small = false) =>
        Drawn.GetOrAdd((assets["icons.svg"], name, small), static sign => new MarkupString(
            $"<svg class=\"{ClassOf(sign.Small)}\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{sign.Sheet}#{sign.Name}\" /></svg>"));

    internal static string ClassOf(bool small) => small ? "portal-icon portal-icon-small" : "portal-icon";
}
