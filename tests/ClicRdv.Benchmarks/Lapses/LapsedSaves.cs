using System.Globalization;
using ClicRdv.Client;
using ClicRdv.Emulator.Control;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Benchmarks.Lapses;

/// <param name="RunAsync">Saves as a screen does, and says whether the screen would claim that it is saved.</param>
/// <param name="Count">How often it stands upstream.</param>
internal sealed record LapsedSave(Func<Task<bool>> RunAsync, Func<int> Count);

/// <summary>Writes of every kind, each of them known by its number.</summary>
internal sealed class LapsedSaves(IServiceProvider circuit, EmulatorData data)
{
    public const long Group = 12;
    public const long Calendar = 31;
    private const long Intervention = 410;
    private const long Fiche = 5002;

    // One after the other, each half an hour, from a Monday on.
    private static readonly DateTime First = new(2031, 3, 17, 8, 0, 0);

    public async Task<LapsedSave> BeginAsync(int kind, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"Essai {number}");
        return (kind % 6) switch
        {
            0 => await ChangeAsync(name),
            1 => Create(name),
            2 => await MoveAsync(name, TimeOf(number)),
            3 => Write(name, Draft(name, TimeOf(number))),
            4 => await CancelAsync(name, TimeOf(number)),
            _ => Book(name, TimeOf(number)),
        };
    }

    private static DateTime TimeOf(int number) => First.AddDays(number / 16).AddHours(number % 16 / 2.0);

    private async Task<LapsedSave> ChangeAsync(string name)
    {
        var fiches = circuit.GetRequiredService<FicheDirectory>();
        var id = data.AddFiche(Group, name, "Avant").Id;
        var fiche = ValueOf(await fiches.GetAsync(Group, id));
        return new(
            async () => await fiches.SaveAsync(Group, fiche, new FicheChanges { Firstname = name }, now => now.Firstname == name) is { Value: { IsConflict: false } },
            () => data.Fiche(id)!.Text("firstname") == name ? 1 : 0);
    }

    private LapsedSave Create(string name) => new(
        async () => (await circuit.GetRequiredService<FicheDirectory>().CreateAsync(new FicheDraft(Group) { Lastname = name })).IsSuccess,
        () => data.Fiches(Group).Count(row => row.Text("lastname") == name));

    private async Task<LapsedSave> MoveAsync(string name, DateTime at)
    {
        var vevent = await AddAsync(name, at.AddYears(1));
        var target = vevent with { Start = at, End = at.AddMinutes(30) };
        var move = Write(name, new VeventWrite { GroupId = Group, AsRead = vevent, Target = target, DoneAt = at });
        return move with { Count = () => data.Vevents(Group).Count(row => row.Text("text") == name && row.Text("start") == Text(at)) };
    }

    private async Task<LapsedSave> CancelAsync(string name, DateTime at)
    {
        var vevent = await AddAsync(name, at);
        var cancel = Write(name, new VeventWrite { GroupId = Group, AsRead = vevent, Target = vevent with { Deleted = true }, DoneAt = at });
        return cancel with { Count = () => data.Vevents(Group).Count(row => row.Text("text") == name && row.Number("deleted") == 1) };
    }

    private VeventWrite Draft(string name, DateTime at) => new()
    {
        GroupId = Group,
        Target = new Vevent { Id = -1, GroupId = Group, CalendarId = Calendar, Start = at, End = at.AddMinutes(30), InterventionId = Intervention, FicheId = Fiche, Text = name },
        DoneAt = at,
    };

    /// <summary>By the session's outbox, as everything on the planner.</summary>
    private LapsedSave Write(string name, VeventWrite write) => new(
        async () =>
        {
            var outbox = await OutboxAsync();
            if (write.AsRead is null)
                write = write with { Target = write.Target with { Id = outbox.NextDraftId() } };
            if (!outbox.Add([write], [], TimeSpan.FromHours(1)))
                return false;
            await outbox.FlushAsync();
            var left = outbox.Batches;
            left.ForEach(batch => outbox.Dismiss(batch.Number));
            return left.IsEmpty;
        },
        () => data.Vevents(Group).Count(row => row.Text("text") == name));

    private LapsedSave Book(string name, DateTime at)
    {
        data.AddVevent(Group, Calendar, Text(at), Text(at.AddHours(1)), ("type", "VfreebusyEvent"));
        return new(
            async () =>
            {
                var outbox = await OutboxAsync();
                var run = outbox.Book([new VisitBooking { GroupId = Group, CalendarId = Calendar, Start = at, Services = [new(Intervention, 30)], FicheId = Fiche, Text = name, Comments = name }])!;
                await run.Ended;
                outbox.Forget(run);
                return run.IsAllBooked;
            },
            () => data.Vevents(Group).Count(row => row.Text("comments") == name));
    }

    private async Task<Vevent> AddAsync(string name, DateTime at)
    {
        var id = data.AddVevent(
            Group, Calendar, Text(at), Text(at.AddMinutes(30)), ("type", "Vevent"), ("fiche_id", Fiche), ("intervention_id", Intervention), ("text", name)).Id;
        return ValueOf(await circuit.GetRequiredService<VeventDirectory>().GetAsync(Group, id));
    }

    private async Task<Outbox> OutboxAsync() => await circuit.GetRequiredService<SessionOutbox>().FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");

    private static T ValueOf<T>(ApiResult<T> read) => read.IsSuccess ? read.Value : throw new InvalidOperationException($"Could not read: {read.Problem.Kind}.");

    private static string Text(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
