using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>What the time of a row's last change does not tell, its fields do; what the clocks do not agree about harms nothing.</summary>
public sealed class SameSecondTests : OutboxContext
{
    public static TheoryData<string, bool> Rows => new MatrixTheoryData<string, bool>(
        ["group", "calendar", "set of calendars", "service", "set of services", "customer", "appointment"], [false, true]);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task F28_A_change_of_the_same_second_or_without_a_time_is_not_overwritten(string what, bool isTimeMissing)
    {
        if (isTimeMissing)
            Control.InjectPreset("F28", "NoUpdatedAt");
        var (touch, save) = await BeginAsync(what);
        touch();

        Assert.True(await save(), "Not told as a conflict.");
        Assert.Empty(Writes());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task F17_A_cancellation_whose_answer_was_lost_is_told_as_it_is_and_can_be_taken_back(bool isDone)
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.ResetBeforeHeaders(isDone ? FaultMoment.After : FaultMoment.Before) with { Method = "DELETE", Times = 1 });

        await SendAsync(Write(vevent, vevent with { Deleted = true }));

        Assert.Equal(isDone, Data.Vevent(vevent.Id)!.Flag("deleted"));
        if (!isDone)
        {
            Assert.Equal((SendingItemState.Failed, false), (Assert.Single(Batch.Items).State, Batch.Items[0].Problem!.MayBeDone));
            return;
        }

        Assert.Empty(Outbox.Batches);
        var cancelled = Assert.Single(Outbox.Saved);
        await SendAsync(Write(cancelled, cancelled with { Deleted = false }));
        Assert.False(Data.Vevent(vevent.Id)!.Flag("deleted"));
        Assert.Equal(["DELETE", "PUT"], Methods);
    }

    [Theory]
    [InlineData("Ahead")]
    [InlineData("Behind")]
    public async Task F30_With_clocks_ten_minutes_apart_nothing_is_written_twice_or_taken_for_changed(string skew)
    {
        Control.InjectPreset("F30", skew);
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "POST" });
        var draft = new FicheDraft(Group) { Lastname = "ZSKEW", Firstname = "Anne" };
        var created = await Services.GetRequiredService<FicheDirectory>().CreateAsync(draft, TestContext.Current.CancellationToken);
        await SendAsync(Create("09:30", "10:15"));
        var vevent = Assert.Single(Outbox.Saved);
        Control.ClearFaults();
        await SendAsync(Move(await ReadAsync(vevent.Id), "11:00"));

        Assert.True(created.IsSuccess);
        Assert.Single(Data.Fiches(Group), row => row.Text("lastname") == "ZSKEW");
        Assert.Equal(["POST", "POST", "PUT"], Methods);
        Assert.Equal("2031-03-10 11:00:00", Data.Vevent(vevent.Id)!.Text("start"));
    }

    private async Task<(Action Touch, Func<Task<bool>> SaveAsync)> BeginAsync(string what)
    {
        var stop = TestContext.Current.CancellationToken;
        switch (what)
        {
            case "group":
                Data.TouchGroup(Group, ("city", "Avant"));
                var groups = Services.GetRequiredService<GroupDirectory>();
                var group = (await groups.GetAsync(Group, stop)).Value!;
                return (() => Data.TouchGroup(Group, ("city", "Ailleurs")), async () => IsConflict(await groups.SaveAsync(group, new GroupChanges { Phone = "02" }, stop)));
            case "calendar":
                Data.TouchCalendar(31, ("city", "Avant"));
                var calendars = Services.GetRequiredService<CalendarDirectory>();
                var calendar = (await calendars.GetAsync(Group, 31, stop)).Value!;
                return (() => Data.TouchCalendar(31, ("city", "Ailleurs")), async () => IsConflict(await calendars.SaveAsync(calendar, new CalendarChanges { Name = "Moi" }, stop)));
            case "set of calendars":
                var calendarsets = Services.GetRequiredService<CalendarsetDirectory>();
                Data.TouchCalendarset(Data.Calendarsets(Group)[0].Id, ("publicname", "Avant"));
                var calendarset = (await calendarsets.ListAsync(Group, stop)).Value![0];
                return (() => Data.TouchCalendarset(calendarset.Id, ("publicname", "Ailleurs")), async () => IsConflict(await calendarsets.SaveAsync(calendarset, new CalendarsetChanges { Name = "Moi" }, stop)));
            case "service":
                var interventions = Services.GetRequiredService<InterventionDirectory>();
                var id = Data.Interventions(Group)[0].Id;
                Data.TouchIntervention(id, ("publicname", "Avant"));
                var intervention = (await interventions.GetAsync(Group, id, stop)).Value!;
                return (() => Data.TouchIntervention(id, ("publicname", "Ailleurs")), async () => IsConflict(await interventions.SaveAsync(intervention, new InterventionChanges { Name = "Moi" }, stop)));
            case "set of services":
                var interventionsets = Services.GetRequiredService<InterventionsetDirectory>();
                Data.TouchInterventionset(Data.Interventionsets(Group)[0].Id, ("publicname", "Avant"));
                var interventionset = (await interventionsets.ListAsync(Group, stop)).Value![0];
                return (() => Data.TouchInterventionset(interventionset.Id, ("publicname", "Ailleurs")), async () => IsConflict(await interventionsets.SaveAsync(interventionset, new InterventionsetChanges { Name = "Moi" }, stop)));
            case "customer":
                var fiches = Services.GetRequiredService<FicheDirectory>();
                Data.TouchFiche(5001, ("firstphone", "01"));
                var fiche = (await fiches.GetAsync(Group, 5001, stop)).Value!;
                return (() => Data.TouchFiche(5001, ("firstphone", "02")), async () => IsConflict(await fiches.SaveAsync(Group, fiche, new FicheChanges { Email = "a@example.com" }, row => row.Email == "a@example.com", stop)));
            default:
                var vevent = await ReadAsync(Add("09:30", "10:15"));
                return (() => Data.TouchVevent(vevent.Id, ("comments", "Ailleurs")), () => MoveMeetsConflictAsync(vevent));
        }
    }

    private async Task<bool> MoveMeetsConflictAsync(Vevent vevent)
    {
        await SendAsync(Move(vevent, "11:00"));
        return Assert.Single(Batch.Items).State == SendingItemState.Conflict;
    }

    private static bool IsConflict<T>(ApiResult<SaveOutcome<T>> saved)
        where T : class => saved.Value is { IsConflict: true };
}
