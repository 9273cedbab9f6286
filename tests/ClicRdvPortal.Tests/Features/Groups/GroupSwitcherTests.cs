using System.Text.Json;
using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Groups;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Groups;

public sealed class GroupSwitcherTests : PortalContext
{
    [Fact]
    public async Task The_button_names_the_group_one_is_in()
    {
        var switcher = await RenderAsync(new PortalLocation("/groups/12/calendars", 12));

        Assert.Equal("Établissement : Cabinet des Tilleuls. Changer d’établissement", Plain(switcher.Find("button").GetAttribute("aria-label")!));
        Assert.Contains("Cabinet des Tilleuls", switcher.Find("[aria-current=true]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/groups/12/settings", "/groups/18/settings")]
    [InlineData("/groups/12/calendars", "/groups/18/calendars")]
    [InlineData("/groups", "/groups/18/planner")]
    public async Task Another_group_is_the_same_place_there(string path, string address)
    {
        var switcher = await RenderAsync(new PortalLocation(path, 12));

        Assert.Equal(address, switcher.FindAll("li a").Single(link => link.TextContent.Contains("Sept Lunes", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(999L)]
    public async Task Without_a_group_one_is_asked_to_choose(long? groupId)
    {
        var switcher = await RenderAsync(new PortalLocation("/groups", groupId));

        Assert.Equal("Choisir un établissement", Plain(switcher.Find("button").TextContent));
        Assert.Empty(switcher.FindAll("[aria-current]"));
        Assert.Empty(switcher.FindAll("input"));
    }

    [Fact]
    public async Task Many_groups_can_be_searched_without_accents()
    {
        var groups = Enumerable.Range(1, 9).Select(id => new { id, name = $"Établissement {id}", city = id == 7 ? "Évreux" : "Tours" });
        Control.InjectFault(Fault.Body(JsonSerializer.Serialize(new { totalRecords = 9, startIndex = 0, recordsReturned = 9, records = groups })) with { Path = "/groups" });
        var switcher = await RenderAsync(new PortalLocation("/groups/3/calendars", 3));
        Assert.Equal(9, switcher.FindAll("li").Count);

        await switcher.Find("input").InputAsync("evreux ");
        Assert.Contains("Établissement 7", Assert.Single(switcher.FindAll("li")).TextContent, StringComparison.Ordinal);
        await switcher.Find("input").InputAsync("zzz");

        Assert.Empty(switcher.FindAll("li"));
        Assert.Equal("Aucun établissement ne correspond à « zzz ».", Plain(switcher.Find("[role=status]").TextContent));
    }

    [Fact]
    public async Task T21_a_group_that_was_renamed_or_taken_away_is_read_afresh()
    {
        var switcher = await RenderAsync(new PortalLocation("/groups/12/settings", 12));
        Data.TouchGroup(12, ("name", "Cabinet du Mail"));
        Data.RevokeGroup(Account.ProId, 25);

        await Services.GetRequiredService<GroupDirectory>().ForgetAsync();

        await switcher.WaitForStateAsync(() => switcher.FindAll("li").Count == 2);
        Assert.Equal("Cabinet du Mail", Plain(switcher.Find("button").TextContent));
    }

    [Fact]
    public async Task An_old_list_stays_when_it_cannot_be_read_again()
    {
        var switcher = await RenderAsync(new PortalLocation("/groups/12/settings", 12));
        Control.InjectFault(Fault.Status(503));

        await Services.GetRequiredService<GroupDirectory>().ForgetAsync();

        await switcher.WaitForStateAsync(() => Control.CountRequests(request => request.Status == 503) > 0);
        Assert.Equal(3, switcher.FindAll("li").Count);
    }

    [Fact]
    public void A_list_that_cannot_be_read_leaves_the_bar_without_a_switcher()
    {
        Control.InjectFault(Fault.Status(503));

        var switcher = RenderIn(new PortalLocation("/groups", null));

        switcher.WaitForState(() => Control.CountRequests(request => request.Status == 503) > 0);
        Assert.Equal("", switcher.Markup.Trim());
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ').Trim();

    private IRenderedComponent<GroupSwitcher> RenderIn(PortalLocation location) =>
        Render<GroupSwitcher>(parameters => parameters.AddCascadingValue(location));

    private async Task<IRenderedComponent<GroupSwitcher>> RenderAsync(PortalLocation location)
    {
        var switcher = RenderIn(location);
        await switcher.WaitForStateAsync(() => switcher.FindAll("button").Count > 0);
        return switcher;
    }
}
