using ClicRdvPortal.Shared.Inputs;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>The form about a customer.</summary>
public sealed partial class FicheForm : ComponentBase
{
    private readonly Dictionary<FicheField, ElementReference> _inputs = [];
    private DateInput? _birthdate;
    private IReadOnlyList<FicheFault> _faultsSeen = [];
    private bool _focusFault;

    [Parameter, EditorRequired] public FicheEditing Editing { get; set; } = null!;

    [Parameter, EditorRequired] public long GroupId { get; set; }

    [Parameter] public bool AreDefinitionsLost { get; set; }

    [Parameter, EditorRequired] public EventCallback OnSave { get; set; }

    /// <summary>Something was typed. No event, since nothing outside the form is drawn anew at every key.</summary>
    [Parameter] public Action? OnTyped { get; set; }

    protected override void OnParametersSet()
    {
        _focusFault = Editing.Faults.Count > 0 && !ReferenceEquals(Editing.Faults, _faultsSeen) && _faultsSeen.Count == 0;
        _faultsSeen = Editing.Faults;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Editing.AsRead is null)
            await _inputs[FicheField.Lastname].FocusAsync();
        if (!_focusFault)
            return;
        _focusFault = false;
        if (Editing.Faults[0].Field == FicheField.Birthdate.IdOf() && _birthdate is not null)
            await _birthdate.FocusAsync();
        else if (FicheFields.All.FirstOrDefault(field => field.IdOf() == Editing.Faults[0].Field) is var first && _inputs.TryGetValue(first, out var input) && first.IdOf() == Editing.Faults[0].Field)
            await input.FocusAsync();
    }

    private void Put(FicheField field, string text)
    {
        Editing.Input[field] = text;
        Typed();
    }

    private void Typed()
    {
        Editing.Typed();
        OnTyped?.Invoke();
    }

    private void Revert()
    {
        Editing.Revert();
        OnTyped?.Invoke();
    }

    private string? FaultOf(FicheField field) => SentenceOf(field.IdOf());

    private string? CustomFaultOf(string id) => SentenceOf(id);

    private string? SentenceOf(string id) =>
        Editing.Faults.FirstOrDefault(fault => fault.Field == id) is { } fault ? Texts[fault.TextKey, fault.Limit].Value : null;

    private string LabelOf(FicheField field) =>
        Texts[field.ToString()] + (FicheCheck.RequiredIn(Editing.Definitions, field) ? " *" : "");

    private string? HintOf(FicheField field)
    {
        if (field.Longest() is not { } longest)
            return null;
        var left = longest - FicheCheck.LengthOf(Editing.Input[field]);
        return left < 0 ? Texts["CharactersOver", -left].Value : left <= Math.Min(20, longest / 4) ? Texts["CharactersLeft", left].Value : null;
    }
}
