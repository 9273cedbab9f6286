using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>Two tabs of one browser, in which the person changes while one of them has no network (threats T12 and T13).</summary>
public sealed class PersonChangeTests(Chromium chromium) : Journey(chromium)
{
    private const long Claire = 77;
    private const long Hugo = 78;

    [Theory]
    [InlineData(false, "notice=ended")]
    [InlineData(true, "notice=person-changed")]
    public async Task T12_T13_A_tab_without_network_comes_back_to_a_notice_and_to_nothing_of_who_is_there_now(bool isSomebodyElseThere, string notice)
    {
        Agenda.Fill(Site);
        await using var wire = new Wire(Site.Portal.Address);
        var desk = await ArriveAsync();
        desk.Expect(wire.Address);
        foreach (var complaint in ReconnectDialog.Complaints)
            desk.Expect(complaint);
        var (first, second) = (desk.Tab, await desk.NewTabAsync());
        await Shell.EnterAsync(first, PortalUrls.Groups);
        await second.GotoAsync(new Uri(wire.Address, PortalUrls.Planner(12) + "?view=day&date=2031-03-10").ToString());
        await new Shell(second).ReadyAsync();
        await new PlannerPage(second).Of("PETIT Noé").ClickAsync();

        wire.Cut();
        await Expect(new ReconnectDialog(second).Dialog).ToBeVisibleAsync();
        await new Shell(first).SignOutAsync();
        await Expect(new LoginPage(first).Notice).ToBeVisibleAsync();
        if (isSomebodyElseThere)
        {
            // Where he arrives nothing is read, now or later.
            await (await new LoginPage(first).OpenAsync(PortalUrls.Drafts)).SignInAsync(LoginPage.Hugo);
            await Expect((await new Shell(first).ReadyAsync()).PersonButton).ToContainTextAsync("Hugo Petit");
        }

        Upstream.ClearRequests();
        wire.Mend();

        await Expect(second).ToHaveURLAsync(new Regex(Regex.Escape(wire.Address.Authority) + ".*" + notice));
        await Expect(new LoginPage(second).Notice).ToBeVisibleAsync();
        var shown = await second.ContentAsync();
        Assert.DoesNotContain("Hugo", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("PETIT", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Tilleuls", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Upstream.Requests, request => request.ProId is Claire or Hugo);
    }
}
