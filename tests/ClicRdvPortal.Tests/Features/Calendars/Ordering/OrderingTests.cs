using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Shared.Ordering;

namespace ClicRdvPortal.Tests.Features.Calendars.Ordering;

public sealed class OrderingTests : CalendarsContext
{
    [Fact]
    public async Task A_drop_writes_only_the_ranks_that_must_change_and_can_be_taken_back()
    {
        await OpenAsync();
        await DropAsync(31, 7);

        Assert.Equal([32, 33, 34, 35, 36, 37, 38, 31], Rows());
        Assert.Equal("/api/v1/groups/12/calendars/31.json", Writes().Single().Path);
        Assert.Contains("Le nouvel ordre est enregistré.", Notice(), StringComparison.Ordinal);

        await InTurnAsync(() => Button("Annuler").ClickAsync());
        await UntilAsync(() => Notice().Contains("rétabli", StringComparison.Ordinal));
        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task A_grip_lifts_moves_and_puts_down_by_keys()
    {
        await OpenAsync();
        await Grip(33).ClickAsync();
        Assert.Equal("true", Grip(33).GetAttribute("aria-pressed"));
        Assert.Contains("« Dr Vasseur » est soulevé, position 3 sur 8.", Said(), StringComparison.Ordinal);
        await Grip(33).KeyDownAsync("ArrowUp");
        await Grip(33).KeyDownAsync("ArrowUp");
        await Grip(33).KeyDownAsync("ArrowUp");
        Assert.Equal("« Dr Vasseur », position 1 sur 8.", Said());
        Assert.Empty(Writes());

        await Grip(33).ClickAsync();
        await UntilAsync(() => Notice().Length > 0);

        Assert.Equal([33, 31, 32, 34, 35, 36, 37, 38], Rows());
        Assert.Single(Writes());
    }

    [Fact]
    public async Task Escape_puts_a_lifted_row_back()
    {
        await OpenAsync();
        await Grip(33).ClickAsync();
        await Grip(33).KeyDownAsync("End");
        Assert.Equal(33, Rows()[^1]);

        await Grip(33).KeyDownAsync("Escape");

        Assert.Equal(ActiveIds, Rows());
        Assert.Contains("remis en place, position 3", Said(), StringComparison.Ordinal);
        Assert.Empty(Writes());
    }

    [Theory]
    [InlineData("?q=lemoine", new long[] { 31 })]
    [InlineData("?show=archived", new long[] { 39 })]
    [InlineData("?show=all", new long[] { 31, 32, 33, 34, 35, 36, 37, 38, 39 })]
    public async Task Other_rows_may_be_asked_for_while_an_order_is_saved(string query, long[] rows)
    {
        await OpenAsync();
        Control.InjectFault(Fault.Hold() with { Method = "PUT" });
        var saving = DropAsync(31, 7);
        await Control.WaitForRequestAsync(request => request.Method == "PUT", Xunit.TestContext.Current.CancellationToken);

        await Page.InvokeAsync(() => Navigation.NavigateTo(PortalUrls.Calendars(Group) + query));
        Assert.Equal(rows, Rows());
        Control.ClearFaults();
        await saving;

        await UntilAsync(() => Notice().Contains("Le nouvel ordre est enregistré.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Buttons_move_a_row_by_one_place()
    {
        await OpenAsync();
        await InTurnAsync(() => Button("Descendre « Dr Lemoine »").ClickAsync());
        await UntilAsync(() => Notice().Length > 0);
        Assert.Equal([32, 31, 33, 34, 35, 36, 37, 38], Rows());

        Assert.Equal("true", Button("Monter « Dr Aubry »").GetAttribute("aria-disabled"));
        await InTurnAsync(() => Button("Monter « Dr Aubry »").ClickAsync());
        Assert.Equal(32, Rows()[0]);
    }

    [Theory]
    [InlineData("?sort=name", "triez par « Ordre »")]
    [InlineData("?q=dr", "retirez la recherche")]
    [InlineData("?show=archived", "archivés ne se change pas")]
    public async Task Where_order_means_nothing_it_is_not_offered_and_the_page_says_why(string query, string why)
    {
        await OpenAsync(query);

        Assert.Empty(Page.FindAll("[data-grip]"));
        Assert.Contains(why, Plain(Page.Find(".portal-toolbar").TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4711, 0)]
    [InlineData(39, 0)]
    [InlineData(31, 8)]
    [InlineData(31, -1)]
    [InlineData(31, 0)]
    public async Task T40_a_drop_that_cannot_be_writes_nothing(long id, int index)
    {
        await OpenAsync();
        await DropAsync(id, index);

        Assert.Empty(Writes());
        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task T34_a_drop_on_a_sorted_page_writes_nothing()
    {
        await OpenAsync("?sort=name");
        await DropAsync(31, 3);

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task T35_drops_while_one_is_being_saved_are_not_taken()
    {
        await OpenAsync();
        var zone = Page.FindComponent<OrderZone>();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => zone.InvokeAsync(() => zone.Instance.DropAtAsync(31, 7))));

        Assert.Single(Writes());
    }

    [Fact]
    public async Task What_could_not_be_moved_is_said_and_the_list_shows_the_truth()
    {
        await OpenAsync();
        Control.InjectFault(Fault.Status(503) with { Method = "PUT", Path = "/calendars/31" });
        await DropAsync(31, 7);

        Assert.Equal(ActiveIds, Rows());
        Assert.Contains("1 agendas sur 1 n’ont pas pu être déplacés", Notice(), StringComparison.Ordinal);
    }

    private AngleSharp.Dom.IElement Grip(long id) => Row(id).QuerySelector("[data-grip]")!;

    private string Said() => Plain(Page.Find(".order-zone > [role=status]").TextContent);

    private async Task DropAsync(long id, int index)
    {
        var zone = Page.FindComponent<OrderZone>();
        await zone.InvokeAsync(() => zone.Instance.DropAtAsync(id, index));
    }
}
