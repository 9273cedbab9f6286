using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>What waited when the process was killed is not sent, and says so (design decision 7).</summary>
public sealed class UnsentTests : OutboxContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task What_waited_stands_there_as_not_sent_and_leaves_when_the_person_says_so()
    {
        var id = Add("09:30", "10:15");
        Outbox.Add([Move(await ReadAsync(id), "14:00")], [], Delay);
        var (outbox, _) = await AfterAKillAsync();

        var batch = Assert.Single(outbox.Batches);
        Assert.Equal((SendingState.Ended, SendingItemState.Unsent), (batch.State, Assert.Single(batch.Items).State));
        await outbox.SendAsync(batch.Number);
        Assert.Empty(outbox.Batches);
        Assert.Equal("2031-03-10 14:00:00", Data.Vevent(id)!.Text("start"));
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_is_not_overwritten()
    {
        var id = Add("09:30", "10:15");
        Outbox.Add([Move(await ReadAsync(id), "14:00")], [], Delay);
        var (outbox, _) = await AfterAKillAsync();
        await ChangeElsewhereAsync(id, new RdvChanges { Comments = "Apporter l’ordonnance" });

        await outbox.SendAsync(Assert.Single(outbox.Batches).Number);
        Assert.Equal(SendingItemState.Conflict, Assert.Single(Assert.Single(outbox.Batches).Items).State);
        Assert.Equal("2031-03-10 09:30:00", Data.Vevent(id)!.Text("start"));
    }

    [Fact]
    public async Task A_new_appointment_that_may_have_left_is_looked_for_and_not_made_twice()
    {
        var held = Control.InjectFault(Fault.Hold() with { Method = "POST", Times = 1 });
        Outbox.Add([Create("09:30", "10:15")], [], Delay);
        var sending = Outbox.FlushAsync();
        await held.WaitForHitsAsync(1, TestContext.Current.CancellationToken);
        var (outbox, _) = await AfterAKillAsync();
        Control.RemoveFault(held.Id);
        await sending;

        var batch = Assert.Single(outbox.Batches);
        Assert.Equal(ProblemKind.ToVerify, Assert.Single(batch.Items).Problem?.Kind);
        await outbox.SendAsync(batch.Number);
        Assert.Empty(outbox.Batches);
        Assert.Single(Writes(), write => write.Method == "POST");
    }

    [Fact]
    public async Task A_new_appointment_that_never_left_is_made_once()
    {
        Outbox.Add([Create("09:30", "10:15")], [], Delay);
        var (outbox, _) = await AfterAKillAsync();
        await outbox.SendAsync(Assert.Single(outbox.Batches).Number);

        Assert.Empty(outbox.Batches);
        Assert.Single(Writes(), write => write.Method == "POST");
    }

    [Fact]
    public async Task It_is_listed_among_the_drafts_once_it_was_not_sent_and_not_while_it_waits()
    {
        Outbox.Add([Move(await ReadAsync(Add("09:30", "10:15")), "14:00")], [], Delay);
        await Services.GetRequiredService<DraftShelf>().FlushAsync();
        Assert.Empty(await DraftsAsync());

        Control.InjectFault(Fault.Status(422) with { Method = "PUT" });
        await Outbox.FlushAsync();
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal((UnsentKeeping.Kind, "DURAND Paul"), (draft.Subject.Kind, draft.Title));

        // Given up there, it is given up here.
        Services.GetRequiredService<DraftShelf>().Remove(Owner, draft.Id);
        Assert.Empty(Outbox.Batches);
    }

    [Fact]
    public async Task What_was_sent_or_taken_back_leaves_nothing_behind()
    {
        var vevents = await Task.WhenAll(ReadAsync(Add("09:30", "10:15")), ReadAsync(Add("11:00", "11:30")));
        await SendAsync(Move(vevents[0], "14:00"));
        Outbox.Add([Move(vevents[1], "15:00")], [], Delay);
        Assert.True(Outbox.Cancel(Batch.Number));

        var (outbox, store) = await AfterAKillAsync();
        Assert.Empty(outbox.Batches);
        Assert.Empty((await store.ListAsync(Owner)).Value!);
    }

    [Fact]
    public async Task What_waited_for_a_word_at_the_sign_out_waits_for_the_next_sign_in()
    {
        var vevent = await ReadAsync(Add("09:30", "10:15"));
        Outbox.Add([Move(vevent, "14:00")], [new SendingWarning(SendingWarningKind.Holiday, vevent.Id)], Delay);
        await Services.GetRequiredService<LiveSessions>().EndAsync(Session.Key);
        await Outbox.FlushAsync();

        var session = Again();
        var next = Services.GetRequiredService<Outboxes>().Of(session);
        await Services.GetRequiredService<IUnsentKeeping>().TakeBackAsync(next, session);
        Assert.Equal(SendingItemState.Unsent, Assert.Single(Assert.Single(next.Batches).Items).State);
        Assert.Equal("2031-03-10 09:30:00", Data.Vevent(vevent.Id)!.Text("start"));
    }

    [Fact]
    public async Task Two_outboxes_of_one_person_do_not_both_take_it_back()
    {
        Outbox.Add([Move(await ReadAsync(Add("09:30", "10:15")), "14:00")], [], Delay);
        await Services.GetRequiredService<DraftShelf>().FlushAsync();
        var session = Again();
        var other = Services.GetRequiredService<Outboxes>().Of(session);
        await Services.GetRequiredService<IUnsentKeeping>().TakeBackAsync(other, session);

        Assert.Empty(other.Batches);
        Assert.Equal(SendingState.Waiting, Batch.State);
    }

    [Fact]
    public void Everything_about_a_write_outlives_it()
    {
        Assert.True(CustomfieldName.TryParse("str3", out var name));
        var read = Vevents.Rdv(7001, "09:30", "10:15") with
        {
            Comments = "« ordonnance »",
            State = 2,
            UpdatedAt = Vevents.At("08:12"),
            Customfields = CustomfieldValues.From([new(name, "née Ouïe")]),
        };
        var write = Move(read, "14:00") with { Customfields = Move(read, "14:00").Customfields.Add(name, "x"), KnownIds = [4L, 5L] };
        var draft = UnsentText.DraftOf(Guid.NewGuid(), new SendingBatch { Number = 1, Items = [new SendingItem(write)] });

        var back = Assert.Single(UnsentText.Read(draft.Text, () => -1)!).Write;
        Assert.Equal(write.AsRead, back.AsRead);
        Assert.Equal(write.Target, back.Target);
        Assert.Equal(write.Customfields, back.Customfields.AsEnumerable());
        Assert.True(write.KnownIds.SetEquals(back.KnownIds));
        Assert.Equal((write.GroupId, write.DoneAt), (back.GroupId, back.DoneAt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    [InlineData("{\"other\":1}")]
    public void What_another_version_wrote_is_left_where_it_is(string? text) => Assert.Null(UnsentText.Read(text, () => -1));

    private StoreOwner Owner => new(Services.GetRequiredService<PortalSettings>().StoreName, Account.ProId);

    private LiveSession Again() => new("again", Session.Person, Session.Credential, Clock);

    /// <summary>What was written down until now, in a process that knows nothing else.</summary>
    private async Task<(Outbox Outbox, DraftStore Store)> AfterAKillAsync()
    {
        await Services.GetRequiredService<DraftShelf>().FlushAsync();
        var (store, seal) = (Services.GetRequiredService<DraftStore>(), Services.GetRequiredService<DraftSeal>());
        var shelf = new DraftShelf(store, new DraftWrites(store, seal, Services.GetRequiredService<StoreState>(), Clock), seal, Services.GetRequiredService<PortalSettings>(), Clock, NullLogger<DraftShelf>.Instance);
        var keeping = new UnsentKeeping(shelf);
        var session = Again();
        var outbox = new Outboxes(Services.GetRequiredService<ClicRdvClientFactory>(), Services.GetRequiredService<RecentReadings>(), keeping, Services.GetRequiredService<SendingMeter>(), Clock, NullLogger<Outboxes>.Instance).Of(session);
        await keeping.TakeBackAsync(outbox, session);
        return (outbox, store);
    }
}
