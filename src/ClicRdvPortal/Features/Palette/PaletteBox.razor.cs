using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Palette;

/// <summary>Finds customers, calendars, groups, days and what there is to do, by keys alone.</summary>
public sealed partial class PaletteBox : ComponentBase, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private CancellationTokenSource? _typing;
    private IReadOnlyList<PaletteEntry> _known = [];
    private IReadOnlyList<PaletteEntry> _customers = [];
    private IReadOnlyList<PaletteEntry> _shown = [];
    private PaletteEntry? _day;
    private ApiProblem? _problem;
    private string _text = "";
    private string _said = "";
    private int _active = -1;
    private bool _isOpen;

    /// <summary>Whether Enter was pressed while nothing had been found yet.</summary>
    private bool _isHurried;

    [CascadingParameter] private PortalLocation Location { get; set; } = new("/", null);

    [Inject] private PaletteIndex Index { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    public void Dispose() => StopTyping();

    private async Task OpenAsync()
    {
        if (_isOpen)
            return;
        _isOpen = true;
        var typing = _typing = new CancellationTokenSource();
        Show();
        try
        {
            _known = await Index.ReadAsync(Location, typing.Token);
        }
        catch (OperationCanceledException) when (typing.IsCancellationRequested)
        {
            return;
        }

        Show();
    }

    private void Closed()
    {
        StopTyping();
        _isOpen = false;
        (_text, _said, _problem, _day, _isHurried) = ("", "", null, null, false);
        (_known, _customers, _shown, _active) = ([], [], [], -1);
    }

    /// <summary>What is known shows at once; customers are asked for when typing pauses.</summary>
    private async Task TypedAsync(ChangeEventArgs typed)
    {
        StopTyping();
        _text = typed.Value as string ?? "";
        var typing = _typing = new CancellationTokenSource();
        (_customers, _problem, _day, _isHurried) = ([], null, null, false);
        var text = _text.Trim();
        try
        {
            if (_known.Count == 0)
                _known = await Index.ReadAsync(Location, typing.Token);
            _day = await Index.DayAsync(text, Location.GroupId, typing.Token);
            Show();
            if (text.Length < PaletteIndex.LeastLetters || Location.GroupId is not { } groupId || !text.Any(char.IsLetter))
                return;
            await Task.Delay(Pause, Clock, typing.Token);
            var found = await Index.CustomersAsync(text, groupId, typing.Token);
            if (typing.IsCancellationRequested)
                return;
            (_customers, _problem) = (found.Value ?? [], found.Problem);
            Show();

            // Who did not wait for the list has chosen from it only where it leaves no choice.
            if (_isHurried && _shown is [{ Kind: PaletteKind.Customer } only, ..] && _customers.Count(entry => entry.Kind == PaletteKind.Customer) == 1)
                await GoAsync(only);
        }
        catch (OperationCanceledException) when (typing.IsCancellationRequested)
        {
            // More has been typed, or it was closed.
        }
    }

    private void Show()
    {
        var kept = _active > 0 && _active < _shown.Count ? _shown[_active] : null;
        _shown = PaletteRanking.Rank([.. _day is null ? Array.Empty<PaletteEntry>() : [_day], .. _known, .. _customers], _text);

        // Who has gone to an entry stays on it when customers come in between.
        _active = _shown.Count == 0 ? -1 : Math.Max(0, _shown.ToList().FindIndex(entry => entry == kept));
        _said = _text.Trim().Length == 0 ? "" : _shown.Count switch
        {
            0 => Texts["NothingFound"],
            1 => Texts["OneFound"],
            var count => Texts["CountFound", count],
        };
    }

    private Task OnKeyAsync(KeyboardEventArgs pressed)
    {
        switch (pressed.Key)
        {
            case "ArrowDown" when _shown.Count > 0:
                _active = (_active + 1) % _shown.Count;
                break;
            case "ArrowUp" when _shown.Count > 0:
                _active = (_active <= 0 ? _shown.Count : _active) - 1;
                break;
            case "Enter" when _active >= 0 && _active < _shown.Count:
                return GoAsync(_shown[_active]);
            case "Enter":
                _isHurried = true;
                break;
        }

        return Task.CompletedTask;
    }

    private async Task GoAsync(PaletteEntry entry)
    {
        _module ??= await JS.InvokeAsync<IJSObjectReference>("import", "./Features/Palette/PaletteBox.razor.js");
        await _module.InvokeVoidAsync("close", _dialog);
        Closed();
        Navigation.NavigateTo(entry.Address);
    }

    private void StopTyping()
    {
        _typing?.Cancel();
        _typing?.Dispose();
        _typing = null;
    }
}
