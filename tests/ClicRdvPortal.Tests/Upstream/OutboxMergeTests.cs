using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>Several wishes about one vevent: held, waiting, under way and not gone through.</summary>
public sealed class OutboxMergeTests : OutboxContext
{
    [Fact]
    public async Task What_waits_for_a_word_goes_on_waiting_when_something_else_is_changed_too()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        var move = Hold(vevent, "11:00");
        Outbox.Add([move with { Target = move.Target with { State = RdvState.Absent } }], [], Delay);
        Clock.Advance(Delay * 2);

        Assert.Equal((SendingState.Held, SendingWarningKind.Holiday), (Batch.State, Assert.Single(Batch.Warnings).Kind));
        Assert.Empty(Writes());
        await Outbox.SendAsync(Batch.Number);
        var now = await ReadAsync(vevent.Id);
        Assert.Equal((Vevents.At("11:00"), RdvState.Absent), (now.Start, now.State));
    }

    [Fact]
    public async Task A_service_added_to_a_visit_that_waits_for_a_word_waits_with_it()
    {
        var draft = Create("09:30", "10:15");
        Outbox.Add([draft], [new SendingWarning(SendingWarningKind.Holiday, draft.Id)], Delay);
        Outbox.Add([draft, Create("10:15", "10:30")], [], Delay);
        Clock.Advance(Delay * 2);

        Assert.Equal((SendingState.Held, 2), (Batch.State, Batch.Items.Length));
        await Outbox.SendAsync(Batch.Number);
        Assert.Equal(["POST", "POST"], Methods);
    }

    [Fact]
    public async Task Put_elsewhere_only_what_speaks_against_the_new_place_counts()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Hold(vevent, "11:00");
        Outbox.Add([Move(vevent, "14:00")], [], Delay);

        Assert.Equal(SendingState.Waiting, Batch.State);
    }

    [Fact]
    public async Task A_cancellation_of_what_waits_for_a_word_needs_none_and_moves_nothing()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        var move = Hold(vevent, "11:00");
        await SendAsync(move with { Target = move.Target with { Deleted = true } });

        Assert.Equal(["DELETE"], Methods);
    }

    [Fact]
    public async Task A_comment_is_saved_before_the_cancellation_that_came_after_it()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        var commented = vevent with { Comments = "Vient avec sa fille" };
        Outbox.Add([Write(vevent, commented)], [], Delay);
        await SendAsync(Write(vevent, commented with { Deleted = true }));

        var now = await ReadAsync(vevent.Id);
        Assert.Equal(["PUT", "DELETE"], Methods);
        Assert.Equal((true, "Vient avec sa fille"), (now.Deleted, now.Comments));
    }

    [Fact]
    public async Task A_cancellation_that_fails_after_its_comment_went_through_is_no_conflict_with_itself()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.Status(400) with { Method = "DELETE", Times = 1 });
        await SendAsync(Write(vevent, vevent with { Comments = "Vient avec sa fille", Deleted = true }));
        Assert.Equal(SendingItemState.Failed, Assert.Single(Batch.Items).State);
        Assert.Equal("Vient avec sa fille", Assert.Single(Outbox.Saved).Comments);

        await Outbox.SendAsync(Batch.Number);

        Assert.Empty(Outbox.Batches);
        Assert.Equal(["PUT", "DELETE", "DELETE"], Methods);
    }

    [Fact]
    public async Task A_creation_under_way_that_is_cancelled_is_removed_when_it_is_there()
    {
        var draft = Create("09:30", "10:15");
        await WhileUnderWayAsync(draft, "POST", () =>
        {
            Outbox.Add([draft with { Target = draft.Target with { Deleted = true } }], [], Delay);
            Assert.Equal(SendingKind.Cancel, Assert.Single(Outbox.Batches[1].Items).Write.Kind);
        });

        Assert.Equal(["POST", "DELETE"], Methods);
        Assert.True((await ReadAsync(Outbox.IdOf(draft.Id))).Deleted);
    }

    [Fact]
    public async Task A_move_under_way_that_is_taken_back_on_the_grid_is_taken_back()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        await WhileUnderWayAsync(Move(vevent, "11:00"), "PUT", () => Outbox.Add([Move(vevent, "09:30")], [], Delay));

        Assert.Equal(["PUT", "PUT"], Methods);
        Assert.Equal(Vevents.At("09:30"), (await ReadAsync(vevent.Id)).Start);
    }

    [Fact]
    public async Task What_is_wished_twice_while_it_is_under_way_follows_one_after_the_other()
    {
        var draft = Create("09:30", "10:15");
        await WhileUnderWayAsync(draft, "POST", () =>
        {
            Outbox.Add([draft with { Target = draft.Target with { Comments = "Vient avec sa fille" } }], [], Delay);
            _ = Outbox.SendAsync(Outbox.Batches[1].Number);
            Outbox.Add([draft with { Target = draft.Target with { Start = Vevents.At("11:00"), End = Vevents.At("11:45"), Comments = "" } }], [], Delay);
        });

        var now = await ReadAsync(Outbox.IdOf(draft.Id));
        Assert.Equal(["POST", "PUT", "PUT"], Methods);
        Assert.Equal((Vevents.At("11:00"), ""), (now.Start, now.Comments));
    }

    [Fact]
    public async Task What_did_not_go_through_goes_with_the_wish_that_stood_on_it()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        var move = Move(vevent, "11:00");
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Times = 1 });
        await WhileUnderWayAsync(move, "GET", () => Outbox.Add([move with { Target = move.Target with { Comments = "Vient avec sa fille" } }], [], Delay));

        var now = await ReadAsync(vevent.Id);
        Assert.Empty(Outbox.Batches);
        Assert.Equal(["PUT", "PUT"], Methods);
        Assert.Equal((Vevents.At("11:00"), "Vient avec sa fille"), (now.Start, now.Comments));
    }

    [Fact]
    public async Task A_creation_that_was_refused_while_it_was_cancelled_is_over()
    {
        var draft = Create("09:30", "10:15");
        Control.InjectFault(Fault.Status(400) with { Method = "POST", Times = 1 });
        await SendAsync(draft);
        await SendAsync(draft with { Target = draft.Target with { Deleted = true } });

        Assert.Empty(Outbox.Batches);
        Assert.Equal(["POST"], Methods);
    }

    [Fact]
    public async Task A_comment_that_was_not_saved_is_not_lost_by_the_next_move()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Times = 1 });
        await SendAsync(Write(vevent, vevent with { Comments = "Vient avec sa fille" }));
        await SendAsync(Move(vevent, "11:00"));
        await Outbox.SendAsync(Batch.Number);

        var now = await ReadAsync(vevent.Id);
        Assert.Empty(Outbox.Batches);
        Assert.Equal((Vevents.At("11:00"), "Vient avec sa fille"), (now.Start, now.Comments));
    }

    [Fact]
    public async Task What_was_not_saved_and_is_in_the_next_wish_is_one_with_it()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Times = 1 });
        var field = new CustomfieldName(CustomfieldKind.Text, 1);
        await SendAsync(Move(vevent, "11:00") with { Customfields = Write(vevent, vevent).Customfields.Add(field, "Allergie") });
        await SendAsync(Move(vevent, "14:00"));

        var now = await ReadAsync(vevent.Id);
        Assert.Empty(Outbox.Batches);
        Assert.Equal((Vevents.At("14:00"), "Allergie"), (now.Start, now.Customfields.Of(field).Text));
    }

    [Fact]
    public async Task A_wish_by_a_page_that_had_not_seen_yet_what_was_saved_stands_on_that()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        var move = Move(vevent, "11:00");
        await SendAsync(move);
        await SendAsync(move with { Target = move.Target with { Comments = "Vient avec sa fille" } });

        Assert.Empty(Outbox.Batches);
        Assert.Equal((Vevents.At("11:00"), "Vient avec sa fille"), (Assert.Single(Outbox.Saved).Start, Outbox.Saved.First().Comments));
    }

    private VeventWrite Hold(Vevent vevent, string start)
    {
        var move = Move(vevent, start);
        Outbox.Add([move], [new SendingWarning(SendingWarningKind.Holiday, vevent.Id)], Delay);
        return move;
    }

    private async Task WhileUnderWayAsync(VeventWrite write, string method, Action act)
    {
        var held = Control.InjectFault(Fault.Hold() with { Method = method, Times = 1 });
        Outbox.Add([write], [], Delay);
        var sending = Outbox.SendAsync(Batch.Number);
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        act();
        Control.RemoveFault(held.Id);
        await sending;
        await Outbox.FlushAsync();
    }
}
