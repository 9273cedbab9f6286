using System.Text;
using Bunit;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Work;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Columns;

/// <summary>A circuit takes over what the prerendered page has drawn: the hashes tell it what that was.</summary>
public sealed class AdoptionTests : PlannerContext
{
    private PlannerReading _reading = null!;

    [Fact]
    public async Task A_column_that_the_page_has_is_not_sent_again()
    {
        AddRdv(31, "09:30", "10:15");
        AddRdv(32, "11:00", "11:30");
        var drawing = await DrawAsync();
        var grid = Grid(drawing, prerendered: KeyOf(drawing, 31));

        Assert.True(grid.Find("planner-col[data-calendar='31']").HasAttribute("data-adopts"));
        Assert.Empty(grid.FindAll("planner-col[data-calendar='31'] > *"));
        Assert.False(grid.Find("planner-col[data-calendar='32']").HasAttribute("data-adopts"));
        Assert.Single(grid.FindAll("planner-col[data-calendar='32'] [data-vevent-id]"));
    }

    [Fact]
    public async Task A_column_that_changed_since_it_was_prerendered_is_sent()
    {
        AddRdv(31, "09:30", "10:15");
        var before = await DrawAsync();
        var after = Drawings.Draw(_reading with { Vevents = [.. _reading.Vevents.Select(vevent => vevent with { Text = "MARTIN Léa" })] });
        var grid = Grid(after, KeyOf(before, 31));

        Assert.Contains("MARTIN Léa", grid.Find("planner-col[data-calendar='31']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_was_lost_on_the_way_is_sent_when_the_page_asks_for_it()
    {
        AddRdv(31, "09:30", "10:15");
        var drawing = await DrawAsync();
        var grid = Grid(drawing, KeyOf(drawing, 31));

        await grid.InvokeAsync(() => grid.Instance.FillAsync([KeyOf(drawing, 31)]));

        Assert.Single(grid.FindAll("planner-col[data-calendar='31'] [data-vevent-id]"));
        Assert.False(grid.Find("planner-col[data-calendar='31']").HasAttribute("data-adopts"));
    }

    [Fact]
    public async Task Drawn_anew_without_a_change_what_was_taken_over_stays_untouched()
    {
        AddRdv(31, "09:30", "10:15");
        var drawing = await DrawAsync();
        var grid = Grid(drawing, KeyOf(drawing, 31));

        grid.Render(parameters => parameters.Add(shown => shown.Drawing, Drawings.Draw(_reading)));

        Assert.Empty(grid.FindAll("planner-col[data-calendar='31'] > *"));
    }

    [Fact]
    public async Task A_day_that_the_browser_was_given_ahead_is_not_sent_when_one_goes_there()
    {
        var module = Keeping();
        AddRdv(31, "09:30", "10:15");
        var (shown, today) = (await DrawAsync("?date=2031-03-11"), _reading);
        var ahead = await DrawAsync();
        var grid = Grid(shown, prerendered: "", today);
        await grid.InvokeAsync(() => grid.Instance.KeepAheadAsync(_reading, Xunit.TestContext.Current.CancellationToken));

        grid.Render(parameters => parameters.Add(page => page.Reading, _reading).Add(page => page.Drawing, ahead));

        var sent = Assert.Single(module.Invocations["keep"]);
        Assert.Contains("DURAND", Encoding.UTF8.GetString((byte[])sent.Arguments[0]!), StringComparison.Ordinal);
        Assert.True(grid.Find(Shown).HasAttribute("data-adopts"));
        Assert.Empty(grid.FindAll(Shown + " > *"));
    }

    [Fact]
    public async Task A_day_that_is_laid_out_ahead_stands_beside_the_one_that_is_shown_and_they_change_places()
    {
        Keeping();
        AddRdv(31, "09:30", "10:15");
        var (shown, today) = (await DrawAsync("?date=2031-03-11"), _reading);
        var ahead = await DrawAsync();
        var grid = Grid(shown, prerendered: "", today);
        await grid.InvokeAsync(() => grid.Instance.KeepAheadAsync(_reading, Xunit.TestContext.Current.CancellationToken));
        Assert.Equal(["2031-03-11"], DatesOf(grid, "planner-sheet[data-shown]"));
        Assert.Equal(["2031-03-10"], DatesOf(grid, "planner-sheet[aria-hidden=true]"));

        grid.Render(parameters => parameters.Add(page => page.Reading, _reading).Add(page => page.Drawing, ahead));

        Assert.Equal(["2031-03-10"], DatesOf(grid, "planner-sheet[data-shown]"));
        Assert.Equal(["2031-03-11"], DatesOf(grid, "planner-sheet[aria-hidden=true]"));
    }

    [Fact]
    public async Task A_page_that_keeps_nothing_has_no_day_beside_the_one_it_shows()
    {
        AddRdv(31, "09:30", "10:15");
        var (shown, today) = (await DrawAsync("?date=2031-03-11"), _reading);
        var next = await DrawAsync();
        var grid = Grid(shown, prerendered: "", today);

        grid.Render(parameters => parameters.Add(page => page.Reading, _reading).Add(page => page.Drawing, next));

        Assert.Equal(["2031-03-10"], DatesOf(grid, "planner-sheet"));
    }

    [Fact]
    public async Task The_same_day_is_given_once()
    {
        var module = Keeping();
        AddRdv(31, "09:30", "10:15");
        var (shown, today) = (await DrawAsync("?date=2031-03-11"), _reading);
        await DrawAsync();
        var grid = Grid(shown, prerendered: "", today);

        for (var time = 0; time < 2; time++)
            await grid.InvokeAsync(() => grid.Instance.KeepAheadAsync(_reading, Xunit.TestContext.Current.CancellationToken));

        Assert.Single(module.Invocations["keep"]);
    }

    private const string Shown = "[data-shown] > planner-col[data-calendar='31']";

    private static IEnumerable<string?> DatesOf(IRenderedComponent<PlannerGrid> grid, string sheets) =>
        grid.FindAll(sheets + " > planner-col").Select(column => column.GetAttribute("data-date")).Distinct();

    private BunitJSModuleInterop Keeping()
    {
        var module = JSInterop.SetupModule("./Features/Planner/PlannerGrid.razor.js");
        module.Setup<bool>("attach", _ => true).SetResult(true);
        module.SetupVoid("keep", _ => true).SetVoidResult();
        return module;
    }

    private PlannerDrawings Drawings => Services.GetRequiredService<PlannerDrawings>();

    private async Task<PlannerDrawing> DrawAsync(string query = "")
    {
        var read = await Services.GetRequiredService<PlannerReader>().ReadAsync(Group, PlannerPageState.From(query), known: null, Xunit.TestContext.Current.CancellationToken);
        _reading = read.Value!;
        return Drawings.Draw(_reading);
    }

    private IRenderedComponent<PlannerGrid> Grid(PlannerDrawing drawing, string prerendered) => Grid(drawing, prerendered, _reading);

    private IRenderedComponent<PlannerGrid> Grid(PlannerDrawing drawing, string prerendered, PlannerReading reading)
    {
        ComponentFactories.Add(type => type == typeof(PlannerGrid), _ => new PlannerGrid { Prerendered = prerendered });
        return Render<PlannerGrid>(parameters => parameters
            .Add(grid => grid.Reading, reading)
            .Add(grid => grid.Drawing, drawing)
            .Add(grid => grid.OnGesture, (PlannerGesture _) => { }));
    }

    private static string KeyOf(PlannerDrawing drawing, long calendar) => drawing.Columns.Single(column => column.Calendar.Id == calendar).Key;
}
