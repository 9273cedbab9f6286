using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>What there is to say after a save or an archiving, by the key of its sentence.</summary>
public enum FicheNews
{
    None,
    Created,
    Saved,
    NothingToSave,
    Archived,
    Restored,
    NotArchived,
    NotRestored,
    TakenOver,
}

/// <summary>One customer being edited, or one who is new: the form, and how each of its saves ended. Whatever happens, what was typed stays.</summary>
public sealed class FicheEditing(FicheDirectory fiches, long groupId, Fiche? asRead, IReadOnlyList<Customfield> definitions, Func<DateOnly> today)
{
    private Fiche? _newer;
    private FicheInput _untouched = asRead is null ? FicheInput.ForNew() : FicheInput.From(asRead);

    public FicheInput Input { get; private set; } = asRead is null ? FicheInput.ForNew() : FicheInput.From(asRead);

    /// <summary>Null until it exists upstream.</summary>
    public Fiche? AsRead { get; private set; } = asRead;

    public IReadOnlyList<Customfield> Definitions => definitions;

    public IReadOnlyList<FicheFault> Faults { get; private set; } = [];

    public ApiProblem? Problem { get; private set; }

    public FicheNews News { get; private set; }

    /// <summary>The version somebody else wrote, while the person has to choose; else null.</summary>
    public Fiche? Theirs { get; private set; }

    /// <summary>What they have chosen so far.</summary>
    public ConflictChoices Choices { get; } = new();

    public FicheInput Untouched => _untouched;

    public bool IsSaving { get; private set; }

    public bool HasChanges => !Input.SaysTheSame(_untouched);

    public void Typed()
    {
        News = FicheNews.None;
        if (Faults.Count > 0)
            Faults = Check();
    }

    public void Revert()
    {
        if (_newer is { } newer)
            StandOn(newer);
        Input = _untouched.Copy();
        Clear();
        Choices.Clear();
    }

    /// <summary>
    /// Fills in what was typed before, over what is read now. Where somebody else has written since, both versions are shown, and nothing is
    /// saved before the person has chosen.
    /// </summary>
    public void TakeUp(IReadOnlyList<DraftField> fields)
    {
        Clear();
        Choices.TakeUp(fields);
        var (mine, before) = (Input.Copy(), _untouched.Copy());
        var now = _untouched.ToFields();
        foreach (var field in fields)
        {
            mine.Put(field.Name, field.Mine);
            before.Put(field.Name, field.Before);
        }

        Input = mine;
        if (AsRead is null || !DraftField.AreContested(fields, now))
            return;
        _untouched = before;
        Theirs = _newer = AsRead;
    }

    /// <summary>Says what came before it was opened, such as its creation.</summary>
    public void Tell(FicheNews news) => News = news;

    public void LeaveConflict() => Theirs = null;

    /// <summary>Sends what changed, once however often it is asked (threat T35), and nothing that is not valid (T34).</summary>
    public async Task SaveAsync()
    {
        if (IsSaving || Theirs is not null)
            return;
        Clear();
        if (_newer is not null)
        {
            Theirs = _newer;
            return;
        }

        Faults = Check();
        if (Faults.Count > 0)
            return;
        if (AsRead is { } before && !HasChanges)
        {
            News = FicheNews.NothingToSave;
            return;
        }

        await BusyAsync(() => AsRead is { } known ? ChangeAsync(known) : CreateAsync());
    }

    /// <summary>Archives, or restores; what was typed is not sent along, and stays.</summary>
    public async Task SetArchivedAsync(bool archived)
    {
        if (AsRead is not { } known || IsSaving)
            return;
        Clear();
        await BusyAsync(async () =>
        {
            var done = await fiches.SetArchivedAsync(groupId, known, archived);
            var isDone = done.Value?.Current.IsDeleted == archived;
            Take(done, Input, archived ? (isDone ? FicheNews.Archived : FicheNews.NotArchived) : isDone ? FicheNews.Restored : FicheNews.NotRestored);
        });
    }

    /// <summary>Saves what was chosen between the two versions; the upstream's version is compared once more.</summary>
    public Task ResolveAsync(ConflictResolution resolution)
    {
        if (Theirs is not { } theirs || IsSaving)
            return Task.CompletedTask;
        Input = FicheConflict.Resolve(Input, FicheInput.From(theirs), resolution);
        StandOn(theirs);
        Theirs = null;
        Choices.Clear();
        if (HasChanges)
            return SaveAsync();
        News = FicheNews.TakenOver;
        return Task.CompletedTask;
    }

    private IReadOnlyList<FicheFault> Check() => FicheCheck.FaultsOf(Input, _untouched, definitions, today());

    private async Task CreateAsync()
    {
        var sent = Input.Copy();
        var created = await fiches.CreateAsync(sent.ToDraft(groupId));
        Problem = created.Problem;
        if (!created.IsSuccess)
            return;
        GoOnFrom(created.Value, sent);
        News = FicheNews.Created;
    }

    private async Task ChangeAsync(Fiche known)
    {
        var sent = Input.Copy();
        var before = _untouched;
        Take(await fiches.SaveAsync(groupId, known, sent.ChangesFrom(before), fiche => sent.IsIn(fiche, before)), sent, FicheNews.Saved);
    }

    private void Take(ApiResult<SaveOutcome<Fiche>> saved, FicheInput sent, FicheNews news)
    {
        Problem = saved.Problem;
        if (!saved.IsSuccess)
            return;
        if (saved.Value.IsConflict)
        {
            Theirs = saved.Value.Current;
            return;
        }

        GoOnFrom(saved.Value.Current, news == FicheNews.Saved ? sent : _untouched);
        News = news;
    }

    /// <summary>Shows what was saved, as upstream keeps it. What was typed while the save was under way is not part of it, and stays.</summary>
    private void GoOnFrom(Fiche saved, FicheInput sent)
    {
        var typed = Input;
        StandOn(saved);
        Input = _untouched.Copy();
        foreach (var field in typed.ChangedFrom(sent))
            Input[field] = typed[field];
        foreach (var name in typed.CustomChangedFrom(sent))
            Input.Customfields[name] = typed.CustomOf(name);
    }

    private void StandOn(Fiche fiche)
    {
        AsRead = fiche;
        _newer = null;
        _untouched = FicheInput.From(fiche);
    }

    private async Task BusyAsync(Func<Task> work)
    {
        IsSaving = true;
        try
        {
            await work();
        }
        finally
        {
            IsSaving = false;
        }
    }

    private void Clear() => (Faults, Problem, News, Theirs) = ([], null, FicheNews.None, null);
}
