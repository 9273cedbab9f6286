using ClicRdv.Client;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>Reads and writes as a page's components make them, in the scope of its circuit.</summary>
internal sealed partial class SoakPerson
{
    private static readonly TimeSpan LongDelay = TimeSpan.FromHours(1);
    private int _writes;

    private async Task ReadAsync()
    {
        var scope = await ScopeAsync();
        var (shared, own) = (SoakScene.SharedGroup, SoakScene.GroupOf(_person));
        switch (_random.Next(6))
        {
            case 0:
                See(await scope.GetRequiredService<CalendarDirectory>().GetAsync(shared, SoakScene.CalendarOf(_person)), calendar => [calendar.Name ?? ""]);
                break;
            case 1:
                See(await scope.GetRequiredService<CalendarDirectory>().RecentAsync(shared), calendars => calendars.Select(calendar => calendar.Name ?? ""));
                break;
            case 2:
                See(
                    await scope.GetRequiredService<VeventDirectory>().BetweenAsync(shared, SoakScene.Day, SoakScene.Day.AddDays(1), [], withDeleted: false),
                    vevents => vevents.Select(vevent => vevent.Text ?? ""));
                break;
            case 3:
                See(await scope.GetRequiredService<GroupDirectory>().ListAsync(), groups => groups.Select(group => group.Name ?? ""));
                break;
            case 4:
                See(await scope.GetRequiredService<FicheDirectory>().ListAsync(own, new ListQuery()), fiches => fiches.Records.Select(fiche => fiche.Lastname ?? ""));
                break;
            default:
                See(await scope.GetRequiredService<InterventionDirectory>().ListAsync(own), interventions => interventions.Select(intervention => intervention.Name ?? ""));
                break;
        }
    }

    private async Task SaveAsync()
    {
        var calendars = (await ScopeAsync()).GetRequiredService<CalendarDirectory>();
        var read = await calendars.GetAsync(SoakScene.SharedGroup, SoakScene.CalendarOf(_person));
        See(read, calendar => [calendar.Name ?? ""]);
        if (!read.IsSuccess)
            return;
        var city = $"{Mark.Of(_person)} {++_writes}";
        var saved = await calendars.SaveAsync(read.Value, new CalendarChanges { City = city });
        See(saved.Select(outcome => outcome.Current), calendar => [calendar.Name ?? "", calendar.City ?? ""]);
        var isThere = _upstream.Data.Calendar(SoakScene.CalendarOf(_person))!.Text("city") == city;
        if (IsDone(saved.Problem, saved is { Value.IsConflict: false }) is { } isDone && isDone != isThere)
            _tally.Violated(SoakViolation.FalseClaim, $"{city} was told as {(isDone ? "saved" : "not saved")}");
    }

    private async Task CreateAsync()
    {
        var name = $"Patient {Mark.Of(_person)} {++_writes}";
        var created = await (await ScopeAsync()).GetRequiredService<FicheDirectory>().CreateAsync(new FicheDraft(SoakScene.GroupOf(_person)) { Lastname = name });
        See(created, fiche => [fiche.Lastname ?? ""]);
        _tally.Claim(new SoakClaim(name, IsDone(created.Problem, created.IsSuccess)));
    }

    /// <summary>What a screen says of a write; null where it says that nobody knows.</summary>
    private static bool? IsDone(ApiProblem? problem, bool isSaved) => problem is { Kind: ProblemKind.ToVerify } or { MayBeDone: true } ? null : isSaved;

    /// <summary>A wish that leaves at once, or one that waits until its person signs out.</summary>
    private async Task SendAsync()
    {
        var scope = await ScopeAsync();
        var day = await scope.GetRequiredService<VeventDirectory>().BetweenAsync(
            SoakScene.SharedGroup, SoakScene.Day, SoakScene.Day.AddDays(1), [SoakScene.CalendarOf(_person)], withDeleted: false);
        See(day, vevents => vevents.Select(vevent => vevent.Text ?? ""));
        if (!day.IsSuccess || await scope.GetRequiredService<SessionOutbox>().FindAsync() is not { } outbox)
            return;
        var vevent = Drawn(day.Value);
        var write = new VeventWrite
        {
            GroupId = SoakScene.SharedGroup,
            AsRead = vevent,
            Target = vevent with { Text = $"{Mark.Of(_person)} {++_writes}" },
            DoneAt = vevent.Start,
        };
        if (!outbox.Add([write], [], LongDelay))
            _tally.Failed("an outbox takes nothing");
        _eyes.SeeReading(outbox.Batches.SelectMany(batch => batch.Items).Select(item => item.Write.Target.Text ?? ""));
        if (_random.Next(3) == 0)
            return;
        await outbox.FlushAsync();
        CheckSent(outbox, write.Target);
    }

    private void CheckSent(Outbox outbox, Vevent wish)
    {
        var ended = outbox.Batches.Where(batch => batch.State == SendingState.Ended).ToList();
        var left = ended.SelectMany(batch => batch.Items).FirstOrDefault(item => item.Write.Target.Id == wish.Id && item.Write.Target.Text == wish.Text);
        var isThere = _upstream.Data.Vevent(wish.Id)!.Text("text") == wish.Text;
        var isSent = left is null || left.State == SendingItemState.Sent;
        if (left?.Problem is { } problem)
            _tally.Tell(problem.Kind.ToString());
        if (IsDone(left?.Problem, isSent) is { } isDone && isDone != isThere)
            _tally.Violated(SoakViolation.FalseClaim, $"{wish.Text} was told as {(isDone ? "sent" : "not sent")}");
        ended.ForEach(batch => outbox.Dismiss(batch.Number));
    }

    private void See<T>(ApiResult<T> read, Func<T, IEnumerable<string>> texts)
    {
        if (!read.IsSuccess && _settings.Faults)
            _tally.Tell(read.Problem.Kind.ToString());
        else if (!read.IsSuccess)
            _tally.Failed($"a reading is told as {read.Problem.Kind}");
        else if (!_eyes.SeeReading(texts(read.Value)))
            _tally.Failed("a reading has nothing of its person's");
    }
}
