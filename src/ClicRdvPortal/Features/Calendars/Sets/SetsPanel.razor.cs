using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Calendars.Sets;

/// <summary>The sets of a group: create, rename, order, remove. One thing at a time.</summary>
public sealed partial class SetsPanel : ComponentBase
{
    private long? _renaming;
    private long? _removing;
    private string _newName = "";
    private string _addedName = "";
    private string _message = "";
    private Calendarset? _theirs;
    private IReadOnlyList<ConflictField> _conflict = [];
    private ApiProblem? _problem;
    private readonly Dictionary<long, ElementReference> _renameButtons = [];
    private readonly Dictionary<long, ElementReference> _removeButtons = [];
    private ElementReference _keep;
    private bool _focusKeep;
    private (Dictionary<long, ElementReference> Buttons, long Id)? _cameFrom;
    private bool _isSaving;
    private bool _isDone;
    private string? _conflictingName;

    [Parameter, EditorRequired] public CalendarList List { get; set; } = null!;

    [Parameter] public bool CanEdit { get; set; } = true;

    [Parameter] public bool CanRemove { get; set; } = true;

    /// <summary>A set was created, renamed or moved.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    /// <summary>A set was removed: what became of its calendars has to be read.</summary>
    [Parameter, EditorRequired] public EventCallback OnRemoved { get; set; }

    /// <summary>The upstream answered 403.</summary>
    [Parameter, EditorRequired] public EventCallback<CalendarRight> OnForbidden { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] private CalendarsetDirectory Calendarsets { get; set; } = null!;

    private bool HasUnsavedChanges => !_isDone
        && (_isSaving || _addedName.Trim().Length > 0 || (_renaming is { } id && _newName != List.FindSet(id)?.Name));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusKeep)
        {
            _focusKeep = false;
            await _keep.FocusAsync();
        }
        else if (_cameFrom is { } from && from.Buttons.TryGetValue(from.Id, out var button))
        {
            // What had the focus is gone, and with it keys such as Escape would no longer reach the panel.
            _cameFrom = null;
            await button.FocusAsync();
        }
    }

    private string NameOf(long id) => List.FindSet(id)?.NameIn(PageTexts) ?? "";

    private int CountIn(Calendarset set) => List.Calendars.Count(calendar => calendar.CalendarsetId == set.Id);

    private string RemovalQuestion(Calendarset set, string name) =>
        Texts[CountIn(set) == 0 ? "RemoveEmpty" : "RemoveWithCalendars", NameInSentence.Of(name), CountIn(set)];

    private void BeginRename(Calendarset set)
    {
        GiveUp();
        _renaming = set.Id;
        _newName = set.Name;
    }

    private void BeginRemove(Calendarset set)
    {
        GiveUp();
        _removing = set.Id;
        _focusKeep = true;
    }

    private void GiveUp()
    {
        (_renaming, _removing, _theirs, _problem, _conflictingName) = (null, null, null, null, null);
        _choices.Clear();
        _message = "";
    }

    private void LeaveRename(long id)
    {
        GiveUp();
        _cameFrom = (_renameButtons, id);
    }

    private void LeaveRemove(long id)
    {
        GiveUp();
        _cameFrom = (_removeButtons, id);
    }

    private Task AddAsync(string name) => WriteAsync(CalendarRight.EditSets, CanEdit, async () =>
    {
        var created = await Calendarsets.CreateAsync(new CalendarsetDraft(List.Group.Id) { Name = name }, List.SetIds);
        if (!created.IsSuccess)
            return created.Problem;
        List.Put(created.Value);
        _addedName = "";
        _message = Texts["Added", NameInSentence.Of(name)];
        return null;
    });

    private Task RenameAsync(Calendarset set, string name) => WriteAsync(CalendarRight.EditSets, CanEdit, async () =>
    {
        if (name == set.Name)
        {
            LeaveRename(set.Id);
            return null;
        }

        var saved = await Calendarsets.SaveAsync(set, new CalendarsetChanges { Name = name });
        if (!saved.IsSuccess)
            return saved.Problem;
        if (saved.Value.IsConflict)
        {
            _theirs = saved.Value.Current;
            _conflict = [new("name", Texts["Name"], name, _theirs.Name, MineChanged: true) { TheirsChanged = _theirs.Name != set.Name }];
            return null;
        }

        List.Put(saved.Value.Current);
        LeaveRename(set.Id);
        _message = Texts["Renamed", NameInSentence.Of(name)];
        return null;
    });

    private async Task ResolveAsync(ConflictResolution resolution)
    {
        if (_theirs is not { } theirs)
            return;
        List.Put(theirs);
        _theirs = null;
        _choices.Clear();
        if (resolution.TakesMine("name"))
            await RenameAsync(theirs, _newName.Trim());
        else
            GiveUp();
    }

    private Task RemoveAsync(Calendarset set) => WriteAsync(CalendarRight.RemoveSets, CanRemove && _removing == set.Id, async () =>
    {
        var removed = await Calendarsets.RemoveAsync(set);
        if (!removed.IsSuccess)
            return removed.Problem;
        GiveUp();
        List.Remove(set);
        _message = Texts["Removed", NameInSentence.Of(set.NameIn(PageTexts))];
        await OnRemoved.InvokeAsync();
        return null;
    });

    private Task ReorderAsync(IReadOnlyList<long> wanted) => WriteAsync(CalendarRight.EditSets, CanEdit, async () =>
    {
        var saved = await OrderSaving.SaveAsync([.. wanted.Select(id => List.FindSet(id)).OfType<Calendarset>().Select(set => new OrderRow(
            set.Id,
            set.Sort,
            async rank => RowOutcome.Of(await Calendarsets.SaveAsync(set, new CalendarsetChanges { Sort = rank }), List.Put)))]);
        _message = saved.IsWhole ? Texts["OrderSaved"] : Texts["OrderPartly", saved.Run.Total - saved.Run.Count(RowResult.Changed), saved.Run.Total];
        return saved.Before.Select(row => saved.Run.Of(row.Id).Problem).FirstOrDefault(problem => problem is not null);
    });

    /// <summary>One write at a time, whatever events come in (threat T35), and only with the right to it (T34).</summary>
    private async Task WriteAsync(CalendarRight right, bool isAllowed, Func<Task<ApiProblem?>> write)
    {
        if (_isSaving || _isDone || !isAllowed)
            return;
        _isSaving = true;
        (_problem, _message) = (null, "");
        try
        {
            _problem = await write();
        }
        finally
        {
            _isSaving = false;
        }

        await OnChanged.InvokeAsync();
        if (_problem?.Kind == ProblemKind.Forbidden)
            await OnForbidden.InvokeAsync(right);
    }

    private async Task CloseAsync()
    {
        if (_isSaving)
            return;
        _isDone = true;
        StateHasChanged();

        // The panel's lock on navigation opens with its next render, and closing is a navigation.
        await Task.Yield();
        await OnClose.InvokeAsync();
    }
}
