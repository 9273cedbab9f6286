using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>What waits when the session ends or the portal stops (design decision 7).</summary>
public sealed class OutboxEndTests : OutboxContext
{
    [Fact]
    public async Task Signing_out_does_not_wait_for_what_waits_and_sends_it_all_the_same()
    {
        var vevents = await Task.WhenAll(ReadAsync(Add("09:30", "10:15")), ReadAsync(Add("11:00", "11:30")));
        foreach (var vevent in vevents)
            Outbox.Add([Write(vevent, vevent with { Deleted = true })], [], Delay);
        var held = Control.InjectFault(Fault.Hold() with { Method = "DELETE", Times = 1 });
        var session = await SessionAsync();
        await Sessions.EndAsync(session.Key);

        Assert.True(session.HasEnded);
        Assert.False(Outbox.Add([Move(vevents[0], "14:00")], [], Delay));
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        Control.RemoveFault(held.Id);
        await Outbox.FlushAsync();
        Assert.Empty(Outbox.Batches);
        Assert.All(vevents, vevent => Assert.Equal(1, Data.Vevent(vevent.Id)!.Number("deleted")));
    }

    [Fact]
    public async Task A_session_that_lapses_sends_what_waits()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [], Delay);

        // Its ticket is not in the store.
        Assert.False(await Sessions.IsAliveAsync((await SessionAsync()).Key));
        await Outbox.FlushAsync();

        Assert.Equal("2031-03-10 11:00:00", Data.Vevent(vevent.Id)!.Text("start"));
    }

    [Fact]
    public async Task What_still_waits_when_the_time_after_a_sign_out_is_up_is_not_sent()
    {
        var vevents = await Task.WhenAll(ReadAsync(Add("09:30", "10:15")), ReadAsync(Add("11:00", "11:30")));
        Outbox.Add([Move(vevents[0], "14:00"), Move(vevents[1], "15:00")], [], Delay);
        var held = Control.InjectFault(Fault.Hold() with { Method = "PUT", Times = 1 });
        await Sessions.EndAsync((await SessionAsync()).Key);
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        Clock.Advance(Outbox.LongestClose * 2);
        Control.RemoveFault(held.Id);
        await Outbox.FlushAsync();

        Assert.Equal([SendingItemState.Sent, SendingItemState.Unsent], Batch.Items.Select(item => item.State));
    }

    [Fact]
    public async Task A_stop_sends_what_waits_before_the_server_stops_and_nothing_that_waits_for_a_word()
    {
        var first = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        Outbox.Add([Move(first, "14:00")], [], Delay);
        Outbox.Add([Move(second, "15:00")], [new SendingWarning(SendingWarningKind.Holiday, second.Id)], Delay);
        await Services.GetRequiredService<Outboxes>().FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Vevents.At("14:00"), (await ReadAsync(first.Id)).Start);
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(second.Id)).Start);
    }

    [Fact]
    public async Task A_stop_waits_no_longer_than_it_may()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [], Delay);
        var held = Control.InjectFault(Fault.Hold() with { Method = "PUT", Times = 1 });
        using var time = new CancellationTokenSource();
        var flushed = Services.GetRequiredService<Outboxes>().FlushAsync(time.Token);
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        await time.CancelAsync();

        await flushed;

        Assert.Equal("2031-03-10 09:30:00", Data.Vevent(vevent.Id)!.Text("start"));
        Control.RemoveFault(held.Id);
    }

    [Fact]
    public async Task What_is_to_be_done_at_the_end_of_a_session_that_has_ended_is_done_at_once()
    {
        var session = await SessionAsync();
        await Sessions.EndAsync(session.Key);
        var isDone = false;
        session.AtEnd(() =>
        {
            isDone = true;
            return Task.CompletedTask;
        });

        Assert.True(isDone);
    }

    [Fact]
    public async Task Tabs_that_ask_at_once_for_the_outbox_of_a_session_get_the_same_which_ends_with_it()
    {
        var session = new LiveSession("another", (await SessionAsync()).Person, (await SessionAsync()).Credential, Clock);
        var outboxes = Services.GetRequiredService<Outboxes>();
        var found = new Outbox[64];
        Parallel.For(0, found.Length, place => found[place] = outboxes.Of(session));

        Assert.Single(found.Distinct());
        session.End(SessionNotice.Ended);
        Assert.False(found[0].Add([Create("09:30", "10:15")], [], Delay));
    }

    private LiveSessions Sessions => Services.GetRequiredService<LiveSessions>();

    private async Task<LiveSession> SessionAsync() => (await Services.GetRequiredService<UpstreamSession>().FindAsync())!;
}
