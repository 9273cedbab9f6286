using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Sets;

/// <summary>The sets of a group's services: create, change, order, remove. One thing at a time.</summary>
public sealed partial class SetsPanel : ComponentBase
{
    private readonly Dictionary<(long Id, bool Removes), ElementReference> _buttons = [];
    private ElementReference _new;
    private ElementReference _keep;
    private SetInput? _input;
    private SetInput _untouched = new();
    private Interventionset? _edited;
    private long? _removing;
    private string _message = "";
    private ApiProblem? _problem;
    private bool _focusKeep;
    private (long? Id, bool Removes)? _cameFrom;
    private bool _isSaving;
    private bool _isDone;

    [Parameter, EditorRequired] public InterventionList List { get; set; } = null!;

    [Parameter] public bool CanEdit { get; set; } = true;

    [Parameter] public bool CanRemove { get; set; } = true;

    /// <summary>A set was created, changed or moved.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    /// <summary>A set was removed: what became of its services has to be read.</summary>
    [Parameter, EditorRequired] public EventCallback OnRemoved { get; set; }

    /// <summary>The upstream answered 403.</summary>
    [Parameter, EditorRequired] public EventCallback<InterventionRight> OnForbidden { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    private bool HasUnsavedChanges => !_isDone && (_isSaving || (_input is not null && _input != _untouched));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusKeep)
        {
            _focusKeep = false;
            await _keep.FocusAsync();
        }
        else if (_cameFrom is { } from && _input is null)
        {
            // What had the focus is gone, and with it keys such as Escape would no longer reach the panel.
            _cameFrom = null;
            if (from.Id is not { } id)
                await _new.FocusAsync();
            else if (_buttons.TryGetValue((id, from.Removes), out var button))
                await button.FocusAsync();
        }
    }

    private string NameOf(long id) => List.FindSet(id)?.NameIn(PageTexts) ?? "";

    private int CountIn(Interventionset set) => List.Interventions.Count(intervention => intervention.InterventionsetId == set.Id);

    private string RemovalQuestion(Interventionset set, string name) =>
        Texts[CountIn(set) == 0 ? "RemoveEmpty" : "RemoveWithInterventions", NameInSentence.Of(name), CountIn(set)];

    /// <param name="set">The one to change, or null for a new one.</param>
    private void Begin(Interventionset? set)
    {
        GiveUp();
        _edited = set;
        _input = set is null ? new SetInput() : SetInput.From(set);
        _untouched = _input with { };
    }

    private void BeginRemove(Interventionset set)
    {
        GiveUp();
        _removing = set.Id;
        _focusKeep = true;
    }

    private void GiveUp()
    {
        (_input, _removing, _theirs, _problem, _isContested) = (null, null, null, null, false);
        _choices.Clear();

        // What was saved or given up is no draft any more.
        _keeper?.KeepTyped();
        _edited = null;
        _message = "";
    }

    private void LeaveForm()
    {
        var from = _edited?.Id;
        GiveUp();
        _cameFrom = (from, Removes: false);
    }

    private void LeaveRemove()
    {
        var from = _removing;
        GiveUp();
        _cameFrom = (from, Removes: true);
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
