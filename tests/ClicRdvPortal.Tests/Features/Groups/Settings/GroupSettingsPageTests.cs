using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class GroupSettingsPageTests : GroupSettingsContext
{
    [Fact]
    public async Task F27_both_versions_are_shown_and_the_chosen_values_are_saved()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        await TypeAsync("mailreminder", "2");
        Data.TouchGroup(12, ("city", "Fondettes"), ("timezone", "Brussels"));
        await SaveAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);
        Assert.Equal(
            ["Ville", "Fuseau horaire", "Rappel par e-mail"],
            Page.FindAll(".conflict legend").Select(legend => legend.FirstChild!.TextContent.Trim()));
        Assert.Equal(
            ["Amboise", "Fondettes", "Paris", "Bruxelles", "2 h", "24 h"],
            Page.FindAll(".conflict-value").Select(value => Plain(value.TextContent)));

        await ClickAsync("Garder toutes mes valeurs");
        await ClickAsync("Enregistrer ces choix");
        await UntilAsync(() => HasForm() && News().Length > 0);

        Assert.Equal("Paramètres enregistrés.", News());
        Assert.Equal("""{"group":{"city":"Amboise","timezone":"Paris","mailreminder":120}}""", Writes().Single().Body);
    }

    [Fact]
    public async Task From_a_conflict_one_comes_back_to_what_was_typed()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Data.TouchGroup(12, ("city", "Fondettes"));
        await SaveAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);

        await ClickAsync("Revenir à ma saisie");

        Assert.Equal("Amboise", Field("city").GetAttribute("value"));
        Assert.Equal("Modifications non enregistrées", News());
    }

    [Fact]
    public async Task A_group_out_of_reach_shows_no_form()
    {
        await OpenAsync(999);

        Assert.False(HasForm());
        Assert.Contains("ClicRDV ne trouve pas cet élément", Alert(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_a_group_taken_away_during_editing_leaves_no_form_behind()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Data.RevokeGroup(Account.ProId, 12);

        await SaveAsync();
        await UntilAsync(() => !HasForm());

        Assert.Contains("ClicRDV ne trouve pas cet élément", Alert(), StringComparison.Ordinal);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Another_group_brings_a_form_of_its_own()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");

        Page.Render(parameters => parameters.Add(page => page.GroupId, 18));
        await UntilAsync(() => Page.FindAll("#group-city").Count > 0 && Field("city").GetAttribute("value") == "Nantes");

        Assert.Equal("", News());
        Assert.Equal("Optique des Sept Lunes", Page.Find(".page-header-words span").TextContent.Trim());
    }

    [Fact]
    public async Task Leaving_asks_when_something_was_typed_and_only_then()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Navigation.NavigateTo(PortalUrls.Groups);
        await UntilDialogAsync();
        await ClickInDialogAsync("Continuer la saisie");
        Assert.Equal("/groups/12/settings", Address);

        await ClickAsync("Annuler les modifications");
        Assert.Equal("Tours", Field("city").GetAttribute("value"));
        Navigation.NavigateTo(PortalUrls.Groups);

        Assert.Equal("/groups", Address);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_is_read_again_on_demand()
    {
        Control.InjectFault(Fault.Status(503));
        await OpenAsync();
        Assert.Contains("ClicRDV ne répond pas", Alert(), StringComparison.Ordinal);

        Control.ClearFaults();
        await ClickAsync("Réessayer");

        await UntilAsync(HasForm);
        Assert.Equal("Tours", Field("city").GetAttribute("value"));
    }
}
