using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Display;

/// <summary>
/// Signs without a component, for what a page repeats: one apiece costs every circuit near 2 KB, this text a frame, and
/// all share it. Looks as <see cref="Icon"/> does, which draws through it.
/// </summary>
public static class IconMarkup
{
    private static readonly ConcurrentDictionary<(string Name, bool Small), RenderFragment> Drawn = new();

    /// <param name="name">One of <see cref="IconName"/>: each is kept for good.</param>
    /// <param name="small">As in a table's row.</param>
    public static RenderFragment Of(string name, bool small = false) =>
        Drawn.GetOrAdd((name, small), static sign => FragmentOf(sign.Name, ClassOf(sign.Small)));

    /// <summary>The lines of a sign alone, for a drawing of another size.</summary>
    public static MarkupString LinesOf(string name) => (MarkupString)IconDrawings.Of(name);

    internal static string ClassOf(bool small) => small ? "portal-icon portal-icon-small" : "portal-icon";

    private static RenderFragment FragmentOf(string name, string cssClass)
    {
        var sign = $"<svg class=\"{cssClass}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">{IconDrawings.Of(name)}</svg>";
        return builder => builder.AddMarkupContent(0, sign);
    }
}
