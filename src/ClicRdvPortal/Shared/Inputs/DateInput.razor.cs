using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Inputs;

/// <summary>A date. One that is half typed is neither the date before nor none: it is told apart, so that it wipes nothing unseen.</summary>
public sealed partial class DateInput : ComponentBase
{
    /// <summary>What is typed as long as a part of it is missing; no date.</summary>
    public const string Incomplete = "?";

    private ElementReference _input;
    private string _shown = "";
    private string _value = "";
    private bool _isIncomplete;
    private int _generation;

    [Parameter, EditorRequired] public string Id { get; set; } = "";

    /// <summary>As <c>yyyy-MM-dd</c>, "" or <see cref="Incomplete"/>.</summary>
    [Parameter, EditorRequired] public string Value { get; set; } = "";

    /// <summary>What is typed, in the same words.</summary>
    [Parameter, EditorRequired] public EventCallback<string> OnTyped { get; set; }

    [Parameter] public bool Required { get; set; }

    /// <summary>The sentence that stands beside it already.</summary>
    [Parameter] public string? Fault { get; set; }

    [Parameter] public string? FaultId { get; set; }

    private bool IsSaid => _isIncomplete && Fault is null;

    private string? DescribedBy => string.Join(' ', new[] { FaultId, IsSaid ? Id + "-incomplete" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public ValueTask FocusAsync() => _input.FocusAsync();

    protected override void OnParametersSet()
    {
        if (Value == _value)
            return;
        _value = Value;
        if (Value == Incomplete)
            return;

        // Taken back from outside: what is half typed stands in the browser alone, and goes with its element.
        if (_isIncomplete)
            _generation++;
        (_shown, _isIncomplete) = (Value, false);
    }

    private Task TypedAsync(DateTypedEventArgs typed)
    {
        _isIncomplete = typed.IsIncomplete;
        _value = typed.IsIncomplete ? Incomplete : typed.Value;

        // What the browser shows is left alone as long as a part is missing.
        if (!typed.IsIncomplete)
            _shown = typed.Value;
        return OnTyped.InvokeAsync(_value);
    }
}
