using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class OutboxBookingTests : OutboxContext
{
    private const string Appointments = "/api/v1/groups/12/appointments.json";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Data.AddVevent(Group, 31, $"{Vevents.Day} 09:00:00", $"{Vevents.Day} 12:00:00", ("type", "VfreebusyEvent"));
    }

    [Fact]
    public async Task A_free_slot_is_booked_at_once_with_one_call_that_is_not_the_web_s()
    {
        var run = await BookAsync(Visit("09:30"));

        Assert.Equal(VisitState.Booked, Assert.Single(run.Visits).State);
        Assert.Equal([$"POST {Appointments}"], Calls());
        Assert.Contains("\"from_web\":0", Writes()[0].Body, StringComparison.Ordinal);
        Assert.Equal(5002L, Stored("09:30").Number("fiche_id"));
    }

    [Fact]
    public async Task Several_services_are_one_call_and_one_visit()
    {
        var run = await BookAsync(Visit("09:30") with { Services = [new VisitService(411, 15), new VisitService(410, 45)] });

        Assert.True(run.IsAllBooked);
        Assert.Single(Writes());
        Assert.Equal(410L, Stored("09:45").Number("intervention_id"));
    }

    [Fact]
    public async Task F29_A_slot_that_was_taken_meanwhile_is_refused_by_its_number()
    {
        Add("09:30", "10:15");
        var outcome = Assert.Single((await BookAsync(Visit("09:30"))).Visits);

        Assert.Equal(VisitState.Failed, outcome.State);
        Assert.Equal(AppointmentRefusal.NotAvailable, outcome.Problem!.Refusal);
    }

    [Fact]
    public async Task F15_After_a_lost_answer_the_visit_is_found_and_not_booked_again()
    {
        Control.InjectFault(Fault.ResetAfterHeaders() with { Method = "POST", Path = "/appointments\\.json", Times = 1 });
        var run = await BookAsync(Visit("09:30"));

        Assert.Equal(VisitState.Booked, Assert.Single(run.Visits).State);
        Assert.Single(Writes());
        Assert.Single(Data.Vevents(Group), row => row.Number("fiche_id") == 5002);
    }

    [Fact]
    public async Task F15_A_lost_call_is_told_as_not_booked_and_not_sent_again()
    {
        Control.InjectFault(Fault.ResetBeforeHeaders() with { Method = "POST", Path = "/appointments\\.json", Times = 1 });
        var outcome = Assert.Single((await BookAsync(Visit("09:30"))).Visits);

        Assert.Equal(VisitState.Failed, outcome.State);
        Assert.False(outcome.Problem!.MayBeDone);
        Assert.Single(Writes());
    }

    [Fact]
    public async Task F15_When_nobody_can_look_it_is_to_verify_and_nothing_else_is_tried()
    {
        Control.InjectFault(Fault.ResetBeforeHeaders() with { Method = "POST", Path = "/appointments\\.json" });
        Control.InjectFault(Fault.Status(503) with { Path = "/vevents\\.json" });
        var run = await BookAsync(Visit("09:30"), Visit("10:30"));

        Assert.Equal([VisitState.ToVerify, VisitState.Unsent], run.Visits.Select(visit => visit.State));
        Assert.Single(Writes());
    }

    [Fact]
    public async Task One_that_is_refused_does_not_keep_the_others_back()
    {
        Add("09:30", "10:15");
        var run = await BookAsync(Visit("09:30"), Visit("10:30"));

        Assert.Equal([VisitState.Failed, VisitState.Booked], run.Visits.Select(visit => visit.State));
    }

    [Fact]
    public async Task A_maximum_that_is_reached_holds_for_all_that_come_after()
    {
        Control.InjectFault(Fault.Body("""{"error":{"code":6,"name":"MaxRdvNumber","message":""}}""", 400) with { Method = "POST", Skip = 1 });
        var run = await BookAsync(Visit("09:30"), Visit("10:00"), Visit("10:30"));

        Assert.Equal([VisitState.Booked, VisitState.Failed, VisitState.Unsent], run.Visits.Select(visit => visit.State));
        Assert.Equal(2, Writes().Count);
    }

    [Fact]
    public async Task A_forced_visit_is_written_by_hand_one_service_after_the_other()
    {
        Add("14:00", "15:00");
        var run = await BookAsync(Visit("14:30") with { IsForced = true, Services = [new VisitService(410, 20), new VisitService(411, 10)] });

        Assert.True(run.IsAllBooked);
        Assert.Equal(["/api/v1/groups/12/vevents.json", "/api/v1/groups/12/vevents.json"], Writes().Select(write => write.Path));
        Assert.Equal($"{Vevents.Day} 15:00:00", Stored("14:50").Text("end"));
        Assert.Equal("DURAND Paul", Stored("14:50").Text("text"));
    }

    [Fact]
    public async Task A_forced_visit_that_breaks_off_says_that_a_part_of_it_stands()
    {
        Control.InjectFault(Fault.Status(422) with { Method = "POST", Path = "/vevents\\.json", Skip = 1 });
        var run = await BookAsync(Visit("14:30") with { IsForced = true, Services = [new VisitService(410, 20), new VisitService(411, 10)] });

        Assert.Equal(VisitState.InPart, Assert.Single(run.Visits).State);
    }

    [Fact]
    public async Task Stopped_it_ends_the_visit_under_way_and_tries_no_other()
    {
        var run = Outbox.Book([Visit("09:30"), Visit("10:30")])!;
        run.Changed += (_, _) =>
        {
            if (!run.IsStopping)
                run.Stop();
        };
        await run.Ended;

        Assert.Equal([VisitState.Booked, VisitState.Unsent], run.Visits.Select(visit => visit.State));
        Assert.Single(Writes());
    }

    [Fact]
    public async Task What_is_under_way_when_somebody_signs_out_is_booked_and_nothing_new_is_begun()
    {
        var held = Control.InjectFault(Fault.Hold() with { Method = "POST", Times = 1 });
        var run = Outbox.Book([Visit("09:30"), Visit("10:30")])!;
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        await Services.GetRequiredService<LiveSessions>().EndAsync((await Services.GetRequiredService<UpstreamSession>().FindAsync())!.Key);
        Assert.Null(Outbox.Book([Visit("11:00")]));
        Control.RemoveFault(held.Id);
        await run.Ended;

        Assert.True(run.IsAllBooked);
    }

    [Fact]
    public async Task Its_end_waits_for_whoever_asks_until_it_has_been_seen()
    {
        var run = await BookAsync(Visit("09:30"));
        Assert.Same(run, Outbox.Booking);

        Outbox.Forget(run);
        Assert.Null(Outbox.Booking);
    }

    [Fact]
    public async Task A_visit_says_nothing_of_a_person_in_a_log() =>
        Assert.DoesNotContain("DURAND", Visit("09:30").ToString() + (await BookAsync(Visit("09:30"))).Visits[0].Visit, StringComparison.Ordinal);

    private async Task<BookingRun> BookAsync(params VisitBooking[] visits)
    {
        var run = Outbox.Book(visits)!;
        await run.Ended;
        return run;
    }

    private static VisitBooking Visit(string start) => new()
    {
        GroupId = Group,
        CalendarId = 31,
        Start = Vevents.At(start),
        Services = [new VisitService(411, 15)],
        FicheId = 5002,
        Text = "DURAND Paul",
    };

    private ClicRdv.Emulator.Control.StoredRow Stored(string start) =>
        Data.Vevents(Group).Single(row => row.Text("start") == $"{Vevents.Day} {start}:00" && row.Number("fiche_id") == 5002);
}
