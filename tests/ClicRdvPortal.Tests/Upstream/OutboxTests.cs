using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class OutboxTests : OutboxContext
{
    [Fact]
    public async Task A_move_waits_for_its_delay_and_then_leaves_once()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [], Delay);

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
        Outbox.Add([Move(vevent, "11:00")], [], Delay);

        Assert.True(Outbox.Cancel(Assert.Single(Outbox.Batches).Number));
        Clock.Advance(Delay * 2);

        Assert.Empty(Outbox.Batches);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task What_is_spoken_against_waits_for_a_word()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [new SendingWarning(SendingWarningKind.Past, vevent.Id)], Delay);
        Clock.Advance(Delay * 10);
        Assert.Equal(SendingState.Held, Assert.Single(Outbox.Batches).State);

        await Outbox.SendAsync(Outbox.Batches[0].Number);

        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task Two_moves_of_one_appointment_are_one_call_to_the_last_place()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [], Delay);
        Outbox.Add([Move(vevent, "14:00")], [], Delay);
        await Outbox.FlushAsync();

        Assert.Equal(["PUT"], Writes().Select(write => write.Method));
        Assert.Equal(Vevents.At("14:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task A_move_back_to_where_it_was_is_no_call()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "11:00")], [], Delay);
        Outbox.Add([Move(vevent, "09:30")], [], Delay);

        Assert.Empty(Outbox.Batches);
        await Outbox.FlushAsync();
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task One_that_is_created_and_cancelled_before_it_leaves_never_was()
    {
        var draft = Create("09:30", "10:15");
        Outbox.Add([draft], [], Delay);
        Outbox.Add([draft with { Target = draft.Target with { Deleted = true } }], [], Delay);
        await Outbox.FlushAsync();

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_change_made_while_the_creation_is_under_way_follows_the_new_id()
    {
        var draft = Create("09:30", "10:15");
        var held = Control.InjectFault(Fault.Hold() with { Method = "POST" });
        Outbox.Add([draft], [], Delay);
        var creating = Outbox.SendAsync(Outbox.Batches[0].Number);
        Outbox.Add([draft with { Target = draft.Target with { Comments = "Vient avec sa fille" } }], [], Delay);
        Control.RemoveFault(held.Id);
        await creating;
        await Outbox.FlushAsync();

        Assert.Equal(["POST", "PUT"], Writes().Select(write => write.Method));
        Assert.Equal("Vient avec sa fille", Assert.Single(Outbox.Saved).Comments);
    }

    [Fact]
    public async Task F27_a_version_that_moved_is_not_overwritten_and_shown()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        await ChangeElsewhereAsync(vevent.Id, new RdvChanges { Comments = "Changé ailleurs" });
        Outbox.Add([Move(vevent, "11:00")], [], TimeSpan.Zero);
        await Outbox.FlushAsync();

        var item = Assert.Single(Assert.Single(Outbox.Batches).Items);
        Assert.Equal((SendingItemState.Conflict, "Changé ailleurs"), (item.State, item.Current!.Comments));
        Assert.Equal(Vevents.At("09:30"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task F15_a_creation_whose_answer_was_lost_is_found_and_not_repeated()
    {
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "POST" });
        Outbox.Add([Create("09:30", "10:15")], [], Delay);
        await Outbox.FlushAsync();

        Assert.Empty(Outbox.Batches);
        Assert.Single(Outbox.Saved);
        Assert.Single(Writes());
    }

    [Fact]
    public async Task F16_a_move_that_was_not_applied_says_so_and_can_be_tried_again()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.Status(503) with { Method = "PUT", Times = 1 });
        Outbox.Add([Move(vevent, "11:00")], [], Delay);
        await Outbox.FlushAsync();
        Assert.Equal(SendingItemState.Failed, Assert.Single(Assert.Single(Outbox.Batches).Items).State);

        await Outbox.SendAsync(Outbox.Batches[0].Number);

        Assert.Empty(Outbox.Batches);
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task F15_a_move_that_arrived_though_nobody_could_look_is_no_conflict_with_itself()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "PUT", Times = 1 });
        Control.InjectFault(Fault.Status(503) with { Method = "GET", Skip = 1 });
        await SendAsync(Move(vevent, "11:00"));
        Assert.Equal(ProblemKind.ToVerify, Assert.Single(Batch.Items).Problem?.Kind);

        Control.ClearFaults();
        await Outbox.SendAsync(Batch.Number);

        Assert.Empty(Outbox.Batches);
        Assert.Equal(["PUT"], Methods);
        Assert.Equal(Vevents.At("11:00"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task After_the_upstream_has_gone_the_rest_of_a_batch_stays_unsent()
    {
        var first = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        Control.InjectFault(Fault.Status(503) with { Method = "PUT", Times = 1 });
        Outbox.Add([Move(first, "14:00"), Move(second, "15:00")], [], Delay);
        await Outbox.FlushAsync();

        Assert.Equal([SendingItemState.Failed, SendingItemState.Unsent], Assert.Single(Outbox.Batches).Items.Select(item => item.State));
    }

    [Fact]
    public async Task One_refusal_does_not_keep_the_others_back()
    {
        var gone = await ReadAsync(Add("09:30", "10:15"));
        var second = await ReadAsync(Add("11:00", "11:30"));
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Path = $"/vevents/{gone.Id}", Times = 1 });
        Outbox.Add([Move(gone, "14:00"), Move(second, "15:00")], [], Delay);
        await Outbox.FlushAsync();

        Assert.Equal([SendingItemState.Failed, SendingItemState.Sent], Assert.Single(Outbox.Batches).Items.Select(item => item.State));
    }

    [Fact]
    public async Task Cancelling_deletes_and_restoring_brings_it_back()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Write(vevent, vevent with { Deleted = true })], [], Delay);
        await Outbox.FlushAsync();
        var cancelled = Assert.Single(Outbox.Saved);
        Assert.True((await ReadAsync(vevent.Id)).Deleted);

        Outbox.Add([Write(cancelled, cancelled with { Deleted = false })], [], Delay);
        await Outbox.FlushAsync();

        Assert.False((await ReadAsync(vevent.Id)).Deleted);
        Assert.Equal(["DELETE", "PUT"], Writes().Select(write => write.Method));
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
}
