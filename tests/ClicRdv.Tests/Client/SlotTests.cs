using System.Globalization;

namespace ClicRdv.Client.Tests;

public sealed class SlotTests
{
    private static AvailabletimeslotsQuery Query => new() { InterventionIds = [410] };

    [Theory]
    [InlineData("null", null)]
    [InlineData("\"\"", null)]
    [InlineData("0", null)]
    [InlineData("31", 31L)]
    [InlineData("\"31\"", 31L)]
    public async Task No_preference_is_understood_in_all_its_forms(string printed, long? calendarId)
    {
        var slots = await ReadAsync($$"""
            {"group_id":12,"firstSlot":"2031-03-12 09:30:00","intervention_ids":[410],"calendar_id":{{printed}},"calendar_ids":[31,"32"],
             "availabletimeslots":[{"start":"2031-03-12 09:30:00","capacity":2,"calendar_ids":[31,32]},{"start":"2031-03-12 10:15:00","capacity":"1","calendar_ids":[32]}]}
            """);

        Assert.Equal((calendarId, 12L, new DateTime(2031, 3, 12, 9, 30, 0)), (slots.CalendarId, slots.GroupId, slots.FirstSlot));
        Assert.Equal([31, 32], slots.CalendarIds);
        Assert.Equal([410], slots.InterventionIds);
        Assert.Equal([2, 1], slots.Slots.Select(slot => slot.Capacity));
        Assert.Equal([31, 32], slots.Slots[0].CalendarIds);
    }

    [Fact]
    public async Task No_free_slot_is_an_answer() =>
        Assert.Empty((await ReadAsync("""{"group_id":12,"firstSlot":null,"availabletimeslots":[]}""")).Slots);

    [Theory]
    [InlineData("""{"group_id":12}""")]
    [InlineData("""{"records":[],"totalRecords":0}""")]
    [InlineData("""{"availabletimeslots":null}""")]
    [InlineData("""{"availabletimeslots":[null]}""")]
    [InlineData("""{"availabletimeslots":[{"capacity":1}]}""")]
    public async Task F09_An_answer_of_another_shape_is_never_no_free_slot(string json) => await Calls.FailsAsync(ReadAsync(json));

    [Fact]
    public async Task Every_parameter_is_sent_the_way_upstream_reads_it()
    {
        var query = new AvailabletimeslotsQuery
        {
            InterventionIds = [410, 411],
            CalendarId = 31,
            CalendarIds = [31, 32],
            CalendarsetIds = [8],
            ResourceId = 5,
            Start = new DateTime(2031, 3, 12),
            Days = 3,
            MinCalendars = 2,
            MinCapacity = 4,
        };
        var sent = await Calls.SentAsync(client => client.Availabletimeslots.GetAsync(12, query, Calls.Stop), """{"availabletimeslots":[]}""");

        Assert.StartsWith(
            "?intervention_ids[]=410&intervention_ids[]=411&calendar_id=31&calendar_ids[]=31&calendar_ids[]=32&calendarset_ids[]=8&resource_id=5"
            + "&start=2031-03-12 00:00:00&nDays=3&cal_qty=2&min_capacity=4&apikey=",
            Uri.UnescapeDataString(sent.Query),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_and_a_number_of_days_exclude_each_other()
    {
        await using var upstream = await TestUpstream.StartAsync();
        using var client = upstream.NewClient();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Availabletimeslots.GetAsync(12, Query with { End = DateTime.MaxValue, Days = 1 }, Calls.Stop));
        Assert.Throws<ArgumentException>(() => Query with { InterventionIds = [] });
        Assert.Empty(upstream.Calls);
    }

    [Fact]
    public async Task A_long_stretch_is_read_a_week_at_a_time_and_no_slot_comes_twice()
    {
        // An upstream that gives slots beyond the days asked for, as one that counts them by the hour does.
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            var start = DateTime.ParseExact(context.Request.Query["start"]!, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            var hours = (24 * int.Parse(context.Request.Query["nDays"]!, CultureInfo.InvariantCulture)) + 12;
            var slots = Enumerable.Range(0, hours / 6).Select(index => $$"""{"start":"{{WallClock.Format(start.AddHours(index * 6))}}","capacity":1,"calendar_ids":[31]}""");
            return Answers.Json($$"""{"group_id":12,"availabletimeslots":[{{string.Join(',', slots)}}]}""")(context);
        });
        using var client = upstream.NewClient();
        var from = new DateTime(2031, 3, 10, 12, 0, 0);

        var starts = new List<DateTime>();
        await foreach (var slot in client.WalkSlots(12, Query, from, from.AddDays(20), Calls.Stop)) starts.Add(slot.Start);

        Assert.Equal(Enumerable.Range(0, 80).Select(index => from.AddHours(index * 6)), starts);
        Assert.Equal(
            ["2031-03-10 12:00:00 7", "2031-03-17 00:00:00 7", "2031-03-24 00:00:00 7"],
            upstream.Calls.Select(call => System.Web.HttpUtility.ParseQueryString(call.Query)).Select(query => $"{query["start"]} {query["nDays"]}"));
    }

    private static Task<Availabletimeslots> ReadAsync(string json) =>
        Calls.AnsweredAsync(json, client => client.Availabletimeslots.GetAsync(12, Query, Calls.Stop));
}
