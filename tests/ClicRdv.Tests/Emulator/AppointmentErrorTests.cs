using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class AppointmentErrorTests : BookingTest
{
    [Fact]
    public async Task Error_6_at_the_maximum_of_upcoming_appointments()
    {
        Open(31, "09:00", "12:00");
        Take(32, "14:00", "14:15", 5001, "2031-03-20");
        Take(32, "07:30", "07:45", 5001, "2031-03-10");
        await Claire.PutAsync("groups/12.json", """{"group":{"max_rdv_number":2}}""");

        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Appointments, Body("09:00"))).Status);
        AssertError(6, "MaxRdvNumber", await Claire.PostAsync(Appointments, Body("11:00")));
    }

    [Fact]
    public async Task Error_7_too_close_to_another()
    {
        Open(31, "09:00", "12:00");
        Take(32, "10:30", "10:45", 5001);
        await Claire.PutAsync("groups/12.json", """{"group":{"mintime_between":"30"}}""");

        AssertError(7, "MintimeBetween", await Claire.PostAsync(Appointments, Body("11:14")));
        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Appointments, Body("11:15"))).Status);
    }

    [Fact]
    public async Task Error_8_too_far_ahead()
    {
        Open(31, "09:00", "12:00", "2031-04-09");
        await Claire.PutAsync("groups/12.json", """{"group":{"max_rdv_period":30}}""");

        AssertError(8, "MaxRdvPeriod", await Claire.PostAsync(Appointments, Body("09:00", day: "2031-04-09")));
    }

    [Fact]
    public async Task Error_9_too_soon_or_past()
    {
        Open(31, "07:00", "12:00", "2031-03-10");
        AssertError(9, "MintimeRdv", await Claire.PostAsync(Appointments, Body("07:45", day: "2031-03-10")));
        await Claire.PutAsync("groups/12.json", """{"group":{"mintime_rdv":120}}""");

        AssertError(9, "MintimeRdv", await Claire.PostAsync(Appointments, Body("09:59", day: "2031-03-10")));
        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Appointments, Body("10:00", day: "2031-03-10"))).Status);
    }

    [Theory]
    [InlineData("08:45")]
    [InlineData("11:30")]
    [InlineData("10:30")]
    [InlineData("13:00")]
    public async Task Error_10_outside_the_openings_or_taken(string time)
    {
        Open(31, "09:00", "12:00");
        Take(31, "11:00", "11:15");

        AssertError(10, "NotAvailable", await Claire.PostAsync(Appointments, Body(time)));
    }

    [Theory]
    [InlineData("""{"id":5003,"email":"p.durand@example.com"}""")]
    [InlineData("""{"lastname":"Durand","email":"P.Durand@example.com"}""")]
    public async Task Error_11_for_the_address_of_another_registered_customer(string fiche)
    {
        Open(31, "09:00", "12:00");

        AssertError(11, "EmailAlreadyExists", await Claire.PostAsync(Appointments, Body(fiche: fiche)));
        Assert.Equal("as.lefevre@example.org", Emulator.Data.Fiche(5003)!.Text("email"));
    }

    [Fact]
    public async Task Error_12_when_the_customer_is_somewhere_else_at_that_time()
    {
        Open(31, "09:00", "12:00");
        Take(32, "10:00", "10:15", 5001);

        AssertError(12, "SameTimeRdv", await Claire.PostAsync(Appointments, Body("09:30")));
        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Appointments, Body("09:15"))).Status);
    }

    [Fact]
    public async Task Error_13_for_an_address_that_nobody_has()
    {
        Open(31, "09:00", "12:00");

        AssertError(13, "EmailNotFound", await Claire.PostAsync(Appointments, Body(fiche: """{"email":"nobody@example.com"}""")));
    }

    [Theory]
    [InlineData("""{"appointment":{"intervention_ids":[410],"fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"12/03/2031","intervention_ids":[410],"fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[],"fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":"[410]","fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[null],"fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[510],"fiche":{"id":5001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410]}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"fiche":5001}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"fiche":{}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"fiche":{"id":"x"}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"fiche":{"id":5005}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"fiche":{"id":15001}}}""")]
    [InlineData("""{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410],"calendar_id":35,"fiche":{"id":5001}}}""")]
    [InlineData("""{"vevent":{}}""")]
    public async Task What_is_missing_or_unknown_answers_400_and_nothing_is_written(string json)
    {
        Open(31, "09:00", "12:00");

        AssertRefused(HttpStatusCode.BadRequest, await Claire.PostAsync(Appointments, json));
        Assert.Single(Emulator.Data.Vevents(12));
    }

    [Fact]
    public async Task A_refused_booking_leaves_the_fiche_as_it_was()
    {
        var before = Emulator.Data.Fiche(5001)!.Text("updated_at");

        AssertError(10, "NotAvailable", await Claire.PostAsync(Appointments, Body(fiche: """{"id":5001,"firstname":"Pol"}""")));

        Assert.Equal(("Paul", before), (Emulator.Data.Fiche(5001)!.Text("firstname"), Emulator.Data.Fiche(5001)!.Text("updated_at")));
        Assert.Empty(Emulator.Data.Messages());
    }

    [Fact]
    public async Task On_a_calendar_to_be_read_only_it_is_forbidden_and_one_out_of_reach_is_unknown()
    {
        Open(36, "09:00", "12:00");
        Open(33, "09:00", "12:00");

        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PostAsync(Appointments, Body(others: ""","calendar_id":36""")));
        AssertRefused(HttpStatusCode.BadRequest, await Hugo.PostAsync(Appointments, Body(others: ""","calendar_id":33""")));
        AssertError(10, "NotAvailable", await Hugo.PostAsync(Appointments, Body(others: "")));
    }
}
