namespace ClicRdvPortal.Shared.Navigation;

/// <summary>A component that a feature puts into the shell; it takes no parameters and may use the cascaded
/// <see cref="PortalLocation"/>.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Order">Lower stands first within its place.</param>
/// <param name="Component">The component's type.</param>
public sealed record ShellPart(ShellPlace Place, int Order, Type Component)
{
    public static ShellPart Of<TComponent>(ShellPlace place, int order = 0)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        new(place, order, typeof(TComponent));
}

public enum ShellPlace
{
    /// <summary>A strip above everything, also on the pages before sign-in; it must render without a circuit.</summary>
    Banner,

    /// <summary>At the left of the bar: the group switcher.</summary>
    BarStart,

    /// <summary>In the middle of the bar: search.</summary>
    BarSearch,

    /// <summary>Before the person's menu: badges and signs.</summary>
    BarEnd,

    /// <summary>Floats at the foot of the page: what waits, wherever one is.</summary>
    Foot,
}
