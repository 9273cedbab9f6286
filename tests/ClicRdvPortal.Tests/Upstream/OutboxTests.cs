using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class OutboxTests : PortalContext
{
    private const int Group = 12;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    private Outbox _outbox = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _outbox = (await Services.GetRequiredService<SessionOutbox>().FindAsync())!;
    }

    [Fact]
    public async Task A_move_waits_for_its_delay_and_then_leaves_once()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [], Delay);

        Assert.Empty(Writes());
        Clock.Advance(Delay);
        await SentAsync();

        Assert.Equal(["PUT"], Writes().Select(write => write.Method));
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task What_is_taken_back_never_leaves()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [], Delay);

        Assert.True(_outbox.Cancel(Assert.Single(_outbox.Batches).Number));
        Clock.Advance(Delay * 2);

        Assert.Empty(_outbox.Batches);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task What_is_spoken_against_waits_for_a_word()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [new SendingWarning(SendingWarningKind.Past, vevent.Id)], Delay);
        Clock.Advance(Delay * 10);
        Assert.Equal(SendingState.Held, Assert.Single(_outbox.Batches).State);

        await _outbox.SendAsync(_outbox.Batches[0].Number);

        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task Two_moves_of_one_appointment_are_one_call_to_the_last_place()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [], Delay);
        _outbox.Add([Move(vevent, "14:00")], [], Delay);
        await _outbox.FlushAsync();

        Assert.Equal(["PUT"], Writes().Select(write => write.Method));
        Assert.Equal(Vevents.At("14:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task A_move_back_to_where_it_was_is_no_call()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [], Delay);
        _outbox.Add([Move(vevent, "09:30")], [], Delay);

        Assert.Empty(_outbox.Batches);
        await _outbox.FlushAsync();
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task One_that_is_created_and_cancelled_before_it_leaves_never_was()
    {
        var draft = Create("09:30", "10:15");
        _outbox.Add([draft], [], Delay);
        _outbox.Add([draft with { Target = draft.Target with { Deleted = true } }], [], Delay);
        await _outbox.FlushAsync();

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_change_made_while_the_creation_is_under_way_follows_the_new_id()
    {
        var draft = Create("09:30", "10:15");
        var held = Control.InjectFault(Fault.Hold() with { Method = "POST" });
        _outbox.Add([draft], [], Delay);
        var creating = _outbox.SendAsync(_outbox.Batches[0].Number);
        _outbox.Add([draft with { Target = draft.Target with { Comments = "Vient avec sa fille" } }], [], Delay);
        Control.RemoveFault(held.Id);
        await creating;
        await _outbox.FlushAsync();

        Assert.Equal(["POST", "PUT"], Writes().Select(write => write.Method));
        Assert.Equal("Vient avec sa fille", Assert.Single(_outbox.Saved).Comments);
    }

    [Fact]
    public async Task F27_a_version_that_moved_is_not_overwritten_and_shown()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        await ChangeElsewhereAsync(vevent.Id, new RdvChanges { Comments = "Changé ailleurs" });
        _outbox.Add([Move(vevent, "11:00")], [], TimeSpan.Zero);
        await _outbox.FlushAsync();

        var item = Assert.Single(Assert.Single(_outbox.Batches).Items);
        Assert.Equal((SendingItemState.Conflict, "Changé ailleurs"), (item.State, item.Current!.Comments));
        Assert.Equal(Vevents.At("09:30"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task F15_a_creation_whose_answer_was_lost_is_found_and_not_repeated()
    {
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "POST" });
        _outbox.Add([Create("09:30", "10:15")], [], Delay);
        await _outbox.FlushAsync();

        Assert.Empty(_outbox.Batches);
        Assert.Single(_outbox.Saved);
        Assert.Single(Writes());
    }

    [Fact]
    public async Task F16_a_move_that_was_not_applied_says_so_and_can_be_tried_again()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.Status(503) with { Method = "PUT", Times = 1 });
        _outbox.Add([Move(vevent, "11:00")], [], Delay);
        await _outbox.FlushAsync();
        Assert.Equal(SendingItemState.Failed, Assert.Single(Assert.Single(_outbox.Batches).Items).State);

        await _outbox.SendAsync(_outbox.Batches[0].Number);

        Assert.Empty(_outbox.Batches);
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task After_the_upstream_has_gone_the_rest_of_a_batch_stays_unsent()
    {
        var first = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        Control.InjectFault(Fault.Status(503) with { Method = "PUT", Times = 1 });
        _outbox.Add([Move(first, "14:00"), Move(second, "15:00")], [], Delay);
        await _outbox.FlushAsync();

        Assert.Equal([SendingItemState.Failed, SendingItemState.Unsent], Assert.Single(_outbox.Batches).Items.Select(item => item.State));
    }

    [Fact]
    public async Task One_refusal_does_not_keep_the_others_back()
    {
        var gone = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Path = $"/vevents/{gone.Id}", Times = 1 });
        _outbox.Add([Move(gone, "14:00"), Move(second, "15:00")], [], Delay);
        await _outbox.FlushAsync();

        Assert.Equal([SendingItemState.Failed, SendingItemState.Sent], Assert.Single(_outbox.Batches).Items.Select(item => item.State));
    }

    [Fact]
    public async Task Cancelling_deletes_and_restoring_brings_it_back()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Write(vevent, vevent with { Deleted = true })], [], Delay);
        await _outbox.FlushAsync();
        var cancelled = Assert.Single(_outbox.Saved);
        Assert.True((await ReadAsync(vevent.Id)).Deleted);

        _outbox.Add([Write(cancelled, cancelled with { Deleted = false })], [], Delay);
        await _outbox.FlushAsync();

        Assert.False((await ReadAsync(vevent.Id)).Deleted);
        Assert.Equal(["DELETE", "PUT"], Writes().Select(write => write.Method));
    }

    [Fact]
    public async Task Signing_out_sends_what_waits_first()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        _outbox.Add([Move(vevent, "11:00")], [], Delay);
        var session = (await Services.GetRequiredService<UpstreamSession>().FindAsync())!;
        await Services.GetRequiredService<LiveSessions>().EndAsync(session.Key);

        Assert.Equal(["PUT"], Writes().Select(write => write.Method));
        Assert.False(_outbox.Add([Move(vevent, "14:00")], [], Delay));
    }

    [Fact]
    public async Task A_stop_sends_what_waits_and_nothing_that_waits_for_a_word()
    {
        var first = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        _outbox.Add([Move(first, "14:00")], [], Delay);
        _outbox.Add([Move(second, "15:00")], [new SendingWarning(SendingWarningKind.Holiday, second.Id)], Delay);
        await Services.GetRequiredService<Outboxes>().StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Vevents.At("14:00"), (await ReadAsync(first.Id)).Start);
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(second.Id)).Start);
    }

    [Theory]
    [InlineData("08:10", true)]
    [InlineData("08:15", true)]
    [InlineData("08:16", false)]
    public async Task An_absence_is_texted_about_only_when_marked_no_earlier_than_fifteen_minutes_before(string start, bool texts)
    {
        var vevent = await ReadAsync(Add(start, "09:00"));

        // The clock stands at 8.
        Assert.Equal(texts, Write(vevent, vevent with { State = RdvState.Absent }).MayMessage);
    }

    private long Add(string start, string end) => Data.AddVevent(
        Group, 31, $"{Vevents.Day} {start}:00", $"{Vevents.Day} {end}:00", ("type", "Vevent"), ("fiche_id", 5001L), ("intervention_id", Data.Interventions(Group)[0].Id), ("text", "DURAND Paul")).Id;

    private async Task<Vevent> ReadAsync(long id) =>
        (await Services.GetRequiredService<VeventDirectory>().GetAsync(Group, id, TestContext.Current.CancellationToken)).Value!;

    private async Task ChangeElsewhereAsync(long id, VeventChanges changes)
    {
        var changed = await Services.GetRequiredService<UpstreamDoor>().CallAsync((client, token) => client.Vevents.UpdateAsync(Group, id, changes, token), TestContext.Current.CancellationToken);
        Assert.True(changed.IsSuccess);
    }

    private static VeventWrite Move(Vevent vevent, string start) =>
        Write(vevent, vevent with { Start = Vevents.At(start), End = Vevents.At(start) + (vevent.End - vevent.Start) });

    private static VeventWrite Write(Vevent asRead, Vevent target) =>
        new() { GroupId = Group, AsRead = asRead, Target = target, DoneAt = Vevents.At("08:00") };

    private VeventWrite Create(string start, string end) => new()
    {
        GroupId = Group,
        Target = Vevents.Rdv(_outbox.NextDraftId(), start, end) with { InterventionId = Data.Interventions(Group)[0].Id },
        DoneAt = Vevents.At("08:00"),
    };

    private async Task SentAsync()
    {
        // The timer began the sending; its end is waited for without a second one.
        await _outbox.FlushAsync();
        while (!_outbox.Batches.IsEmpty)
            await Task.Yield();
    }
}
