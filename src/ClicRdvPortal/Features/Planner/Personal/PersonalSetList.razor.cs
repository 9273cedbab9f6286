using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Store;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>The person's own sets of calendars: to apply, to save, to name, to replace and to remove, each taken back by one click.</summary>
public sealed partial class PersonalSetList : ComponentBase
{
    private ElementReference _told;
    private string _message = "";
    private Func<Task<bool>>? _undo;
    private Guid? _renaming;
    private Guid? _refocus;
    private string _addedName = "";
    private string _newName = "";
    private bool _tellsByFocus;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public StoreAnswer<IReadOnlyList<PersonalSet>> Sets { get; set; } = null!;

    /// <summary>A link to a state was followed.</summary>
    [Parameter, EditorRequired] public EventCallback<PlannerPageState> OnFollow { get; set; }

    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    [Inject] private PersonalSets Store { get; set; } = null!;

    private long GroupId => Reading.Frame.Group.Id;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // A row that went took the focus with it.
        if (!_tellsByFocus)
            return;
        _tellsByFocus = false;
        await _told.FocusAsync();
    }

    private PersonalSet Now(Guid id, string name) =>
        new(id, name, [.. Reading.Calendars.Select(calendar => calendar.Id).Take(PersonalSet.MostCalendars)]);

    /// <summary>A name that is there already means that set.</summary>
    private Task SaveAsync(string name) => Sets.Value?.FirstOrDefault(set => string.Equals(set.Name, name, StringComparison.OrdinalIgnoreCase)) is { } known
        ? ReplaceAsync(known)
        : AddAsync(name);

    private async Task AddAsync(string name)
    {
        var added = Now(Guid.CreateVersion7(), name);
        if (await WriteAsync(added, "Saved", () => Store.DeleteAsync(GroupId, added.Id)))
            _addedName = "";
    }

    private async Task ReplaceAsync(PersonalSet set)
    {
        if (await WriteAsync(Now(set.Id, set.Name), "Replaced", () => PutBackAsync(set)))
            _addedName = "";
    }

    private async Task RenameAsync(PersonalSet set, string name)
    {
        if (await WriteAsync(set with { Name = name }, "Renamed", () => PutBackAsync(set)))
            LeaveRename(set.Id);
    }

    private async Task RemoveAsync(PersonalSet set)
    {
        var isGone = await Store.DeleteAsync(GroupId, set.Id);
        await TellAsync(isGone ? Texts["Removed", NameInSentence.Of(set.Name)] : Texts["Failed"], isGone ? () => PutBackAsync(set) : null);
        _tellsByFocus = isGone;
    }

    private async Task UndoAsync()
    {
        if (_undo is not { } undo)
            return;
        var isUndone = await undo();
        await TellAsync(Texts[isUndone ? "Undone" : "Failed"], isUndone ? null : undo);
        _tellsByFocus = true;
    }

    private async Task<bool> PutBackAsync(PersonalSet set) =>
        (await Store.SaveAsync(GroupId, set)) is { IsSuccess: true, Value: SetSaving.Saved };

    private async Task<bool> WriteAsync(PersonalSet set, string told, Func<Task<bool>> undo)
    {
        var saved = await Store.SaveAsync(GroupId, set);
        var isSaved = saved is { IsSuccess: true, Value: SetSaving.Saved };
        await TellAsync(
            isSaved ? Texts[told, NameInSentence.Of(set.Name)]
                : !saved.IsSuccess ? Texts["Failed"]
                : saved.Value == SetSaving.Full ? Texts["Full", PersonalSet.MostSets]
                : Texts["NameTaken"],
            isSaved ? undo : null);
        return isSaved;
    }

    private Task TellAsync(string message, Func<Task<bool>>? undo)
    {
        (_message, _undo, _refocus) = (message, undo, null);
        return OnChanged.InvokeAsync();
    }

    private void BeginRename(PersonalSet set) => (_renaming, _newName, _renamedFrom) = (set.Id, set.Name, set.Name);

    private void LeaveRename(Guid id) => (_renaming, _refocus) = (null, id);
}
