using System.Globalization;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Inputs;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>The form's fields, with what each of them means to the public and to the team.</summary>
public sealed partial class InterventionFieldInputs : ComponentBase
{
    private readonly Dictionary<InterventionField, ElementReference> _fields = [];
    private IReadOnlyList<FieldFault> _faultsSeen = [];
    private bool _focusFault;

    [Parameter, EditorRequired] public InterventionInput Input { get; set; } = null!;

    [Parameter, EditorRequired] public InterventionList List { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<FieldFault> Faults { get; set; } = [];

    [Parameter] public bool ReadOnly { get; set; }

    [Parameter, EditorRequired] public EventCallback OnTyped { get; set; }

    // The picker knows full colours only; upstream's own default stands for what it cannot show.
    private string Picked => Input.ValueOf(InterventionField.Color).Trim() is var typed && InterventionInput.IsColor(typed) ? typed : "#dddddd";

    protected override void OnParametersSet()
    {
        _focusFault = Faults.Count > 0 && !ReferenceEquals(Faults, _faultsSeen);
        _faultsSeen = Faults;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusFault)
            return;
        _focusFault = false;
        await _fields[Faults[0].Field].FocusAsync();
    }

    private static bool HasUnit(InterventionField field) =>
        field is InterventionField.Length or InterventionField.Price or InterventionField.Color or InterventionField.Order;

    private static string? KeyboardOf(InterventionField field) => field switch
    {
        InterventionField.Length or InterventionField.Order => "numeric",
        InterventionField.Price => "decimal",
        _ => null,
    };

    private Task Put(InterventionField field, string? text)
    {
        // A read-only field can be changed by a forged event all the same (threat T34).
        if (!ReadOnly)
            Input.Put(field, text ?? "");
        return OnTyped.InvokeAsync();
    }

    private string? HintOf(InterventionField field)
    {
        if (field is InterventionField.Name or InterventionField.Abbr or InterventionField.Publicname)
        {
            var left = InterventionInput.LongestText - TypedText.Length(Input.ValueOf(field).Trim());
            if (left <= 20)
                return Texts[left < 0 ? "CharactersOver" : "CharactersLeft", Math.Abs(left)].Value;
        }

        return field switch
        {
            InterventionField.Publicname => Texts[IsHiddenBySet ? "PublicnameHidden" : "PublicnameHint"].Value,
            InterventionField.Set => null,
            _ => Texts[field + "Hint"].Value,
        };
    }

    private bool IsHiddenBySet => List.Sets.Any(set =>
        set.Id.ToString(CultureInfo.InvariantCulture) == Input.ValueOf(InterventionField.Set) && string.IsNullOrWhiteSpace(set.Publicname));
}
