using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>What is said of a draft when it has left already: nothing is created twice.</summary>
public sealed class OutboxDraftTests : OutboxContext
{
    [Fact]
    public async Task A_panel_that_stood_open_while_the_draft_left_changes_what_was_saved()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        await SendAsync(draft with { Target = draft.Target with { Comments = "Vient avec sa fille" } });

        var saved = Assert.Single(Outbox.Saved);
        Assert.Equal(["POST", "PUT"], Methods);
        Assert.Equal("Vient avec sa fille", (await ReadAsync(saved.Id)).Comments);
        Assert.Equal(saved.Id, Outbox.IdOf(draft.Id));
    }

    [Fact]
    public async Task A_draft_that_was_cut_and_has_left_is_moved()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        await SendAsync(draft with { Target = draft.Target with { CalendarId = 33, Start = Vevents.At("11:00"), End = Vevents.At("11:45") } });

        Assert.Equal(["POST", "PUT"], Methods);
        Assert.Equal((33, Vevents.At("11:00")), (Assert.Single(Outbox.Saved).CalendarId, Outbox.Saved.First().Start));
    }

    [Fact]
    public async Task A_draft_that_has_left_is_cancelled_by_the_id_it_had()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        await SendAsync(draft with { Target = draft.Target with { Deleted = true } });

        Assert.Equal(["POST", "DELETE"], Methods);
        Assert.True((await ReadAsync(Outbox.IdOf(draft.Id))).Deleted);
    }

    [Fact]
    public async Task What_has_been_changed_since_the_draft_left_stays()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        var saved = Assert.Single(Outbox.Saved);
        await SendAsync(Write(saved, saved with { Comments = "Vient avec sa fille" }));
        Outbox.Add([Move(Outbox.Saved.First(), "14:00")], [], Delay);
        await SendAsync(draft with { Target = draft.Target with { State = RdvState.Absent } });

        var now = await ReadAsync(saved.Id);
        Assert.Equal(("Vient avec sa fille", Vevents.At("14:00"), RdvState.Absent), (now.Comments, now.Start, now.State));
        Assert.Equal(["POST", "PUT", "PUT"], Methods);
    }

    [Fact]
    public async Task A_version_that_somebody_else_wrote_since_is_a_conflict_for_the_draft_too()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        await ChangeElsewhereAsync(Outbox.IdOf(draft.Id), new RdvChanges { Comments = "Changé ailleurs" });
        await SendAsync(draft with { Target = draft.Target with { Comments = "Vient avec sa fille" } });

        Assert.Equal(SendingItemState.Conflict, Assert.Single(Batch.Items).State);
    }

    [Fact]
    public async Task A_warning_against_a_draft_that_has_left_speaks_of_what_was_saved_and_not_of_itself()
    {
        var draft = Create("09:30", "10:15");
        await SendAsync(draft);
        var saved = Assert.Single(Outbox.Saved);
        SendingWarning[] warnings = [new(SendingWarningKind.Overlap, draft.Id, saved), new(SendingWarningKind.Past, draft.Id)];
        Outbox.Add([draft with { Target = draft.Target with { End = Vevents.At("10:30") } }], warnings, Delay);

        Assert.Equal([new SendingWarning(SendingWarningKind.Past, saved.Id)], Batch.Warnings);
        Assert.Equal(saved.Id, Assert.Single(Batch.Items).Write.Id);
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(0)]
    [InlineData(17)]
    public void What_nobody_here_began_and_nobody_has_read_is_refused(long id)
    {
        var write = Create("09:30", "10:15");

        Assert.False(Outbox.Add([write with { Target = write.Target with { Id = id } }], [], Delay));
        Assert.Empty(Outbox.Batches);
    }

    [Fact]
    public async Task F15_a_lost_creation_that_is_taken_up_again_is_looked_for_as_it_left()
    {
        var draft = Create("09:30", "10:15");
        await LoseAsync(draft);

        // The form that is opened on it knows the row by now, and puts it elsewhere.
        var known = Data.Vevents(Group).Select(row => row.Id).ToFrozenSet();
        await SendAsync(draft with { Target = draft.Target with { Start = Vevents.At("11:00"), End = Vevents.At("11:45") }, KnownIds = known });

        Assert.Empty(Outbox.Batches);
        Assert.Equal(["POST", "PUT"], Methods);
        Assert.Equal(Vevents.At("11:00"), Assert.Single(Outbox.Saved).Start);
        Assert.True(Outbox.IdOf(draft.Id) > 0);
    }

    [Fact]
    public async Task F15_a_lost_creation_that_is_cancelled_is_looked_for_and_removed()
    {
        var draft = Create("09:30", "10:15");
        await LoseAsync(draft);
        await SendAsync(draft with { Target = draft.Target with { Deleted = true } });

        Assert.Empty(Outbox.Batches);
        Assert.Equal(["POST", "DELETE"], Methods);
    }

    [Fact]
    public async Task F15_a_lost_creation_that_still_cannot_be_looked_for_stays_to_verify()
    {
        await LoseAsync(Create("09:30", "10:15"));
        Control.InjectFault(Fault.Status(503) with { Method = "GET" });
        await Outbox.SendAsync(Batch.Number);

        Assert.Equal(ProblemKind.ToVerify, Assert.Single(Batch.Items).Problem?.Kind);
        Assert.Equal(["POST"], Methods);
    }

    [Theory]
    [InlineData(0, 410)]
    [InlineData(5001, 0)]
    public async Task A_copy_without_a_customer_or_a_service_is_refused_without_a_call(long fiche, long service)
    {
        var copy = Create("09:30", "10:15");
        copy = copy with { Target = copy.Target with { FicheId = fiche, InterventionId = service } };
        await SendAsync(copy);
        await Outbox.SendAsync(Batch.Number);

        Assert.Equal(ProblemKind.Invalid, Assert.Single(Batch.Items).Problem?.Kind);
        Assert.Empty(Control.Requests);
    }

    [Fact]
    public void A_draft_that_was_forgotten_is_refused_rather_than_created_again()
    {
        var drafts = new SavedDrafts();
        var ids = Enumerable.Range(1, 300).Select(_ => drafts.Next()).ToList();
        foreach (var id in ids.Take(299))
            drafts.Note(new VeventWrite { GroupId = Group, Target = Vevents.Rdv(id, "09:30", "10:15"), DoneAt = Vevents.At("08:00") }, Vevents.Rdv(880_000 - id, "09:30", "10:15"));

        Assert.False(drafts.IsKnown(ids[0]));
        Assert.Equal(ids[0], drafts.IdOf(ids[0]));
        Assert.Equal(880_299, drafts.IdOf(ids[298]));
        Assert.True(drafts.IsKnown(ids[299]));
    }

    /// <summary>It arrives, the answer is lost, and nobody can look whether it is there.</summary>
    private async Task LoseAsync(VeventWrite draft)
    {
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "POST", Times = 1 });
        Control.InjectFault(Fault.Status(503) with { Method = "GET" });
        await SendAsync(draft);
        Assert.Equal(ProblemKind.ToVerify, Assert.Single(Batch.Items).Problem?.Kind);
        Control.ClearFaults();
    }
}
