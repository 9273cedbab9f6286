using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>Names that are missing, too long, or try to be more than a name.</summary>
public sealed class NameTests(Chromium chromium) : Journey(chromium)
{
    private const string Script = "<script>window.hostile = 1</script><img src=x onerror='window.hostile = 1'>";
    private const string RightToLeft = "\u202Eזרועות 🦷 {{constructor}}";

    [Fact]
    public async Task A_name_that_is_missing_or_too_long_is_not_sent()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        var panel = await page.NewAsync();

        await panel.CreateAsync();
        await Expect(panel.Dialog).ToContainTextAsync("Indiquez un nom : ClicRDV le demande pour créer un agenda.");
        await Expect(panel.Field("Nom")).ToBeFocusedAsync();
        await panel.FillAsync("Nom", "  \u00A0 ");
        await panel.CreateAsync();
        await Expect(panel.Field("Nom")).ToHaveAttributeAsync("aria-invalid", "true");
        await panel.FillAsync("Nom", new string('é', 256));
        await Expect(panel.Dialog).ToContainTextAsync("Caractères en trop : 1.");
        await panel.CreateAsync();
        await Expect(panel.Dialog).ToContainTextAsync("255 caractères au plus.");
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "POST" && !request.Path.Contains("sessions", StringComparison.Ordinal)));

        // An emoji is one character, as it is in the upstream's column.
        var longest = string.Concat(Enumerable.Repeat("🦷", 255));
        await panel.FillAsync("Nom", longest);
        await panel.CreateAsync();
        await Expect(panel.Dialog).ToBeHiddenAsync();
        await Expect(page.Link(longest)).ToBeVisibleAsync();
        Assert.Equal(255, Upstream.Data.Calendars(12)[^1].Text("name").EnumerateRunes().Count());
    }

    [Fact]
    public async Task Odd_names_are_typed_saved_and_found_as_they_are()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        foreach (var name in (string[])[Script, RightToLeft, "𝕯r Ægir & Cie « 100 % » 👩‍⚕️"])
        {
            var panel = await page.NewAsync();
            await panel.FillAsync("Nom", name);
            await panel.CreateAsync();

            await Expect(panel.Dialog).ToBeHiddenAsync();
            await Expect(page.Said(name == RightToLeft ? $"« \u2068{name}\u2069 » est créé." : $"« {name} » est créé.")).ToBeVisibleAsync();
            await Expect(page.Link(name)).ToBeVisibleAsync();
            Assert.Equal(name, Upstream.Data.Calendars(12)[^1].Text("name"));
        }

        var sets = await page.OpenSetsAsync();
        await sets.AddAsync(Script);
        await Expect(sets.Item(Script)).ToBeVisibleAsync();
        await sets.AddAsync(new string('x', 256));
        await Expect(sets.Dialog).ToContainTextAsync("255 caractères au plus.");
        Assert.Equal(3, Upstream.Data.Calendarsets(12).Count);
        Assert.Null(await HostileAsync(claire.Tab));
    }

    [Fact]
    public async Task Hostile_names_are_shown_as_text_everywhere()
    {
        var claire = await ArriveAsync();
        Upstream.Data.TouchCalendar(31, ("name", Script), ("publicname", Script), ("city", Script));
        Upstream.Data.TouchCalendar(32, ("name", RightToLeft));
        Upstream.Data.TouchCalendarset(8, ("name", Script));
        Upstream.Data.TouchGroup(12, ("name", Script), ("city", Script));

        var page = await CalendarsPage.EnterAsync(claire.Tab);

        await Expect(page.Link(Script)).ToBeVisibleAsync();
        await Expect(page.Rows.Filter(new() { HasText = "🦷 {{constructor}}" })).ToBeVisibleAsync();
        var panel = await page.OpenAsync(Script);
        await Expect(panel.Field("Nom")).ToHaveValueAsync(Script);
        await Expect(claire.Tab).ToHaveTitleAsync($"Agendas – {Script} – ClicRDV Portail");
        await claire.Tab.GotoAsync(PortalUrls.GroupSettings(12));
        await Expect(new GroupSettingsPage(claire.Tab).Field("Nom")).ToHaveValueAsync(Script);
        await claire.Tab.GotoAsync(PortalUrls.Groups);
        await Expect(new GroupsPage(claire.Tab).Link(Script)).ToBeVisibleAsync();
        Assert.Null(await HostileAsync(claire.Tab));
    }

    private static Task<int?> HostileAsync(IPage tab) => tab.EvaluateAsync<int?>("() => window.hostile ?? null");
}
