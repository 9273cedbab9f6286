using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>What there is to say after a save. The text of each has its name, with « News_ » in front.</summary>
public enum GroupNews
{
    None,
    Saved,

    /// <summary>The upstream kept other values than those sent; <see cref="GroupEditing.Altered"/> names the fields.</summary>
    SavedOtherwise,
    NothingToSave,

    /// <summary>A write whose answer was lost turned out not to have happened.</summary>
    NotSaved,

    /// <summary>After a conflict the saved version was preferred in every field.</summary>
    TakenOver,
}

/// <summary>One group being edited: the form, and how each of its saves ended. Whatever happens, what was typed stays.</summary>
public sealed class GroupEditing(GroupDirectory groups, Group asRead)
{
    public GroupInput Input { get; private set; } = new(asRead);

    public IReadOnlyList<GroupFault> Faults { get; private set; } = [];

    public ApiProblem? Problem { get; private set; }

    public GroupNews News { get; private set; }

    public IReadOnlyList<GroupField> Altered { get; private set; } = [];

    /// <summary>The version somebody else wrote, while the person has to choose; else null.</summary>
    public Group? Theirs { get; private set; }

    /// <summary>What they have chosen so far.</summary>
    public ConflictChoices Choices { get; } = new();

    public bool IsSaving { get; private set; }

    /// <summary>The group is out of reach: nothing of it may be edited any more (threat T21).</summary>
    public bool IsGone => Problem?.Kind == ProblemKind.NotFound;

    /// <summary>Called when something was typed or taken back.</summary>
    public Action? OnTyped { get; init; }

    public void Type(GroupField field, string? text)
    {
        Input.Type(field, text ?? "");
        News = GroupNews.None;
        if (Faults.Count > 0)
            Faults = Input.Validate();
        OnTyped?.Invoke();
    }

    /// <summary>Fills in what was typed before; where somebody else has written since, both versions are shown.</summary>
    public void TakeUp(IReadOnlyList<DraftField> fields)
    {
        Clear();
        Choices.TakeUp(fields);
        Input = Input.With(fields);
        if (Input.IsContested)
            Theirs = Input.AsRead;
    }

    public void Revert()
    {
        Input = new GroupInput(Input.AsRead);
        Clear();
        Choices.Clear();
        OnTyped?.Invoke();
    }

    public DraftReading ToReading() => Choices.AddTo(Input.ToReading());

    public void LeaveConflict() => Theirs = null;

    /// <summary>Sends what changed, once however often it is asked (threat T35), and nothing that is not valid (T34).</summary>
    public async Task SaveAsync()
    {
        if (IsSaving || Theirs is not null)
            return;
        Clear();
        Faults = Input.Validate();
        if (Faults.Count > 0)
            return;
        if (Input.IsContested)
        {
            Theirs = Input.AsRead;
            return;
        }

        if (!Input.HasChanges)
        {
            News = GroupNews.NothingToSave;
            return;
        }

        var sent = GroupField.All.ToDictionary(field => field, field => Input.TextOf(field));
        await BusyAsync(async () => Take(await groups.SaveAsync(Input.AsRead, Input.ToChanges()), sent));
    }

    /// <summary>Saves what was chosen between the two versions; the upstream's version is compared once more.</summary>
    public Task ResolveAsync(ConflictResolution resolution)
    {
        if (Theirs is not { } theirs || IsSaving)
            return Task.CompletedTask;
        Input = Input.On(theirs, field => resolution.TakesMine(field.Name));
        Theirs = null;
        Choices.Clear();
        if (Input.HasChanges)
            return SaveAsync();
        News = GroupNews.TakenOver;
        return Task.CompletedTask;
    }

    /// <summary>After a write whose answer was lost: reads what stands upstream and tells it as it is (fault F16).</summary>
    public Task VerifyAsync() => BusyAsync(async () =>
    {
        var read = await groups.GetAsync(Input.AsRead.Id);
        if (!read.IsSuccess)
            Problem = read.Problem.Kind == ProblemKind.Unreachable ? Problem : read.Problem;
        else
            Compare(read.Value);
    });

    private void Compare(Group current)
    {
        Clear();
        if (Input.DifferingFrom(current).Count == 0)
        {
            Input = new GroupInput(current);
            News = GroupNews.Saved;
        }
        else if (GroupField.All.All(field => field.Read(current) == field.Read(Input.AsRead)))
        {
            Input = Input.On(current, Input.IsChanged);
            News = GroupNews.NotSaved;
        }
        else
        {
            Theirs = current;
        }
    }

    private void Take(ApiResult<SaveOutcome<Group>> saved, Dictionary<GroupField, string> sent)
    {
        if (!saved.IsSuccess)
        {
            Problem = saved.Problem;
        }
        else if (saved.Value.IsConflict)
        {
            // What was to be written may stand there already, written by an answer that was lost or by a colleague.
            Compare(saved.Value.Current);
            if (News == GroupNews.NotSaved)
                (News, Theirs) = (GroupNews.None, saved.Value.Current);
        }
        else
        {
            // What was typed while the save was under way is not part of it, and stays.
            Altered = [.. Input.DifferingFrom(saved.Value.Current).Where(field => Input.TextOf(field) == sent[field])];
            News = Altered.Count == 0 ? GroupNews.Saved : GroupNews.SavedOtherwise;
            Input = Input.On(saved.Value.Current, field => Input.TextOf(field) != sent[field]);
        }
    }

    private async Task BusyAsync(Func<Task> work)
    {
        if (IsSaving)
            return;
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

    private void Clear()
    {
        Faults = [];
        Problem = null;
        News = GroupNews.None;
        Altered = [];
        Theirs = null;
    }
}
