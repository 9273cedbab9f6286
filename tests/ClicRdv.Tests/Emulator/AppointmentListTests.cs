using System.Net;
using ClicRdv.Emulator.Resources.Messages;

namespace ClicRdv.Emulator.Tests;

public sealed class AppointmentListTests : BookingTest
{
    [Fact]
    public async Task Upcoming_ones_are_listed_and_past_ones_if_asked()
    {
        var past = Take(31, "07:00", "07:15", day: "2031-03-10");
        var upcoming = Take(31, "09:00", "09:15");
        Emulator.Data.TouchVevent(Take(31, "09:30", "09:45"), ("deleted", true));
        Open(31, "09:00", "12:00");
        Emulator.Data.AddVevent(12, 31, At("12:00"), At("13:00"), ("text", "Déjeuner"));

        var reply = await Claire.GetAsync(Appointments);

        AssertIds(reply, upcoming);
        Assert.Equal(
            ["records", "dir", "sort", "totalRecords", "startIndex", "recordsReturned", "pageSize"],
            reply.Json.AsObject().Select(property => property.Key));
        AssertIds(await Claire.GetAsync(Appointments, "include_past=1"), past, upcoming);
        AssertIds(await Claire.GetAsync(Appointments, "include_past=1&sort=start&dir=desc&results=1"), upcoming);
        Emulator.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Empty((await Claire.GetAsync(Appointments)).Ids);
    }

    [Fact]
    public async Task They_are_narrowed_by_service_calendar_fiche_condition_and_name()
    {
        var first = Take(31, "09:00", "09:15");
        var second = Take(32, "09:00", "09:15", 5003);
        Emulator.Data.TouchVevent(second, ("intervention_id", 410), ("text", "Lefèvre Anne-Sophie"));

        AssertIds(await Claire.GetAsync("appointments.json", "intervention_ids=[410]"), second);
        AssertIds(await Claire.GetAsync(Appointments, "intervention_ids[]=410&intervention_ids[]=411"), first, second);
        AssertIds(await Claire.GetAsync(Appointments, "calendar_id=31"), first);
        AssertIds(await Claire.GetAsync(Appointments, "fiche_id=5003"), second);
        AssertIds(await Claire.GetAsync(Appointments, "search=lefevre"), second);
        AssertIds(await Claire.GetAsync(Appointments, "conditions[0][field]=start&conditions[0][op]=%3C&conditions[0][value]=2031-03-12"));
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Appointments, "sort=key"));
    }

    [Fact]
    public async Task Without_a_group_the_groups_of_the_person_are_meant()
    {
        var here = Take(31, "09:00", "09:15");
        var there = Emulator.Data.AddVevent(18, 51, At("09:00"), At("09:30"), ("fiche_id", 1), ("intervention_id", 510)).Id;

        AssertIds(await Claire.GetAsync("appointments.json"), here, there);
        AssertIds(await Hugo.GetAsync("appointments.json"), here);
        Assert.Equal(here, (long?)(await Claire.GetAsync($"appointments/{here}.json"))["id"]);
    }

    [Fact]
    public async Task One_is_flat_and_a_cancelled_one_is_gone()
    {
        var id = Take(31, "09:00", "09:15", 5001);

        var read = await Claire.GetAsync(Item(id));
        var cancelled = await Claire.DeleteAsync(Item(id));

        Assert.Equal("Durand", (string?)read["fiche"]!["lastname"]);
        Assert.Equal((HttpStatusCode.OK, id), (cancelled.Status, (long?)cancelled["id"]));
        Assert.True(Emulator.Data.Vevent(id)!.Flag("deleted"));
        Assert.Contains(Emulator.Data.Messages(), message => message.Event == MessageEvent.Cancelled && message.VeventId == id);
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync(Item(id)));
        AssertRefused(HttpStatusCode.NotFound, await Claire.DeleteAsync(Item(id)));
    }

    [Fact]
    public async Task What_is_no_appointment_answers_404_and_a_put_405()
    {
        var block = Emulator.Data.AddVevent(12, 31, At("12:00"), At("13:00")).Id;
        var id = Take(33, "09:00", "09:15");

        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync(Item(block)));
        AssertRefused(HttpStatusCode.NotFound, await Hugo.GetAsync(Item(id)));
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.PutAsync(Item(id), """{"appointment":{}}"""));
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.PutAsync($"appointments/{id}.json", """{"appointment":{}}"""));
    }

    [Fact]
    public async Task A_calendar_to_be_read_only_keeps_its_appointments()
    {
        var id = Take(36, "09:00", "09:15");

        Assert.Equal(HttpStatusCode.OK, (await Hugo.GetAsync(Item(id))).Status);
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync(Item(id)));
    }

    [Fact]
    public async Task A_customer_sees_its_own_with_fewer_fields_and_cancels_those_to_come()
    {
        Emulator.Data.TouchFiche(5001, ("comments", "Mauvais payeur"));
        var past = Take(31, "07:00", "07:15", 5001, "2031-03-10");
        var own = Take(31, "09:00", "09:15", 5001);
        var other = Take(31, "09:15", "09:30", 5003);

        var list = await Paul.GetAsync(Appointments, "include_past=1");

        AssertIds(list, past, own);
        Assert.DoesNotContain("Mauvais payeur", list.Text);
        Assert.Contains("Mauvais payeur", (await Claire.GetAsync(Appointments)).Text);
        AssertRefused(HttpStatusCode.NotFound, await Paul.GetAsync(Item(other)));
        AssertRefused(HttpStatusCode.Forbidden, await Paul.DeleteAsync(Item(past)));
        Assert.Equal(HttpStatusCode.OK, (await Paul.DeleteAsync(Item(own))).Status);
    }

    [Fact]
    public async Task In_xml_the_records_have_their_parts_inside()
    {
        Take(31, "09:00", "09:15", 5001);

        var reply = await Claire.GetAsync("groups/12/appointments.xml");

        Assert.Contains("<hash><records type=\"array\"><record><id type=\"integer\">", reply.Text);
        Assert.Contains("<calendar><id type=\"integer\">31</id><publicname>Dr Lemoine</publicname><epj>00000000</epj></calendar>", reply.Text);
        Assert.Contains("<totalRecords type=\"integer\">1</totalRecords>", reply.Text);
    }
}
