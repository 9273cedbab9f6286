using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>Three services of one visit, moved as one: it is not torn where that can be helped.</summary>
public sealed class OutboxVisitTests : OutboxContext
{
    [Fact]
    public async Task F27_one_version_that_moved_keeps_the_whole_visit_where_it_is()
    {
        var visit = await VisitAsync();
        await ChangeElsewhereAsync(visit[1].Id, new RdvChanges { Comments = "Changé ailleurs" });
        Control.ClearRequests();
        await SendAsync([.. visit.Select(Later)]);

        Assert.Equal([SendingItemState.Unsent, SendingItemState.Conflict, SendingItemState.Unsent], States);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task After_a_refusal_the_rest_of_a_visit_stays_and_can_be_sent_again()
    {
        var visit = await VisitAsync();
        var alone = await ReadAsync(Add("16:00", "16:30"));
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Path = $"/vevents/{visit[1].Id}", Times = 1 });
        await SendAsync([.. visit.Select(Later), Move(alone, "17:00")]);
        Assert.Equal([SendingItemState.Sent, SendingItemState.Failed, SendingItemState.Unsent, SendingItemState.Sent], States);
        Assert.Equal(Vevents.At("10:00"), (await ReadAsync(visit[2].Id)).Start);

        await Outbox.SendAsync(Batch.Number);

        Assert.Empty(Outbox.Batches);
        Assert.Equal(Vevents.At("14:00"), (await ReadAsync(visit[2].Id)).Start);
    }

    [Fact]
    public async Task A_row_that_cannot_be_compared_keeps_the_visit_back_too()
    {
        var visit = await VisitAsync();
        Control.InjectFault(Fault.Status(404) with { Method = "GET", Path = $"/vevents/{visit[2].Id}" });
        await SendAsync([.. visit.Select(Later)]);

        Assert.Equal([SendingItemState.Unsent, SendingItemState.Unsent, SendingItemState.Failed], States);
        Assert.Empty(Writes());
    }

    [Fact]
    public void A_visit_is_one_before_or_after_and_by_the_same_customer()
    {
        var (first, second) = (Vevents.Rdv(1, "09:00", "09:30"), Vevents.Rdv(2, "09:30", "10:00"));
        VeventWrite[] writes =
        [
            Write(first, first with { Deleted = true }),
            Move(second, "14:00"),
            Write(Vevents.Rdv(3, "11:00", "11:30"), Vevents.Rdv(3, "14:30", "15:00")),
            Move(Vevents.Rdv(4, "10:00", "10:30", fiche: 5002), "16:00"),
        ];

        Assert.Equal([0, 0, 0, 3], SendingVisit.Of([.. writes.Select(write => new SendingItem(write))]));
    }

    private IEnumerable<SendingItemState> States => Batch.Items.Select(item => item.State);

    private async Task<IReadOnlyList<Vevent>> VisitAsync() =>
        [await ReadAsync(Add("09:00", "09:30")), await ReadAsync(Add("09:30", "10:00")), await ReadAsync(Add("10:00", "10:20"))];

    private static VeventWrite Later(Vevent vevent) =>
        Write(vevent, vevent with { Start = vevent.Start.AddHours(4), End = vevent.End.AddHours(4) });
}
