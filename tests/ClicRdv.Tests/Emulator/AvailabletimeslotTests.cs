using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class AvailabletimeslotTests : BookingTest
{
    private const string Slots = "groups/12/availabletimeslots.json";

    [Fact]
    public async Task Slots_step_through_an_opening_and_begin_afresh_after_a_booking()
    {
        await Claire.PutAsync("groups/12.json", """{"group":{"slot_interval":10}}""");
        Open(36, "08:00", "12:00");
        Take(36, "10:00", "10:40");
        Take(36, "09:00", "09:30");

        var reply = await Claire.GetAsync(Slots, "intervention_ids[]=430");

        Assert.Equal(
            ["08:00", "08:10", "08:20", "08:30", "09:30", "10:40", "10:50", "11:00", "11:10", "11:20", "11:30"],
            Starts(reply));
    }

    [Fact]
    public async Task The_answer_has_a_shape_of_its_own()
    {
        Open(31, "09:30", "11:00");
        Open(32, "09:30", "10:15");

        var reply = await Claire.GetAsync(Slots, "intervention_ids[]=410&start=2031-03-12%2000:00:00&nDays=1");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(
            """{"group_id":12,"firstSlot":"2031-03-12 09:30:00","intervention_ids":[410],"calendar_id":null,"calendar_ids":[31,32,33,36,37],"availabletimeslots":[{"start":"2031-03-12 09:30:00","capacity":2,"calendar_ids":[31,32]},{"start":"2031-03-12 09:45:00","capacity":1,"calendar_ids":[31]},{"start":"2031-03-12 10:00:00","capacity":1,"calendar_ids":[31]},{"start":"2031-03-12 10:15:00","capacity":1,"calendar_ids":[31]}]}""",
            reply.Text);
    }

    [Fact]
    public async Task Nothing_free_is_an_empty_list_and_no_first_slot()
    {
        var reply = await Claire.GetAsync(Slots, "intervention_ids[]=410&calendar_id=31");

        Assert.Equal(
            """{"group_id":12,"firstSlot":null,"intervention_ids":[410],"calendar_id":31,"calendar_ids":[31],"availabletimeslots":[]}""",
            reply.Text);
    }

    [Theory]
    [InlineData("calendar_id=32", "09:30")]
    [InlineData("calendar_id=", "09:00 09:15 09:30 10:00")]
    [InlineData("calendar_id=0", "09:00 09:15 09:30 10:00")]
    [InlineData("calendar_ids[]=31&calendar_ids[]=36", "09:00 09:15 10:00")]
    [InlineData("calendarset_ids[]=9", "10:00")]
    [InlineData("calendarset_ids[]=8&calendar_id=31", "09:00 09:15")]
    [InlineData("cal_qty=2", "")]
    [InlineData("min_capacity=1", "09:00 09:15 09:30 10:00")]
    [InlineData("resource_id=4", "")]
    public async Task Calendars_are_narrowed(string query, string expected)
    {
        Open(31, "09:00", "10:00");
        Open(32, "09:30", "10:15");
        Open(36, "10:00", "10:45");

        Assert.Equal(expected, string.Join(' ', Starts(await Claire.GetAsync(Slots, $"intervention_ids[]=410&{query}"))));
    }

    [Theory]
    [InlineData("cal_qty=2")]
    [InlineData("min_capacity=2")]
    public async Task Several_calendars_can_be_wanted_free_at_once(string query)
    {
        Open(31, "09:00", "10:00");
        Open(32, "09:15", "10:00");

        Assert.Equal(["09:15"], Starts(await Claire.GetAsync(Slots, $"intervention_ids[]=410&{query}")));
    }

    [Fact]
    public async Task Services_follow_one_another_on_a_calendar_that_does_them_all()
    {
        Open(36, "09:00", "10:30");
        Open(31, "09:00", "12:00");

        var reply = await Claire.GetAsync(Slots, "intervention_ids[]=410&intervention_ids[]=430");

        Assert.Equal(["09:00", "09:15"], Starts(reply));
        Assert.Equal("[36]", reply["calendar_ids"]!.ToJsonString());
    }

    [Fact]
    public async Task Notes_and_what_is_deleted_take_no_time()
    {
        Open(31, "09:00", "10:00");
        Emulator.Data.AddVevent(12, 31, At("00:00"), At("00:00"), ("note", 1));
        Emulator.Data.TouchVevent(Take(31, "09:00", "10:00"), ("deleted", true));
        Emulator.Data.AddVevent(12, 31, At("11:00"), At("12:00"), ("type", "VfreebusyEvent"), ("deleted", true));

        Assert.Equal(["09:00", "09:15"], Starts(await Claire.GetAsync(Slots, "intervention_ids[]=410")));
    }

    [Fact]
    public async Task A_block_of_many_days_takes_all_of_them()
    {
        Open(31, "09:00", "10:00");
        Emulator.Data.AddVevent(12, 31, "2031-02-20 00:00:00", "2031-03-14 00:00:00", ("text", "Congés"));

        Assert.Empty(Starts(await Claire.GetAsync(Slots, "intervention_ids[]=410")));
    }

    [Fact]
    public async Task What_is_past_by_the_groups_clock_is_not_offered()
    {
        Open(31, "07:00", "10:00", "2031-03-10");
        Emulator.Clock.Advance(TimeSpan.FromMinutes(50));

        Assert.Equal(["09:00", "09:15"], Starts(await Claire.GetAsync(Slots, "intervention_ids[]=410&start=2031-03-10")));
    }

    [Theory]
    [InlineData("", "16 12:00")]
    [InlineData("&start=2031-03-11%2000:00:00", "16 12:00,17 12:00")]
    [InlineData("&start=2031-03-16%2012:00:00&nDays=1", "16 12:00")]
    [InlineData("&start=2031-03-10&nDays=30", "16 12:00,17 12:00,30 12:00")]
    [InlineData("&start=2031-03-17&end=2031-03-30%2012:00:01", "17 12:00,30 12:00")]
    public async Task A_search_is_a_week_long_unless_told_otherwise(string query, string expected)
    {
        foreach (var day in (string[])["2031-03-16", "2031-03-17", "2031-03-30"])
        {
            Open(31, "12:00", "12:45", day);
        }

        var reply = await Claire.GetAsync(Slots, $"intervention_ids[]=410{query}");

        Assert.Equal(expected, string.Join(',', reply["availabletimeslots"]!.AsArray().Select(slot => ((string)slot!["start"]!)[8..16])));
    }

    private static IEnumerable<string> Starts(ApiReply reply) =>
        reply["availabletimeslots"]!.AsArray().Select(slot => ((string)slot!["start"]!)[11..16]);
}
