using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>What is told of a removal is what stands upstream after it, whatever the answer was.</summary>
public sealed class RemovalTests : OutboxContext
{
    public static TheoryData<string, ExpiredSessionGuise> Removals => new MatrixTheoryData<string, ExpiredSessionGuise>(
        ["calendar", "service", "set of calendars", "set of services", "appointment"],
        Enum.GetValues<ExpiredSessionGuise>());

    [Theory]
    [MemberData(nameof(Removals))]
    public async Task F08_A_removal_that_an_ended_session_answered_is_never_told_as_done(string what, ExpiredSessionGuise guise)
    {
        var removal = await BeginAsync(what);
        using var prompt = PutPasswordOff();
        Control.InjectFault(Fault.ExpiredSession(guise) with { Method = "DELETE" });

        var problem = await removal.RunAsync();

        Assert.NotNull(problem);
        Assert.False(problem.MayBeDone);
        Assert.True(removal.Stands());
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public async Task F08_A_removal_after_which_nobody_can_look_is_told_as_one_to_verify(string what, ExpiredSessionGuise guise)
    {
        var removal = await BeginAsync(what);
        using var prompt = PutPasswordOff();
        Control.ExpiredSessionGuise = guise;
        Control.InjectFault(Fault.SessionEnds() with { Method = "DELETE", Times = 1 });

        var problem = await removal.RunAsync();

        // 401 and 403 say that nothing was done.
        var isRefused = guise is ExpiredSessionGuise.Unauthorized or ExpiredSessionGuise.Forbidden;
        Assert.Equal(isRefused ? ProblemKind.SignedOut : ProblemKind.ToVerify, problem?.Kind);
        Assert.True(removal.Stands());
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("service")]
    [InlineData("set of calendars")]
    [InlineData("set of services")]
    [InlineData("appointment")]
    public async Task F08_A_removal_that_was_done_is_told_as_done_though_its_answer_was_empty(string what)
    {
        var removal = await BeginAsync(what);
        Control.InjectFault(Fault.ExpiredSession(ExpiredSessionGuise.EmptyOk) with { Method = "DELETE", Times = 1, Moment = FaultMoment.After });

        var problem = await removal.RunAsync();

        Assert.Null(problem);
        Assert.False(removal.Stands());
    }

    [Fact]
    public async Task A_refusal_that_nobody_could_look_behind_is_not_taken_for_a_missing_right()
    {
        var removal = await BeginAsync("calendar");
        Control.InjectFault(Fault.Status(403) with { Method = "DELETE", Times = 1 });
        Control.InjectFault(Fault.Status(502) with { Method = "GET", Path = @"/groups\.json" });

        var problem = await removal.RunAsync();

        Assert.Equal(ProblemKind.Unreachable, problem?.Kind);
        Assert.False(problem!.MayBeDone);
    }

    private async Task<Removal> BeginAsync(string what)
    {
        var stop = TestContext.Current.CancellationToken;
        switch (what)
        {
            case "calendar":
                var calendars = Services.GetRequiredService<CalendarDirectory>();
                var calendar = (await calendars.GetAsync(Group, 31, stop)).Value!;
                return new(async () => (await calendars.SetArchivedAsync(calendar, archived: true, stop)).Problem, () => Data.Calendar(31)!.Number("deleted") == 0);
            case "service":
                var interventions = Services.GetRequiredService<InterventionDirectory>();
                var id = Data.Interventions(Group)[0].Id;
                var intervention = (await interventions.GetAsync(Group, id, stop)).Value!;
                return new(async () => (await interventions.SetArchivedAsync(intervention, archived: true, stop)).Problem, () => Data.Intervention(id)!.Number("deleted") == 0);
            case "set of calendars":
                var calendarsets = Services.GetRequiredService<CalendarsetDirectory>();
                var calendarset = (await calendarsets.ListAsync(Group, stop)).Value![0];
                return new(async () => (await calendarsets.RemoveAsync(calendarset, stop)).Problem, () => Data.Calendarset(calendarset.Id) is not null);
            case "set of services":
                var interventionsets = Services.GetRequiredService<InterventionsetDirectory>();
                var interventionset = (await interventionsets.ListAsync(Group, stop)).Value![0];
                return new(async () => (await interventionsets.RemoveAsync(interventionset, stop)).Problem, () => Data.Interventionset(interventionset.Id) is not null);
            default:
                var vevent = await ReadAsync(Add("09:30", "10:15"));
                return new(() => CancelAsync(Write(vevent, vevent with { Deleted = true })), () => Data.Vevent(vevent.Id)!.Number("deleted") == 0);
        }
    }

    private async Task<ApiProblem?> CancelAsync(VeventWrite write)
    {
        // As at a stop, where nobody will give a password any more.
        Outbox.Add([write], [], Delay);
        await Services.GetRequiredService<Outboxes>().FlushAsync(TestContext.Current.CancellationToken);
        return Outbox.Batches.IsEmpty ? null : Assert.Single(Batch.Items).Problem;
    }

    private sealed record Removal(Func<Task<ApiProblem?>> RunAsync, Func<bool> Stands);
}
