using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Work;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

public sealed class VeventChainTests
{
    [Fact]
    public void What_follows_on_at_once_for_the_same_customer_is_the_same_visit()
    {
        Vevent[] all = [Vevents.Rdv(3, "10:00", "10:15"), Vevents.Rdv(1, "09:00", "09:30"), Vevents.Rdv(2, "09:30", "10:00")];

        Assert.All(all, vevent => Assert.Equal([1, 2, 3], VeventChain.Of(vevent, all).Select(part => part.Id)));
    }

    [Theory]
    [InlineData("another customer")]
    [InlineData("another calendar")]
    [InlineData("a pause")]
    [InlineData("a cancelled one")]
    [InlineData("a block")]
    public void Anything_between_is_none(string between)
    {
        var first = Vevents.Rdv(1, "09:00", "09:30");
        var second = between switch
        {
            "another customer" => Vevents.Rdv(2, "09:30", "10:00", fiche: 5002),
            "another calendar" => Vevents.Rdv(2, "09:30", "10:00", calendar: 32),
            "a pause" => Vevents.Rdv(2, "09:35", "10:00"),
            "a cancelled one" => Vevents.Rdv(2, "09:30", "10:00") with { Deleted = true },
            _ => Vevents.Block(2, "09:30", "10:00"),
        };

        Assert.Equal([1L], VeventChain.Of(first, [first, second]).Select(part => part.Id));
    }

    [Fact]
    public void Two_of_no_length_at_the_same_time_do_not_run_round()
    {
        Vevent[] all = [Vevents.Rdv(1, "09:00", "09:00"), Vevents.Rdv(2, "09:00", "09:00")];

        Assert.Equal([1L], VeventChain.Of(all[0], all).Select(part => part.Id));
    }

    [Fact]
    public void Ids_of_one_visit_name_it_once()
    {
        Vevent[] all = [Vevents.Rdv(1, "09:00", "09:30"), Vevents.Rdv(2, "09:30", "10:00")];

        Assert.Equal([1, 2], VeventChain.OfAll([2, 1, 99], all).Select(part => part.Id));
    }
}
