using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>A screen and the way to it. Names and roles only where both languages share them, so that it serves both.</summary>
/// <param name="Name">Names the test and the picture.</param>
/// <param name="Url">Where it stands.</param>
internal sealed record Screen(string Name, string Url)
{
    /// <summary>Whether somebody is signed in.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether the portal's frame stands around it, and a circuit behind.</summary>
    public bool HasShell { get; init; } = true;

    /// <summary>The status with which the page comes.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What is prepared upstream before anybody looks, beside <see cref="Agenda"/>; nobody else is to meet it.</summary>
    public Action<PortalOverEmulator>? Prepare { get; init; }

    /// <summary>Whether what is done there would be seen on other screens.</summary>
    public bool LeavesTraces { get; init; }

    /// <summary>Whether it needs a portal and a browser of its own.</summary>
    public bool IsAlone => IsPublic || LeavesTraces || Status != 200 || Prepare is not null;

    /// <summary>What there is to do once the page stands.</summary>
    public Func<IPage, Task> Act { get; init; } = _ => Task.CompletedTask;

    /// <summary>CSS of what must be in sight before the screen is looked at.</summary>
    public string Shows { get; init; } = "h1";

    public override string ToString() => Name;
}
