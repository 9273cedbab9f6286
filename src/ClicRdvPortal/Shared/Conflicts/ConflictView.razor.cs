using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Conflicts;

/// <summary>
/// Two versions of one row, field by field, of which the person chooses (design decision 9). A field that only one
/// side changed starts with that change; one that both changed starts with no choice, and nothing is given back
/// before it has one, so that nothing is overwritten unseen. What was chosen before, and is still about the same texts, is chosen already.
/// </summary>
public sealed partial class ConflictView : ComponentBase
{
    private static readonly ConflictSide[] Sides = [ConflictSide.Mine, ConflictSide.Theirs];

    private readonly string _id = "conflict-" + Guid.NewGuid().ToString("N")[..8];
    private readonly Dictionary<string, ConflictSide> _chosen = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, ConflictSide Side), ElementReference> _radios = [];
    private IReadOnlyList<ConflictField> _fields = [];
    private IReadOnlyList<ConflictField> _differing = [];
    private ElementReference _title;
    private bool _asked;
    private bool _focusTitle;

    /// <summary>Every editable field; those in which the versions agree are not shown. A new list starts the choice again.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ConflictField> Fields { get; set; } = [];

    /// <summary>The other version's <c>updated_at</c>, wall-clock time of the group, where there is one.</summary>
    [Parameter] public DateTime? ChangedAt { get; set; }

    [Parameter] public bool IsSaving { get; set; }

    /// <summary>Where the choices are noted; they outlive the view with what holds them.</summary>
    [Parameter, EditorRequired] public ConflictChoices Choices { get; set; } = null!;

    /// <summary>Something was chosen.</summary>
    [Parameter] public EventCallback OnChosen { get; set; }

    /// <summary>The person has chosen for every field and wants that saved.</summary>
    [Parameter, EditorRequired] public EventCallback<ConflictResolution> OnResolved { get; set; }

    /// <summary>Back to the form, with what was typed.</summary>
    [Parameter, EditorRequired] public EventCallback OnCancel { get; set; }

    // Upstream keeps the time of a change and not its author.
    private string When => ChangedAt is { } at
        ? Texts["ChangedAt", at.ToString(Texts["MomentFormat"], CultureInfo.CurrentCulture)]
        : Texts["ChangedAtUnknown"];

    private int MissingCount => _differing.Count(one => !_chosen.ContainsKey(one.Name));

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_fields, Fields))
            return;
        _fields = Fields;
        _differing = [.. Fields.Where(field => field.Differs)];
        _asked = false;
        _focusTitle = true;
        _chosen.Clear();
        foreach (var field in _differing)
        {
            if ((Choices.Of(field) ?? field.Proposed) is { } side)
                _chosen[field.Name] = side;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusTitle)
            return;
        _focusTitle = false;
        await _title.FocusAsync();
    }

    private static string Who(ConflictField field) => (field.MineChanged, field.TheirsChanged) switch
    {
        (true, true) => "BothChanged",
        (true, false) => "OnlyMineChanged",
        _ => "OnlyTheirsChanged",
    };

    private static string ValueOf(ConflictField field, ConflictSide side) =>
        side == ConflictSide.Mine ? field.Mine : field.Theirs;

    private string Shown(ConflictField field, ConflictSide side) =>
        ValueOf(field, side) is { Length: > 0 } value ? value : Texts["Empty"];

    private bool Takes(ConflictField field, ConflictSide side) =>
        _chosen.TryGetValue(field.Name, out var chosen) && chosen == side;

    private Task ChooseAsync(IEnumerable<ConflictField> fields, ConflictSide side)
    {
        foreach (var field in fields)
        {
            _chosen[field.Name] = side;
            Choices.Choose(field, side);
        }

        return OnChosen.InvokeAsync();
    }

    private async Task ResolveAsync()
    {
        if (IsSaving)
            return;
        if (_differing.FirstOrDefault(field => !_chosen.ContainsKey(field.Name)) is { } missing)
        {
            _asked = true;
            await _radios[(missing.Name, ConflictSide.Mine)].FocusAsync();
            return;
        }

        await OnResolved.InvokeAsync(new ConflictResolution(
            _fields.Select(field => (field, _chosen.GetValueOrDefault(field.Name, ConflictSide.Theirs)))));
    }
}

/// <summary>Names <c>ConflictTexts.resx</c> and its English fellow.</summary>
public sealed class ConflictTexts;
