using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>F25: the upstream session ends exactly during a write, which was done all the same or was not.</summary>
public sealed class LapsedWriteTests : OutboxContext
{
    public static TheoryData<string, ExpiredSessionGuise, FaultMoment> Cases => new MatrixTheoryData<string, ExpiredSessionGuise, FaultMoment>(
        ["calendar", "new calendar", "removed calendar", "removed set", "moved appointment", "new appointment", "cancelled appointment", "booked visit", "forced visit"],
        Enum.GetValues<ExpiredSessionGuise>(),
        [FaultMoment.Before, FaultMoment.After]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task F25_After_the_password_it_stands_there_once_and_is_told_as_done(string what, ExpiredSessionGuise guise, FaultMoment moment)
    {
        var write = await BeginAsync(what);
        using var prompt = GivePassword();
        Control.ExpiredSessionGuise = guise;
        Control.InjectFault(Fault.SessionEnds() with { Method = "POST|PUT|DELETE", Path = "^/api/v1/groups/", Times = 1, Moment = moment });

        var problem = await write.RunAsync();

        Assert.Null(problem);
        Assert.Equal(1, write.Count());
        Assert.Equal(1, prompt.Count);
        Assert.Equal(moment == FaultMoment.Before ? 2 : 1, Control.CountRequests(request => request.Method != "GET" && request.Path.Contains("/groups/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    public async Task F25_What_somebody_else_has_written_before_the_password_came_is_a_conflict_and_stays(ExpiredSessionGuise guise)
    {
        var calendars = Services.GetRequiredService<CalendarDirectory>();
        var calendar = (await calendars.GetAsync(Group, 31, TestContext.Current.CancellationToken)).Value!;
        using var prompt = GivePassword(before: () => Data.TouchCalendar(31, ("name", "Dr Autre")));
        Control.ExpiredSessionGuise = guise;
        Control.InjectFault(Fault.SessionEnds() with { Method = "PUT", Times = 1 });

        var saved = await calendars.SaveAsync(calendar, new CalendarChanges { Name = "Dr Lemoine-Roy" }, TestContext.Current.CancellationToken);

        Assert.True(saved.Value?.IsConflict);
        Assert.Equal("Dr Autre", saved.Value!.Current.Name);
        Assert.Equal("Dr Autre", Data.Calendar(31)!.Text("name"));
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Forbidden, ProblemKind.SignedOut)]
    [InlineData(ExpiredSessionGuise.EmptyOk, ProblemKind.ToVerify)]
    public async Task F25_Who_puts_the_password_off_is_told_what_is_known_of_it(ExpiredSessionGuise guise, ProblemKind kind)
    {
        var write = await BeginAsync("calendar");
        using var prompt = PutPasswordOff();
        Control.ExpiredSessionGuise = guise;
        Control.InjectFault(Fault.SessionEnds() with { Method = "PUT", Times = 1 });

        var problem = await write.RunAsync();

        Assert.Equal(kind, problem?.Kind);
        Assert.Equal(0, write.Count());
    }

    [Fact]
    public async Task F25_The_rest_of_a_batch_follows_in_its_order_and_each_once()
    {
        var (first, second) = (await ReadAsync(Add("09:30", "10:15")), await ReadAsync(Add("11:00", "11:45")));
        using var prompt = GivePassword();
        Control.InjectFault(Fault.SessionEnds() with { Method = "PUT", Times = 1, Skip = 1 });

        await SendAsync(Move(first, "14:00"), Move(second, "15:00"));

        Assert.Empty(Outbox.Batches);
        Assert.Equal(1, prompt.Count);
        Assert.Equal([$"{Vevents.Day} 14:00:00", $"{Vevents.Day} 15:00:00"], new[] { first, second }.Select(vevent => Data.Vevent(vevent.Id)!.Text("start")));
    }

    [Fact]
    public async Task What_waits_to_be_sent_waits_on_though_the_password_is_put_off_and_says_so()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        using (PutPasswordOff())
        {
            Control.ExpireSession(Account.ProId);
            Outbox.Add([Move(vevent, "14:00")], [], TimeSpan.Zero);
            var sending = Outbox.FlushAsync();
            while (!Outbox.IsHeldUp || Session.Hour.IsAsked)
                await Task.Yield();
            Assert.False(sending.IsCompleted);
            Assert.Equal(SendingState.Sending, Batch.State);
        }

        using var prompt = GivePassword();
        Session.Hour.Ask();
        await Outbox.FlushAsync();

        Assert.Empty(Outbox.Batches);
        Assert.Equal($"{Vevents.Day} 14:00:00", Data.Vevent(vevent.Id)!.Text("start"));
    }

    [Fact]
    public async Task A_stop_waits_for_no_password()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.ExpireSession(Account.ProId);
        Outbox.Add([Move(vevent, "14:00")], [], TimeSpan.Zero);
        var sending = Outbox.FlushAsync();
        while (!Outbox.IsHeldUp)
            await Task.Yield();

        await Services.GetRequiredService<Outboxes>().FlushAsync(TestContext.Current.CancellationToken);

        Assert.True(sending.IsCompleted);
        Assert.Equal(ProblemKind.SignedOut, Assert.Single(Batch.Items).Problem?.Kind);
    }

    private async Task<LapsedWrite> BeginAsync(string what)
    {
        var stop = TestContext.Current.CancellationToken;
        var calendars = Services.GetRequiredService<CalendarDirectory>();
        var calendar = (await calendars.GetAsync(Group, 31, stop)).Value!;
        switch (what)
        {
            case "calendar":
                return new(async () => (await calendars.SaveAsync(calendar, new CalendarChanges { City = "Saumur" }, stop)).Problem, () => Data.Calendar(31)!.Text("city") == "Saumur" ? 1 : 0);
            case "new calendar":
                var known = (await calendars.ListAsync(Group, stop)).Value!.Select(one => one.Id).ToList();
                return new(
                    async () => (await calendars.CreateAsync(new CalendarDraft(Group) { Name = "Dr Neuf", Publicname = "Dr Neuf" }, known, stop)).Problem,
                    () => Data.Calendars(Group).Count(row => row.Text("name") == "Dr Neuf"));
            case "removed calendar":
                return new(async () => (await calendars.SetArchivedAsync(calendar, archived: true, stop)).Problem, () => (int)Data.Calendar(31)!.Number("deleted")!);
            case "removed set":
                var sets = Services.GetRequiredService<CalendarsetDirectory>();
                var set = (await sets.ListAsync(Group, stop)).Value![0];
                return new(async () => (await sets.RemoveAsync(set, stop)).Problem, () => Data.Calendarset(set.Id) is null ? 1 : 0);
            case "moved appointment":
                var moved = await ReadAsync(Add("09:30", "10:15"));
                return new(() => OutboxAsync(Move(moved, "14:00")), () => At("14:00"));
            case "new appointment":
                return new(() => OutboxAsync(Create("14:00", "14:45")), () => At("14:00"));
            case "cancelled appointment":
                var cancelled = await ReadAsync(Add("09:30", "10:15"));
                return new(() => OutboxAsync(Write(cancelled, cancelled with { Deleted = true })), () => (int)Data.Vevent(cancelled.Id)!.Number("deleted")!);
            default:
                Data.AddVevent(Group, 31, $"{Vevents.Day} 13:00:00", $"{Vevents.Day} 16:00:00", ("type", "VfreebusyEvent"));
                return new(() => BookAsync(what == "forced visit"), () => At("14:00"));
        }
    }

    private int At(string time) => Data.Vevents(Group).Count(row => row.Text("start") == $"{Vevents.Day} {time}:00" && row.Number("calendar_id") == 31 && row.Text("type") == "Vevent");

    private async Task<ApiProblem?> OutboxAsync(VeventWrite write)
    {
        await SendAsync(write);
        return Outbox.Batches.IsEmpty ? null : Assert.Single(Batch.Items).Problem;
    }

    private async Task<ApiProblem?> BookAsync(bool isForced)
    {
        var run = Outbox.Book(
        [
            new VisitBooking
            {
                GroupId = Group,
                CalendarId = 31,
                Start = Vevents.At("14:00"),
                Services = [new VisitService(410, 45)],
                FicheId = 5002,
                Text = "PETIT Anne",
                IsForced = isForced,
            },
        ])!;
        await run.Ended;
        return Assert.Single(run.Visits) is { State: not VisitState.Booked } outcome ? outcome.Problem : null;
    }

    private sealed record LapsedWrite(Func<Task<ApiProblem?>> RunAsync, Func<int> Count);
}
