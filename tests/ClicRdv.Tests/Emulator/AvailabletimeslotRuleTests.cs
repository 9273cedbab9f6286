using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class AvailabletimeslotRuleTests : BookingTest
{
    private const string Slots = "groups/12/availabletimeslots.json";

    [Theory]
    [InlineData("")]
    [InlineData("intervention_ids[]=abc")]
    [InlineData("intervention_ids[]=510")]
    [InlineData("intervention_ids[]=460")]
    [InlineData("intervention_ids[]=410&nDays=2&end=2031-03-12%2000:00:00")]
    [InlineData("intervention_ids[]=410&nDays=0")]
    [InlineData("intervention_ids[]=410&start=tomorrow")]
    [InlineData("intervention_ids[]=410&start=2031-03-12&end=2031-03-11")]
    [InlineData("intervention_ids[]=410&cal_qty=two")]
    public async Task What_has_no_sense_answers_400(string query) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Slots, query));

    [Fact]
    public async Task A_literal_list_and_the_group_less_path_are_understood()
    {
        Open(31, "09:00", "09:45");

        var reply = await Claire.GetAsync("availabletimeslots.json", "intervention_ids=[410]");

        Assert.Equal(At("09:00"), (string?)reply["firstSlot"]);
    }

    [Fact]
    public async Task A_pro_sees_the_slots_of_its_calendars_alone()
    {
        Open(31, "09:00", "09:45");
        Open(33, "10:00", "10:45");

        var reply = await Hugo.GetAsync(Slots, "intervention_ids[]=410");

        Assert.Equal("[31,32,36]", reply["calendar_ids"]!.ToJsonString());
        Assert.Single(reply["availabletimeslots"]!.AsArray());
    }

    [Fact]
    public async Task A_customer_is_offered_what_has_a_public_name()
    {
        Open(34, "09:00", "09:15");

        Assert.Equal("[31,32,33]", (await Paul.GetAsync(Slots, "intervention_ids[]=411"))["calendar_ids"]!.ToJsonString());
        Assert.Equal("[31,32,33,34]", (await Claire.GetAsync(Slots, "intervention_ids[]=411"))["calendar_ids"]!.ToJsonString());
        AssertRefused(HttpStatusCode.BadRequest, await Paul.GetAsync(Slots, "intervention_ids[]=412"));
        AssertRefused(HttpStatusCode.BadRequest, await Paul.GetAsync(Slots, "intervention_ids[]=450"));
    }

    [Fact]
    public async Task In_xml_it_is_a_hash()
    {
        Open(31, "09:30", "10:15");

        var reply = await Claire.GetAsync("groups/12/availabletimeslots.xml", "intervention_ids[]=410&calendar_id=31");

        Assert.Contains("<availabletimeslots type=\"array\"><availabletimeslot><start type=\"datetime\">2031-03-12T09:30:00+01:00</start><capacity type=\"integer\">1</capacity>", reply.Text);
        Assert.Contains("<intervention-ids type=\"array\"><intervention-id type=\"integer\">410</intervention-id></intervention-ids>", reply.Text.Replace("intervention_id", "intervention-id"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Slots_are_only_read(string verb) =>
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.SendAsync(new HttpMethod(verb), Slots, "", null));
}
