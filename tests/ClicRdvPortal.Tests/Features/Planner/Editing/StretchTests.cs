using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>A block, which may last from a minute to weeks.</summary>
public sealed class StretchTests : PanelContext
{
    [Fact]
    public async Task A_block_over_several_days_says_its_last_day_and_may_be_given_another()
    {
        var block = AddBlock();
        await OpenPanelAsync($"?open={block}");
        Assert.Equal(("2031-03-10", "12:00", "2031-03-12", "18:00"), (ValueOf("vevent-date"), ValueOf("vevent-time"), ValueOf("vevent-end-date"), ValueOf("vevent-end-time")));

        await TypeAsync("vevent-end-date", "2031-03-14");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(("2031-03-10 12:00:00", "2031-03-14 18:00:00"), (Data.Vevent(block)!.Text("start"), Data.Vevent(block)!.Text("end")));
    }

    [Fact]
    public async Task Another_begin_takes_the_end_along()
    {
        var block = AddBlock();
        await OpenPanelAsync($"?open={block}");
        await TypeAsync("vevent-date", "2031-03-11");
        await TypeAsync("vevent-time", "13:30");

        Assert.Equal(("2031-03-13", "19:30"), (ValueOf("vevent-end-date"), ValueOf("vevent-end-time")));
    }

    [Theory]
    [InlineData("2031-03-09")]
    [InlineData("")]
    [InlineData("2199-01-01")]
    public async Task An_end_that_does_not_follow_its_begin_is_said_at_its_field_and_nothing_is_sent(string date)
    {
        var block = AddBlock();
        await OpenPanelAsync($"?open={block}");
        await TypeAsync("vevent-end-date", date);
        await SaveAsync("Enregistrer");

        Assert.Equal("true", Page.Find("#vevent-end-time").GetAttribute("aria-invalid"));
        Assert.Contains("après le début", Page.Find(".vevent-fields").TextContent, StringComparison.Ordinal);
        Assert.Equal(date, ValueOf("vevent-end-date"));
        Assert.Empty(Writes());
    }

    private long AddBlock() => Data.AddVevent(Group, 31, "2031-03-10 12:00:00", "2031-03-12 18:00:00", ("type", "Vevent"), ("text", "Congé")).Id;
}
