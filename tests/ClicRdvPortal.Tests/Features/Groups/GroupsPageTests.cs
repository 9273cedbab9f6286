using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Groups;
using ClicRdvPortal.Tests.Infrastructure;

namespace ClicRdvPortal.Tests.Features.Groups;

public sealed class GroupsPageTests : PortalContext
{
    private IRenderedComponent<GroupsPage> Page { get; set; } = null!;

    [Fact]
    public async Task Groups_stand_by_name_with_the_way_to_their_planner_and_settings()
    {
        await OpenAsync();

        Assert.Equal(["Cabinet des Tilleuls", "Maison de santé des Trois Écluses", "Optique des Sept Lunes"], Names());
        Assert.Equal("/groups/12/planner", Page.Find("tbody th a").GetAttribute("href"));
        Assert.Equal("/groups/12/settings", Page.Find("[aria-label='Paramètres de Cabinet des Tilleuls']").GetAttribute("href"));
        Assert.Equal("3", Page.Find(".page-header-words span").TextContent.Trim());
    }

    [Fact]
    public async Task The_list_is_read_once_a_session()
    {
        await OpenAsync();
        await OpenAsync("?sort=city");

        Assert.Equal(["GET /api/v1/groups.json"], Calls());
        Assert.Equal("Nantes", Page.FindAll("tbody tr")[0].QuerySelector("td")!.TextContent);
    }

    [Fact]
    public async Task An_order_is_a_step_in_the_history_and_costs_no_call()
    {
        await OpenAsync();
        Control.ClearRequests();

        await SortByAsync("Ville");
        await SortByAsync("Ville");

        Assert.Equal("/groups?sort=city&dir=desc", Address);
        Assert.Equal("descending", Head("Ville").ParentElement!.GetAttribute("aria-sort"));
        Assert.Equal(["Maison de santé des Trois Écluses", "Cabinet des Tilleuls", "Optique des Sept Lunes"], Names());
        Assert.All(Navigation.History.Take(2), step => Assert.False(step.Options.ReplaceHistoryEntry));
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task A_search_stands_in_the_address_without_being_a_step()
    {
        await OpenAsync();

        await SearchAsync("écluses");

        Assert.Equal("/groups?q=%C3%A9cluses", Address);
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
        Assert.Equal(["Maison de santé des Trois Écluses"], Names());
        Assert.Equal("1 sur 3", Page.Find(".page-header-words span").TextContent.Trim());
        Assert.Equal("Établissements trouvés : 1", Plain(Page.Find(".portal-toolbar [role=status]").TextContent));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_leads_back_to_all()
    {
        await OpenAsync("?q=<b>zzz");
        Assert.Contains("Aucun établissement ne correspond à « <b>zzz ».", Plain(Page.Find(".load-view").TextContent), StringComparison.Ordinal);

        await ClickAsync("Effacer la recherche");

        Assert.Equal(3, Names().Length);
        Assert.Equal("/groups", Address);
    }

    [Fact]
    public async Task A_group_without_a_name_is_shown_by_its_number()
    {
        Data.TouchGroup(18, ("name", " "));

        await OpenAsync();

        Assert.Contains("Établissement 18 (sans nom)", Names());
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_no_empty_list_and_can_be_read_again()
    {
        Control.InjectFault(Fault.Status(503));
        await OpenAsync();
        Assert.Contains("ClicRDV ne répond pas", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("aucun établissement", Page.Markup, StringComparison.Ordinal);

        Control.ClearFaults();
        await ClickAsync("Réessayer");

        await Page.WaitForStateAsync(() => Names().Length == 3);
    }

    [Fact]
    public async Task Somebody_without_any_group_is_told_who_can_help()
    {
        foreach (var group in (long[])[12, 18, 25])
            Data.RevokeGroup(Account.ProId, group);
        await OpenAsync();
        Assert.Contains("n’a accès à aucun établissement", Plain(Page.Markup), StringComparison.Ordinal);

        Data.GrantGroup(Account.ProId, 18);
        await ClickAsync("Relire la liste");

        await Page.WaitForStateAsync(() => Names() is ["Optique des Sept Lunes"]);
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();

    private async Task OpenAsync(string query = "")
    {
        Navigation.NavigateTo(PortalUrls.Groups + query);
        Page = Render<GroupsPage>();
        await Page.WaitForStateAsync(() => Page.FindAll(".load-view[aria-busy=false]").Count == 1);
    }

    /// <summary>Types a search and has it done at once; the search box would wait for the clock.</summary>
    private async Task SearchAsync(string text)
    {
        var typing = Page.InvokeAsync(() => Page.Find("input[type=search]").InputAsync(text));
        await Page.InvokeAsync(() => Page.Find("input[type=search]").KeyDownAsync("Enter"));
        await typing;
    }

    private string[] Names() => [.. Page.FindAll("tbody th").Select(head => Plain(head.TextContent))];

    private AngleSharp.Dom.IElement Head(string name) => Page.FindAll("thead button").Single(button => button.TextContent == name);

    // Found and clicked in one turn of the renderer: the page draws itself once more after it has loaded.
    private Task SortByAsync(string column) => Page.InvokeAsync(() => Head(column).ClickAsync());

    private Task ClickAsync(string button) =>
        Page.InvokeAsync(() => Page.FindAll("button").Single(one => Plain(one.TextContent) == button).ClickAsync());
}
