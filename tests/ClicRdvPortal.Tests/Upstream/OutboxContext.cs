using ClicRdv.Client;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>The outbox of Claire's session, over group 12. What it writes reaches the emulator.</summary>
public abstract class OutboxContext : PortalContext
{
    protected const int Group = 12;
    protected static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);

    protected Outbox Outbox { get; private set; } = null!;

    /// <summary>The one batch there is.</summary>
    protected SendingBatch Batch => Assert.Single(Outbox.Batches);

    protected IEnumerable<string> Methods => Writes().Select(write => write.Method);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Outbox = (await Services.GetRequiredService<SessionOutbox>().FindAsync())!;
    }

    protected long Add(string start, string end) => Data.AddVevent(
        Group, 31, $"{Vevents.Day} {start}:00", $"{Vevents.Day} {end}:00", ("type", "Vevent"), ("fiche_id", 5001L), ("intervention_id", Data.Interventions(Group)[0].Id), ("text", "DURAND Paul")).Id;

    protected async Task<Vevent> ReadAsync(long id) =>
        (await Services.GetRequiredService<VeventDirectory>().GetAsync(Group, id, TestContext.Current.CancellationToken)).Value!;

    protected async Task ChangeElsewhereAsync(long id, VeventChanges changes)
    {
        var changed = await Services.GetRequiredService<UpstreamDoor>().CallAsync((client, token) => client.Vevents.UpdateAsync(Group, id, changes, token), TestContext.Current.CancellationToken);
        Assert.True(changed.IsSuccess);
    }

    protected static VeventWrite Move(Vevent vevent, string start) =>
        Write(vevent, vevent with { Start = Vevents.At(start), End = Vevents.At(start) + (vevent.End - vevent.Start) });

    protected static VeventWrite Write(Vevent asRead, Vevent target) =>
        new() { GroupId = Group, AsRead = asRead, Target = target, DoneAt = Vevents.At("08:00") };

    protected VeventWrite Create(string start, string end) => new()
    {
        GroupId = Group,
        Target = Vevents.Rdv(Outbox.NextDraftId(), start, end) with { InterventionId = Data.Interventions(Group)[0].Id },
        DoneAt = Vevents.At("08:00"),
    };

    /// <summary>Does it, and sends it without its delay.</summary>
    protected Task SendAsync(params VeventWrite[] writes)
    {
        Assert.True(Outbox.Add(writes, [], Delay));
        return Outbox.FlushAsync();
    }

    protected async Task SentAsync()
    {
        // The timer began the sending; its end is waited for without a second one.
        await Outbox.FlushAsync();
        while (!Outbox.Batches.IsEmpty)
            await Task.Yield();
    }
}
