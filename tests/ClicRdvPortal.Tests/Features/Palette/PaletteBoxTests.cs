using Bunit;
using ClicRdvPortal.Features.Palette;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Palette;

/// <summary>The palette in group 12, on Monday 10 March 2031.</summary>
public sealed class PaletteBoxTests : PortalContext
{
    private IRenderedComponent<PaletteBox> Box { get; set; } = null!;

    protected override void ConfigureServices(IServiceCollection services) => services.AddPalette();

    [Fact]
    public async Task It_reads_calendars_and_groups_once_when_it_is_opened_and_nothing_for_one_letter()
    {
        await OpenAsync();
        await TypeAsync("l");

        Assert.Equal(["GET /api/v1/groups.json", "GET /api/v1/groups/12/calendars.json"], Calls().Order(StringComparer.Ordinal));
        Assert.Contains("Dr Lemoine", Found);
    }

    [Fact]
    public async Task A_pause_in_typing_is_one_call_however_many_letters_came_before()
    {
        Data.AddFiche(12, "ZMARTIN", "Anne");
        await OpenAsync();
        Control.ClearRequests();
        foreach (var text in new[] { "z", "zm", "zma", "zmar" })
            await TypeAsync(text);
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Box.WaitForStateAsync(() => Found.Contains("ZMARTIN Anne"));

        Assert.Equal(["GET /api/v1/groups/12/fiches.json"], Calls());
    }

    [Fact]
    public async Task A_day_is_understood_and_asks_nobody()
    {
        await OpenAsync();
        Control.ClearRequests();
        await TypeAsync("14/4");
        Assert.Equal("lundi 14 avril 2031", Found[0]);
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));

        Assert.Equal("/groups/12/planner?date=2031-04-14", Address);
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task Arrows_go_through_what_was_found_and_Enter_goes_there()
    {
        await OpenAsync();
        await TypeAsync("dr");
        var second = Found[1];
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("ArrowDown"));
        Assert.Contains(second, Box.Find("[aria-selected=true]").TextContent, StringComparison.Ordinal);
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));

        Assert.StartsWith("/groups/12/planner?calendars=", Address, StringComparison.Ordinal);
        Assert.Empty(Found);
    }

    [Fact]
    public async Task A_customer_s_name_never_stands_in_an_address()
    {
        var fiche = Data.AddFiche(12, "ZMARTIN", "Anne").Id;
        await OpenAsync();
        await TypeAsync("zmartin");
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Box.WaitForStateAsync(() => Found.Contains("ZMARTIN Anne"));
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));

        Assert.Equal($"/groups/12/fiches/{fiche}", Address);
    }

    [Fact]
    public async Task Enter_before_anything_is_found_goes_to_the_only_customer_once_they_are()
    {
        var fiche = Data.AddFiche(12, "ZMARTIN", "Anne").Id;
        await OpenAsync();
        await TypeAsync("zmartin");
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));
        Clock.Advance(TimeSpan.FromMilliseconds(250));

        await Box.WaitForStateAsync(() => Address == $"/groups/12/fiches/{fiche}");
    }

    [Fact]
    public async Task Enter_before_anything_is_found_chooses_nobody_among_several()
    {
        Data.AddFiche(12, "ZMARTIN", "Anne");
        Data.AddFiche(12, "ZMARTIN", "Paul");
        await OpenAsync();
        await TypeAsync("zmartin");
        var before = Address;
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Box.WaitForStateAsync(() => Found.Contains("ZMARTIN Paul"));

        Assert.Equal(before, Address);
    }

    [Fact]
    public async Task A_visit_is_booked_for_a_customer_by_the_entry_below_them()
    {
        var fiche = Data.AddFiche(12, "ZMARTIN", "Anne").Id;
        await OpenAsync();
        await TypeAsync("zmartin");
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Box.WaitForStateAsync(() => Found.Contains("ZMARTIN Anne"));
        Assert.Equal(["client", "réserver"], Box.FindAll(".palette-kind").Select(kind => kind.TextContent));
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("ArrowDown"));
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").KeyDownAsync("Enter"));

        Assert.Equal($"/groups/12/planner?book=1&fiche={fiche}", Address);
    }

    [Fact]
    public async Task An_answer_that_nobody_can_read_is_said_in_the_palette()
    {
        await OpenAsync();
        Control.InjectFault(ClicRdv.Emulator.Control.Faults.Fault.Body("""{"records":5}""") with { Path = "/fiches\\.json" });
        await TypeAsync("zmartin");
        Clock.Advance(TimeSpan.FromMilliseconds(250));

        await Box.WaitForStateAsync(() => Box.FindAll("[role=alert]").Count == 1);
        Assert.Single(Box.FindAll("[role=combobox]"));
    }

    private IReadOnlyList<string> Found => [.. Box.FindAll("[role=option] bdi").Select(found => found.TextContent)];

    private async Task OpenAsync()
    {
        Box = Render<CascadingValue<PortalLocation>>(parameters => parameters
            .Add(value => value.Value, new PortalLocation("/groups/12/planner", 12))
            .AddChildContent<PaletteBox>()).FindComponent<PaletteBox>();
        await Box.InvokeAsync(() => Box.Find("[role=combobox]").FocusAsync(new()));
        await TypeAsync("le");
        await Box.WaitForStateAsync(() => Found.Count > 0);
        await TypeAsync("");
    }

    /// <summary>The search pauses first, on a clock that stands still: nobody waits for its end here.</summary>
    private Task TypeAsync(string text) => Box.InvokeAsync(() =>
    {
        _ = Box.Find("[role=combobox]").InputAsync(text);
    });
}
