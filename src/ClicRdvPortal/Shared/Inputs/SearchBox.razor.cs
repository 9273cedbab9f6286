using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ClicRdvPortal.Shared.Inputs;

/// <summary>A search field that reports what was typed once typing pauses; Enter reports at once, Escape clears.</summary>
public sealed partial class SearchBox : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private CancellationTokenSource? _pause;
    private string _text = "";
    private string _reported = "";
    private string _given = "";

    [Parameter] public string? Value { get; set; }

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Placeholder { get; set; }

    [Parameter] public bool Disabled { get; set; }

    [Inject] private TimeProvider Time { get; set; } = null!;

    protected override void OnParametersSet()
    {
        // Only another value that did not come from here may replace the text: what is being typed is ahead of the parent,
        // which need not take it.
        var value = Value ?? "";
        if (string.Equals(value, _given, StringComparison.Ordinal))
            return;
        _given = value;
        if (string.Equals(value, _reported, StringComparison.Ordinal))
            return;
        _reported = value;
        _text = value;
    }

    public void Dispose() => StopWaiting();

    private async Task WaitForMoreAsync()
    {
        StopWaiting();
        var pause = _pause = new CancellationTokenSource();
        try
        {
            await Task.Delay(Pause, Time, pause.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await ReportAsync();
    }

    private Task OnKeyAsync(KeyboardEventArgs pressed) => pressed.Key switch
    {
        "Enter" => ReportAsync(),
        "Escape" => ClearAsync(),
        _ => Task.CompletedTask,
    };

    private Task ClearAsync()
    {
        _text = "";
        return ReportAsync();
    }

    private Task ReportAsync()
    {
        StopWaiting();
        var text = _text.Trim();
        if (string.Equals(text, _reported, StringComparison.Ordinal))
            return Task.CompletedTask;
        _reported = text;
        return ValueChanged.InvokeAsync(text);
    }

    private void StopWaiting()
    {
        _pause?.Cancel();
        _pause?.Dispose();
        _pause = null;
    }
}
