using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Drawing;
using CsCheck;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class PlannerPageStateTests
{
    private static readonly Gen<PlannerPageState> Any =
        from view in Gen.Enum<PlannerView>()
        from order in Gen.Enum<WeekOrder>()
        from height in Gen.Enum<SlotHeight>()
        from colour in Gen.Enum<PlannerColour>()
        from isShort in Gen.Bool
        from slot in Gen.Int[0, PlannerPageState.Slots.Length - 1]
        from hour in Gen.Int[0, 23]
        from hours in Gen.Int[1, 24]
        from calendars in Gen.Long[1, 60].HashSet[0, 5]
        select new PlannerPageState
        {
            View = view,
            Order = order,
            Height = height,
            Colour = colour,
            WorkingDaysOnly = isShort,
            Slot = PlannerPageState.Slots[slot],
            FromHour = hour,
            ToHour = Math.Min(24, hour + hours),
            Calendars = [.. calendars],
        };

    [Theory]
    [InlineData("")]
    [InlineData("?view=week&date=2031-03-10&calendars=32,31&days=5&order=calendars&hours=7-20&slot=30&height=large&colour=calendar&trash=1&open=17")]
    [InlineData("?date=2031-03-10&book=1")]
    [InlineData("?view=list&colour=state")]
    [InlineData("?view=month&date=2199-12-31")]
    public void An_address_comes_back_as_it_went(string query) =>
        Assert.Equal(query, PlannerPageState.From(query).ToQuery());

    [Fact]
    public void Calendars_keep_the_order_of_their_columns() =>
        Assert.Equal([32, 31, 37], PlannerPageState.From("?calendars=32,31,37,31").Calendars);

    [Theory]
    [InlineData("?view=7&date=10/03/2031&calendars=a,-1,0,,99999999999999999999&days=6&order=2&slot=7&open=0")]
    [InlineData("?hours=19-8&view=day,week&colour=<script>&trash=true")]
    [InlineData("?hours=8&date=2031-02-30")]
    [InlineData("?hours=0-25")]
    [InlineData("?date=0001-01-01")]
    [InlineData("?date=9999-12-31")]
    public void What_does_not_read_is_left_out(string query) => Assert.Equal("", PlannerPageState.From(query).ToQuery());

    [Fact]
    public void An_address_holds_no_more_than_its_share() => Assert.Equal(
        PlannerPageState.MostCalendars,
        PlannerPageState.From($"?calendars={string.Join(',', Enumerable.Range(1, 500))}").Calendars.Length);

    [Fact]
    public void Whatever_one_likes_every_state_has_an_address_of_its_own() => Gen.Select(Any, Any).Sample((state, personal) =>
        Assert.Equal(state.Choices.AsEnumerable(), PlannerPageState.From((state with { Personal = personal }).ToQuery(), personal).Choices));

    [Fact]
    public void A_link_shows_a_colleague_of_standard_taste_the_same() => Gen.Select(Any, Any).Sample((state, personal) =>
        Assert.Equal(state.Choices.AsEnumerable(), PlannerPageState.From((state with { Personal = personal }).ToQuery()).Choices));

    [Fact]
    public void What_an_address_does_not_name_is_as_the_person_likes_it()
    {
        var personal = new PlannerPageState { View = PlannerView.Week, Slot = 30, WorkingDaysOnly = true, Calendars = [32, 31] };
        var state = PlannerPageState.From("?slot=5&date=2031-03-10", personal);

        Assert.Equal((PlannerView.Week, 5, true), (state.View, state.Slot, state.WorkingDaysOnly));
        Assert.Equal([32, 31], state.Calendars);
        Assert.False(state.Trash);
    }

    [Fact]
    public void The_standard_is_named_where_one_likes_something_else()
    {
        var personal = new PlannerPageState { View = PlannerView.Week, Slot = 30, WorkingDaysOnly = true, Calendars = [32], FromHour = 7, Height = SlotHeight.Large };

        Assert.Equal("?view=day&calendars=all&days=7&hours=8-19&slot=15&height=normal", (new PlannerPageState() with { Personal = personal }).ToQuery());
        Assert.Equal("", new PlannerPageState().ToQuery());
    }

    [Fact]
    public void A_draft_keeps_as_much_of_it_as_it_has_room_for()
    {
        var state = PlannerPageState.From("?view=week&open=17") with { Calendars = [31, 32] };
        Assert.Equal("/groups/12/planner?view=week&calendars=31,32&open=17", state.ToDraftPlace(12));

        var many = state with { Calendars = [.. Enumerable.Range(100_000, PlannerPageState.MostCalendars).Select(id => (long)id)] };
        Assert.Equal("/groups/12/planner?view=week&open=17", many.ToDraftPlace(12));
    }
}
