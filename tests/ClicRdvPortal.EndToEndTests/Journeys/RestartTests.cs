using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The portal restarts at its own address under pages that stand open (fault F33).</summary>
public sealed class RestartTests(Chromium chromium) : Journey(chromium)
{
    // Tickets that outlive the portal, as in a store.
    private readonly MemoryDistributedCache _tickets = new(Options.Create(new MemoryDistributedCacheOptions()));

    [Fact]
    public async Task F33_A_form_under_which_the_portal_restarts_comes_back_by_itself_with_what_was_typed()
    {
        var claire = await ArriveAsync(VisitorOptions.Desk with { Height = 420 });
        Expected(claire);
        var (tab, lost) = (claire.Tab, new ReconnectDialog(claire.Tab));
        var page = await CalendarsPage.EnterAsync(tab, PortalUrls.Calendars(12) + "?q=dr");
        await tab.EvaluateAsync("scrollTo(0, 60)");
        var scrolled = await tab.EvaluateAsync<int>("scrollY");
        var panel = await page.OpenAsync("Dr Aubry");
        await panel.FillAsync("Nom public", "Dr Aubry, pédiatre");
        await panel.FillAsync("Ville", "Saumur");

        await Site.Portal.StopAsync(Stop);
        await Expect(lost.Words).ToHaveTextAsync("Le portail redémarre. Vous reprendrez où vous en étiez dans quelques secondes.");
        await Site.Portal.StartAgainAsync();

        await Expect(lost.Dialog).ToBeHiddenAsync();
        await Expect(panel.Field("Nom public")).ToHaveValueAsync("Dr Aubry, pédiatre");
        await Expect(panel.Field("Ville")).ToHaveValueAsync("Saumur");
        await Expect(page.Search).ToHaveValueAsync("dr");
        await tab.WaitForFunctionAsync("place => scrollY === place", scrolled);
        await panel.SaveAsync();
        await Expect(page.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Dr Aubry, pédiatre", "Saumur"), (Upstream.Data.Calendar(32)!.Text("publicname"), Upstream.Data.Calendar(32)!.Text("city")));
        await Expect(lost.Fault).ToBeHiddenAsync();
    }

    [Fact]
    public async Task T15_A_page_is_not_resumed_for_whoever_has_signed_in_meanwhile()
    {
        var desk = await ArriveAsync();
        Expected(desk);
        var (tab, lost) = (desk.Tab, new ReconnectDialog(desk.Tab));
        await CalendarsPage.EnterAsync(tab);
        await Site.Portal.StopAsync(Stop);
        await Expect(lost.Dialog).ToBeVisibleAsync();

        // No attempt is made before somebody else is there.
        await tab.RouteAsync("**/health/ready", route => route.AbortAsync());
        await Site.Portal.StartAgainAsync();
        await desk.Context.ClearCookiesAsync();
        await Entrance.SignInAsync(desk.Context, LoginPage.Hugo);
        await tab.UnrouteAsync("**/health/ready");

        await Expect(tab).ToHaveURLAsync(new Regex("notice=person-changed"));
    }

    protected override Task<PortalOverEmulator> StartSiteAsync() => PortalOverEmulator.StartAsync(builder =>
    {
        Configure(builder);
        builder.Services.AddSingleton<IDistributedCache>(_tickets);
    });

    private static void Expected(Visitor visitor)
    {
        visitor.Expect(503);
        foreach (var complaint in ReconnectDialog.Complaints)
            visitor.Expect(complaint);
    }
}
