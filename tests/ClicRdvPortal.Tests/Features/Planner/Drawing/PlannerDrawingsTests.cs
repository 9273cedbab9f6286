using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

/// <summary>What is drawn once for several tabs, and what has to be drawn again.</summary>
public sealed class PlannerDrawingsTests : PlannerContext
{
    [Fact]
    public async Task A_second_tab_takes_the_columns_of_the_first()
    {
        AddRdv(31, "09:30", "10:15");

        Assert.Same(Inside(Drawings.Draw(await ReadAsync()), 31), Inside(Drawings.Draw(await ReadAsync()), 31));
    }

    [Fact]
    public async Task Of_a_reading_with_a_change_laid_over_it_only_the_changed_columns_are_drawn()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        AddRdv(32, "11:00", "11:30");
        var reading = await ReadAsync();
        var plain = Drawings.Draw(reading);
        var overlaid = Drawings.Draw(reading with { Vevents = [.. reading.Vevents.Select(one => one.Id == vevent ? one with { Text = "MARTIN Léa" } : one)] });

        Assert.NotEqual(Column(plain, 31).Key, Column(overlaid, 31).Key);
        Assert.Same(Inside(plain, 32), Inside(overlaid, 32));
    }

    [Fact]
    public async Task What_one_tab_has_laid_over_its_reading_is_not_another_s()
    {
        AddRdv(31, "09:30", "10:15");
        var reading = await ReadAsync();
        Drawings.Draw(reading with { Vevents = [.. reading.Vevents.Select(one => one with { Text = "MARTIN Léa" })] });

        Assert.Equal(Column(Drawings.Draw(reading), 31).Key, Column(Drawings.Draw(await ReadAsync()), 31).Key);
        Assert.DoesNotContain(reading.Vevents, vevent => vevent.Text == "MARTIN Léa");
    }

    [Theory]
    [InlineData("?hours=6-20")]
    [InlineData("?colour=state")]
    public async Task Another_look_is_another_drawing(string query)
    {
        Data.AddVevent(Group, 31, "2031-03-10 12:00:00", "2031-03-10 14:00:00", ("type", "Vevent"), ("text", "Déjeuner"));
        AddRdv(31, "09:30", "10:15");

        Assert.NotSame(Inside(Drawings.Draw(await ReadAsync()), 31), Inside(Drawings.Draw(await ReadAsync(query)), 31));
    }

    [Fact]
    public async Task Another_language_is_another_drawing()
    {
        AddRdv(31, "09:30", "10:15", ("from_web", 1L));
        var french = Drawings.Draw(await ReadAsync());
        Speak("en-GB");

        Assert.NotEqual(Column(french, 31).Key, Column(Drawings.Draw(await ReadAsync()), 31).Key);
    }

    [Fact]
    public async Task A_service_read_anew_is_drawn_anew()
    {
        AddRdv(31, "09:30", "10:15");
        var first = Drawings.Draw(await ReadAsync());
        Services.GetRequiredService<RecentReadings>().Sweep();
        Clock.Advance(RecentReadings.Life);

        Assert.NotSame(Inside(first, 31), Inside(Drawings.Draw(await ReadAsync()), 31));
    }

    private PlannerDrawings Drawings => Services.GetRequiredService<PlannerDrawings>();

    private async Task<PlannerReading> ReadAsync(string query = "") =>
        (await Services.GetRequiredService<PlannerReader>().ReadAsync(Group, PlannerPageState.From(query), known: null, TestContext.Current.CancellationToken)).Value!;

    private static PlannerColumn Column(PlannerDrawing drawing, long calendar) => drawing.Columns.Single(column => column.Calendar.Id == calendar);

    private static object? Inside(PlannerDrawing drawing, long calendar) => Column(drawing, calendar).Inside;
}
