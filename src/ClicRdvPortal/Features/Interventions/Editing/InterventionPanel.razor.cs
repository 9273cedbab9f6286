using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>Creates a service or edits one. What was typed stays until it is saved or given up.</summary>
public sealed partial class InterventionPanel : ComponentBase
{
    private InterventionInput _input = new();
    private InterventionInput _untouched = new();
    private Intervention? _asRead;
    private Intervention? _theirs;
    private IReadOnlyList<ConflictField>? _conflict;
    private IReadOnlyList<FieldFault> _faults = [];
    private ApiProblem? _problem;
    private bool _isSaving;
    private bool _isDone;
    private bool _isContested;

    [Parameter, EditorRequired] public InterventionList List { get; set; } = null!;

    /// <summary>The service to edit, or null for a new one.</summary>
    [Parameter] public long? Id { get; set; }

    /// <summary>The upstream has refused changes of it to this person.</summary>
    [Parameter] public bool ReadOnly { get; set; }

    [Parameter] public RenderFragment? ExtraActions { get; set; }

    [Parameter, EditorRequired] public EventCallback<InterventionSaved> OnSaved { get; set; }

    /// <summary>The upstream answered 403 to a save.</summary>
    [Parameter] public EventCallback OnForbidden { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] private InterventionDirectory Interventions { get; set; } = null!;

    private bool IsNew => Id is null;

    private bool IsGone => !IsNew && _asRead is null;

    private bool HasUnsavedChanges => !_isDone && (_input != _untouched || _isSaving);

    private string Title => IsNew ? Texts["NewTitle"] : _asRead?.NameIn(PageTexts) ?? Texts["GoneTitle"];

    protected override void OnInitialized()
    {
        if (Id is { } id && List.Find(id) is { } intervention)
            StartFrom(intervention);
    }

    protected override void OnParametersSet()
    {
        // Archiving and moving answer with a newer version; it replaces the one read only while nothing is typed.
        if (Id is { } id && List.Find(id) is { } intervention && !ReferenceEquals(intervention, _asRead) && !HasUnsavedChanges && _conflict is null)
            StartFrom(intervention);
    }

    private void StartFrom(Intervention intervention)
    {
        _asRead = intervention;
        _input = InterventionInput.From(intervention);
        _untouched = _input with { };
        _isContested = false;
    }

    private async Task SaveAsync()
    {
        // Events may come in faster than renders go out: only the first may write (threat T35).
        if (_isSaving || _isDone || ReadOnly || IsGone)
            return;
        _faults = _input.Check(List, _asRead);
        _problem = null;
        if (_faults.Count > 0)
            return;
        if (_isContested)
        {
            ShowContested();
            return;
        }

        _isSaving = true;
        try
        {
            await (_asRead is null ? CreateAsync() : ChangeAsync(_asRead));
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task CreateAsync()
    {
        var created = await Interventions.CreateAsync(_input.ToDraft(List.Group.Id), List.InterventionIds);
        if (created.IsSuccess)
            await FinishAsync(created.Value, isNew: true);
        else
            await TellAsync(created.Problem);
    }

    private async Task ChangeAsync(Intervention asRead)
    {
        var changes = _input.ChangesFrom(asRead);
        if (changes.IsEmpty)
        {
            await FinishAsync(asRead, isNew: false);
            return;
        }

        var saved = await Interventions.SaveAsync(asRead, changes);
        if (!saved.IsSuccess)
        {
            await TellAsync(saved.Problem);
        }
        else if (saved.Value.IsConflict)
        {
            _theirs = saved.Value.Current;
            _conflict = InterventionConflict.Fields(_input, _untouched, _theirs, List, Texts);
        }
        else
        {
            await FinishAsync(saved.Value.Current, isNew: false);
        }
    }

    private async Task ResolveAsync(ConflictResolution resolution)
    {
        if (_isSaving || _theirs is not { } theirs)
            return;
        var resolved = InterventionConflict.Resolve(_input, theirs, resolution);
        List.Put(theirs);
        StartFrom(theirs);
        _input = resolved;
        _conflict = null;
        _choices.Clear();
        await SaveAsync();
    }

    private void LeaveConflict() => _conflict = null;

    private Task TellAsync(ApiProblem problem)
    {
        _problem = problem;
        return problem.Kind == ProblemKind.Forbidden ? OnForbidden.InvokeAsync() : Task.CompletedTask;
    }

    private async Task FinishAsync(Intervention intervention, bool isNew)
    {
        List.Put(intervention);
        _isDone = true;
        await LetGoAsync();
        await OnSaved.InvokeAsync(new InterventionSaved(intervention, isNew));
    }

    private async Task CloseAsync()
    {
        if (_isSaving)
            return;
        _isDone = true;
        await LetGoAsync();
        await OnClose.InvokeAsync();
    }

    // The panel's lock on navigation opens with its next render, and closing is a navigation.
    private async Task LetGoAsync()
    {
        StateHasChanged();
        await Task.Yield();
    }
}

/// <param name="IsNew">Whether it was created rather than changed.</param>
public sealed record InterventionSaved(Intervention Intervention, bool IsNew);
