using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Groups;
using ClicRdvPortal.Tests.Infrastructure;

namespace ClicRdvPortal.Tests.Features.Groups;

public sealed class HomePageTests : PortalContext
{
    [Fact]
    public async Task Several_groups_lead_to_their_list_and_not_back_to_here()
    {
        var page = Render<HomePage>();
        await page.WaitForStateAsync(() => Address != "/");

        Assert.Equal("/groups", Address);
        Assert.True(Navigation.History.First().Options.ReplaceHistoryEntry);
    }

    [Fact]
    public async Task One_group_leads_to_its_calendars()
    {
        Data.RevokeGroup(Account.ProId, 12);
        Data.RevokeGroup(Account.ProId, 25);

        var page = Render<HomePage>();
        await page.WaitForStateAsync(() => Address != "/");

        Assert.Equal("/groups/18/planner", Address);
    }

    [Fact]
    public async Task A_list_out_of_reach_is_told_here()
    {
        Control.InjectFault(Fault.Status(503));

        var page = Render<HomePage>();
        await page.WaitForElementAsync("[role=alert]");

        Assert.Equal("/", Address);
        Assert.Contains("ClicRDV ne répond pas", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
