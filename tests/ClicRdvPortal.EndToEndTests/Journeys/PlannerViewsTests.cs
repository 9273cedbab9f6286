using System.Text;
using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed partial class PlannerViewsTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_month_leads_to_a_day_by_keyboard()
    {
        var month = await EnterAsync("?view=month&date=2031-03-10");
        await month.Day("2031-03-10").FocusAsync();
        await month.PressAsync("ArrowRight");
        await Expect(month.Day("2031-03-11")).ToBeFocusedAsync();

        // March has six weeks and April five: the row that one stands in goes with the month.
        await month.Day("2031-04-05").FocusAsync();
        await month.PressAsync("ArrowDown");
        await Expect(month.Title).ToHaveTextAsync("avril 2031");
        await Expect(month.Day("2031-04-12")).ToBeFocusedAsync();
        await month.PressAsync("PageUp");
        await Expect(month.Title).ToHaveTextAsync("mars 2031");
        await Expect(month.Day("2031-03-12")).ToBeFocusedAsync();

        await month.PressAsync("ArrowLeft");
        await month.PressAsync("ArrowLeft");
        await Expect(month.Day("2031-03-10")).ToHaveAccessibleNameAsync(new Regex("5 rendez-vous"));
        await month.PressAsync("Enter");
        await Expect(month.Title).ToHaveTextAsync("lundi 10 mars 2031");
        await Expect(month.Tab.Locator("planner-grid :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_mini_month_keeps_the_view()
    {
        var month = await EnterAsync("?view=week&date=2031-03-10&calendars=31,32");
        await month.ChooseButton.FocusAsync();
        await month.PressAsync("Enter");
        await Expect(month.Chosen("2031-03-10")).ToBeFocusedAsync();

        // Once both neighbours are there nothing is read ahead any more.
        await Expect(month.Tab.Locator("planner-sheet")).ToHaveCountAsync(3);
        Upstream.ClearRequests();
        await month.PressAsync("PageDown");
        await Expect(month.Chosen("2031-04-10")).ToBeFocusedAsync();
        await month.PressAsync("Escape");
        await Expect(month.ChooseButton).ToBeFocusedAsync();
        Assert.Empty(Upstream.Requests);

        await month.PressAsync("Enter");
        await Expect(month.Chosen("2031-03-10")).ToBeFocusedAsync();
        await month.PressAsync("ArrowDown");
        await month.PressAsync("Enter");
        await Expect(month.Title).ToHaveTextAsync("17 – 23 mars 2031");
        await Expect(month.Tab).ToHaveURLAsync(new Regex("view=week&date=2031-03-17&calendars=31,32$"));
        await Expect(month.Tab.Locator("#planner-choose")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Ctrl_P_prints_a_page_a_calendar()
    {
        var month = await EnterAsync("?date=2031-03-10&calendars=31,32,33");
        var dialog = new TaskCompletionSource();
        await month.Tab.Context.ExposeFunctionAsync("print", () => dialog.SetResult());

        var sheets = await month.Tab.Context.RunAndWaitForPageAsync(() => month.PressAsync("Control+p"));
        await Expect(sheets.Locator(".sheet")).ToHaveCountAsync(3);
        await dialog.Task.WaitAsync(Patience.InPage, Stop);
        await Expect(sheets.Locator(".sheet").First).ToContainTextAsync("LE GALL Maëlle");

        var paper = Encoding.Latin1.GetString(await sheets.PdfAsync());
        Assert.Equal(3, PdfPage().Count(paper));
    }

    [Fact]
    public async Task On_a_phone_the_month_stands_in_its_width()
    {
        var month = await EnterAsync("?view=month&date=2031-03-10", VisitorOptions.Phone);
        Assert.True(await month.Tab.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await month.Day("2031-03-10").TapAsync();
        await Expect(month.Title).ToHaveTextAsync("lundi 10 mars 2031");
    }

    private async Task<PlannerMonthPage> EnterAsync(string query, VisitorOptions? options = null)
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync(options);
        await Shell.EnterAsync(claire.Tab, PortalUrls.Planner(12) + query);
        return new PlannerMonthPage(claire.Tab);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PdfPage();
}
