using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class AvailabletimeslotContractTests
{
    private static readonly DateTime Monday = new(2031, 3, 10);

    [Fact]
    public async Task Every_field_of_the_answer_is_read()
    {
        await using var contract = await StartAsync((31, 12), (32, 12));
        using var client = await contract.ClientAsync();
        var found = await FindAsync(client, new AvailabletimeslotsQuery { InterventionIds = [410], Start = Monday });

        Assert.Equal((12, At(12, 9), (long?)null), (found.GroupId, found.FirstSlot, found.CalendarId));
        Assert.Equal([410], found.InterventionIds);
        Assert.Subset(found.CalendarIds.ToHashSet(), new HashSet<long> { 31, 32 });
        Assert.Equal(found.FirstSlot, found.Slots[0].Start);
        Assert.All(found.Slots, slot => Assert.Equal((2, 2), (slot.Capacity, slot.CalendarIds.Count)));
        Assert.Null(found.OtherFields);
    }

    [Fact]
    public async Task Each_restriction_leaves_what_meets_it()
    {
        await using var contract = await StartAsync((31, 12), (36, 13));
        using var client = await contract.ClientAsync();
        contract.Data.AddVevent(12, 32, "2031-03-12 11:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));
        var all = new AvailabletimeslotsQuery { InterventionIds = [410], Start = Monday };

        Assert.Equal([12, 13], await DaysAsync(all));
        Assert.Equal([12], await DaysAsync(all with { CalendarId = 31 }));
        Assert.Equal([13], await DaysAsync(all with { CalendarIds = [36, 37] }));
        Assert.Equal([13], await DaysAsync(all with { CalendarsetIds = [9] }));
        Assert.Equal([12], await DaysAsync(all with { MinCalendars = 2 }));
        Assert.Equal([12], await DaysAsync(all with { MinCapacity = 2 }));
        Assert.Empty(await DaysAsync(all with { MinCapacity = 3 }));
        Assert.Empty(await DaysAsync(all with { ResourceId = 1 }));
        Assert.Equal([12], await DaysAsync(all with { InterventionIds = [410, 411] }));

        async Task<IEnumerable<int>> DaysAsync(AvailabletimeslotsQuery query) => (await FindAsync(client, query)).Slots.Select(slot => slot.Start.Day).Distinct();
    }

    [Fact]
    public async Task The_stretch_is_a_week_some_days_or_to_an_end()
    {
        await using var contract = await StartAsync((31, 11), (31, 16), (31, 17), (31, 24));
        using var client = await contract.ClientAsync();
        var query = new AvailabletimeslotsQuery { InterventionIds = [410], Start = Monday };

        Assert.Equal([11, 16], await DaysAsync(query));
        Assert.Equal([11], await DaysAsync(query with { Days = 3 }));
        Assert.Equal([11, 16, 17], await DaysAsync(query with { Days = 8 }));
        Assert.Equal([11, 16, 17, 24], await DaysAsync(query with { End = At(31, 0) }));
        Assert.Equal([11, 16], await DaysAsync(query with { Start = null }));

        async Task<IEnumerable<int>> DaysAsync(AvailabletimeslotsQuery asked) => (await FindAsync(client, asked)).Slots.Select(slot => slot.Start.Day).Distinct();
    }

    [Fact]
    public async Task Nothing_free_is_an_empty_answer()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var found = await FindAsync(client, new AvailabletimeslotsQuery { InterventionIds = [410], Start = Monday });

        Assert.Equal((0, (DateTime?)null), (found.Slots.Count, found.FirstSlot));
    }

    [Fact]
    public async Task Weeks_are_walked_one_call_each_and_give_what_one_long_call_does()
    {
        await using var contract = await StartAsync((31, 10), (31, 12), (32, 16), (31, 17), (36, 24), (31, 31));
        using var client = await contract.ClientAsync();
        var query = new AvailabletimeslotsQuery { InterventionIds = [410] };
        var whole = await FindAsync(client, query with { Start = At(10, 9), End = At(31, 10) });
        var walked = new List<DateTime>();

        await foreach (var slot in client.WalkSlots(12, query, At(10, 9), At(31, 10), Calls.Stop)) walked.Add(slot.Start);

        Assert.Equal(whole.Slots.Select(slot => slot.Start).Where(start => start < At(31, 10)), walked);
        Assert.Equal([10, 12, 16, 17, 24, 31], walked.Select(start => start.Day).Distinct());
        var calls = contract.Control.Requests.Where(request => request.Query.Contains("nDays", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["2031-03-10 09:00:00", "2031-03-17 00:00:00", "2031-03-24 00:00:00", "2031-03-31 00:00:00"],
            calls.Select(request => Uri.UnescapeDataString(request.Query.Split("start=")[1].Split('&')[0]).Replace('+', ' ')));
    }

    [Fact]
    public async Task A_service_of_another_group_is_refused()
    {
        await using var contract = await StartAsync((31, 12));
        using var client = await contract.ClientAsync();

        Assert.Equal(ClicRdvErrorKind.Invalid, (await Calls.FailsAsync(FindAsync(client, new AvailabletimeslotsQuery { InterventionIds = [510] }))).Kind);
    }

    private static DateTime At(int day, int hour) => new(2031, 3, day, hour, 0, 0);

    private static Task<Availabletimeslots> FindAsync(ClicRdvClient client, AvailabletimeslotsQuery query) => client.Availabletimeslots.GetAsync(12, query, Calls.Stop);

    private static async Task<Contract> StartAsync(params (long CalendarId, int Day)[] mornings)
    {
        var contract = await Contract.StartAsync();
        foreach (var (calendarId, day) in mornings)
        {
            contract.Data.AddVevent(12, calendarId, $"2031-03-{day} 09:00:00", $"2031-03-{day} 12:00:00", ("type", "VfreebusyEvent"));
        }

        return contract;
    }
}
