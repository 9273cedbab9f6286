using Bunit;
using ClicRdvPortal.Shared.Loading;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class PanelBoundaryTests : ComponentContext
{
    [Fact]
    public void F39_a_fault_stays_in_its_panel_and_shows_a_reference_and_nothing_of_the_exception()
    {
        var boundary = Show();

        Assert.Matches("^[2-9A-HJKMNP-Z]{8}$", boundary.Find("code").TextContent);
        Assert.DoesNotContain("secret", boundary.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(nameof(InvalidOperationException), boundary.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Trying_again_renders_the_panel_anew()
    {
        var boundary = Show();
        Fragile.IsBroken = false;

        boundary.Find("button").Click();

        Assert.Equal("entier", boundary.Find("p").TextContent);
    }

    [Fact]
    public void Going_somewhere_else_tries_again_by_itself()
    {
        var boundary = Show();
        Fragile.IsBroken = false;

        boundary.Render(parameters => parameters.Add(panel => panel.ResetKey, "/groups"));

        Assert.Equal("entier", boundary.Find("p").TextContent);
    }

    private IRenderedComponent<PanelBoundary> Show()
    {
        Fragile.IsBroken = true;
        return Render<PanelBoundary>(parameters => parameters.AddChildContent<Fragile>());
    }

    private sealed class Fragile : ComponentBase
    {
        public static bool IsBroken { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            if (IsBroken)
                throw new InvalidOperationException("secret");
            builder.AddMarkupContent(0, "<p>entier</p>");
        }
    }
}
