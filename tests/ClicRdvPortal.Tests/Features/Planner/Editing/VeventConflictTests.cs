using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>Two people changed one appointment: every field that both changed is shown, and goes the way that was chosen.</summary>
public sealed class VeventConflictTests : PanelContext
{
    [Fact]
    public async Task F27_a_custom_field_that_both_changed_is_asked_about()
    {
        var vevent = AddRdv(31, "09:30", "10:15", ("str0", "Salle 1"));
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-custom-str0", "Salle 2");
        await CompareAsync(vevent, ("str0", "Salle de soins"));

        Assert.Equal(["Salle"], Labels());
        Assert.Contains("Salle de soins", Page.Find(".conflict").TextContent, StringComparison.Ordinal);
        await ChooseAsync("Salle", "Theirs");
        await PressAsync("Enregistrer ces choix");
        Assert.Empty(Page.FindAll(".sending-batch"));
        Assert.Equal("Salle de soins", Data.Vevent(vevent)!.Text("str0"));
        Assert.False(IsPanelOpen);
    }

    [Fact]
    public async Task F27_the_customer_goes_its_own_way_whatever_becomes_of_the_title()
    {
        var other = Data.AddFiche(Group, "MARTIN", "Luc").Id;
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-text", "Contrôle");
        await CompareAsync(vevent, ("fiche_id", other));

        Assert.Equal(["Client", "Intitulé"], Labels());
        Assert.Contains("MARTIN Luc", Page.Find(".conflict").TextContent, StringComparison.Ordinal);
        await PressAsync("Enregistrer ces choix");
        await SendAsync();
        Assert.Equal((other, "Contrôle"), (Data.Vevent(vevent)!.Number("fiche_id"), Data.Vevent(vevent)!.Text("text")));
    }

    [Fact]
    public async Task F27_two_customers_of_one_name_are_two()
    {
        var name = Data.Fiche(5001)!;
        var twin = Data.AddFiche(Group, name.Text("lastname"), name.Text("firstname")).Id;
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await CompareAsync(vevent, ("fiche_id", twin));

        Assert.Contains("Client", Labels());
        Assert.Contains($"(fiche n°\u00a0{twin})", Page.Find(".conflict").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_stays_while_something_else_is_done()
    {
        var other = AddRdv(32, "09:30", "10:15");
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await CompareAsync(vevent, ("comments", "Changé ailleurs"));
        await ChooseAsync("Commentaires", "Mine");
        await Page.InvokeAsync(() => Grid.DropAsync([other], 33, "2031-03-10", 660, heldDate: null, copy: false));

        Assert.Equal("Mine", Page.Find(".conflict input[checked]").GetAttribute("value"));
    }

    [Fact]
    public async Task What_was_chosen_is_kept_until_it_is_saved()
    {
        await StartStoreAsync();
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await CompareAsync(vevent, ("comments", "Changé ailleurs"));
        await ChooseAsync("Commentaires", "Mine");
        var draft = Assert.Single(await DraftsAsync(), kept => kept.Subject.Kind == "vevent-choice");

        await DisposeComponentsAsync();
        await OpenAsync(PortalUrls.WithDraft(draft.Place, draft.Id)[PortalUrls.Planner(Group).Length..]);
        await Page.WaitForStateAsync(() => Page.FindAll(".conflict input[checked]").Count == 1);
        await PressAsync("Enregistrer ces choix");
        await SendAsync();
        Assert.Equal("Vient avec sa fille", Data.Vevent(vevent)!.Text("comments"));
        Assert.Empty(await DraftsAsync());
    }

    private IEnumerable<string> Labels() => Page.FindAll(".conflict legend").Select(legend => legend.FirstChild!.TextContent.Trim());

    private Task ChooseAsync(string label, string side) => Page.InvokeAsync(() => Page.FindAll(".conflict-field")
        .Single(field => field.QuerySelector("legend")!.FirstChild!.TextContent.Trim() == label)
        .QuerySelector($"input[value={side}]")!.ChangeAsync(side));

    /// <summary>Saves what was typed, after somebody else has changed the same vevent, and opens the comparison.</summary>
    private async Task CompareAsync(long vevent, params (string Field, object? Value)[] theirs)
    {
        Data.TouchVevent(vevent, theirs);
        await SaveAsync("Enregistrer");
        await SendAsync();
        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".conflict").Count == 1);
    }
}
