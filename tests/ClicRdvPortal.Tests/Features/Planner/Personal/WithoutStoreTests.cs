using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Personal;

/// <summary>A database that cannot be used: the planner works, and says what does not.</summary>
public sealed class WithoutStoreTests : PlannerContext
{
    [Fact]
    public async Task The_planner_works_and_says_that_choices_hold_until_signing_out()
    {
        AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        await Page.InvokeAsync(() => Page.Find("[popovertarget=planner-presentation]").ClickAsync());
        await Page.InvokeAsync(() => Page.Find("[aria-label='Augmenter la hauteur']").ClickAsync());

        Assert.Single(Page.FindAll("[data-vevent-id]"));
        Assert.Equal("/groups/12/planner?height=roomy", Address);
        Assert.Contains("jusqu’à la déconnexion", Page.Find("#planner-presentation").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chooser_works_and_says_that_sets_cannot_be_read()
    {
        await OpenAsync();
        await Page.InvokeAsync(() => Page.Find("[popovertarget=planner-calendars]").ClickAsync());

        Assert.Equal("Vos ensembles ne peuvent pas être lus pour le moment.", Page.Find(".own-sets p").TextContent);
        Assert.Equal(8, Page.FindAll("#planner-calendars input[type=checkbox]").Count);
        Assert.Empty(Page.FindAll(".own-set-form"));
    }
}
