using System.Text.Encodings.Web;
using System.Text.Json;
using ClicRdvPortal.Features.Planner.Columns;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Planner;

/// <summary>
/// What is sent of the columns. Those that the prerendered page has already are handed over in the browser, and of very
/// many only those near what is looked at are drawn; the others are asked for.
/// </summary>
public sealed partial class PlannerGrid
{
    /// <summary>So many calendars always stand whole in the page.</summary>
    private const int MostWhole = 20;

    /// <summary>More than that ahead would stand in the way of a click on a slow line.</summary>
    private const int MostAhead = GridSheets.MostColumns;

    /// <summary>A message of them, so that what somebody does meanwhile goes between.</summary>
    private const int PerMessage = 5;

    private const char Separator = ' ';

    // It is read as JSON by a script, never as a part of a page.
    private static readonly JsonSerializerOptions AheadFormat = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly BrowserColumns _browser = new();
    private readonly GridSheets _sheets = new();
    private readonly HashSet<int> _near = [];
    private bool _keepsColumns;

    /// <summary>What the prerendered page has drawn: hashes of its columns, and never what stands in them. A page that is resumed is drawn anew.</summary>
    [PersistentState(RestoreBehavior = RestoreBehavior.SkipLastSnapshot)] public string? Prerendered { get; set; }

    /// <summary>
    /// Columns that the browser lacks. Anybody may send it, with anything in it (threat T40): what is not here is passed over,
    /// and what is here was theirs to see.
    /// </summary>
    [JSInvokable]
    public Task FillAsync(string[] keys) => InvokeAsync(() =>
    {
        PlannerDrawing? drawn = null;
        var wanted = (keys ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, column) in Drawing.Columns.Index().Where(item => wanted.Contains(item.Item.Key)).ToList())
        {
            _near.Add(index);
            if (_browser.Lose(column.Key))
                column.TakeBack(drawn ??= Drawings.Draw(Reading));
            _browser.Send(column.Key);
        }

        StateHasChanged();
    });

    /// <summary>Gives the browser a view that may come next, and has it laid out there.</summary>
    public async Task KeepAheadAsync(PlannerReading reading, CancellationToken cancellationToken)
    {
        var ahead = Drawings.Draw(reading);
        var missing = ahead.Columns.Where(column => column.HasInside && !_browser.Has(column.Key)).ToList();
        if (!_keepsColumns || missing.Count > MostAhead)
            return;
        foreach (var some in missing.Chunk(PerMessage))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var message = JsonSerializer.SerializeToUtf8Bytes(some.Select(column => (string?[])[column.Key, column.Markup]), AheadFormat);
            await _module!.InvokeVoidAsync("keep", cancellationToken, message);
            _browser.Keep(some.Select(column => column.Key));
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (!_sheets.PutBeside(reading, ahead))
            return;
        TakeOverKept();
        StateHasChanged();
    }

    private bool IsShell(int index) => Reading.Calendars.Count > MostWhole && index >= MostWhole && !_near.Contains(index);

    private bool IsAdopted(PlannerColumn column) => column.HasInside && _browser.IsAdopted(column.Key);

    /// <summary>Before each drawing, the first one of a circuit among them.</summary>
    private void TakeOver()
    {
        _sheets.Show(Reading, Drawing, _keepsColumns);
        if (!RendererInfo.IsInteractive)
        {
            Prerendered = string.Join(Separator, Drawing.Columns.Where((_, index) => !IsShell(index)).Select(column => column.Key));
            return;
        }

        if (Prerendered is { } prerendered)
        {
            Prerendered = null;
            _browser.TakeOver(prerendered.Split(Separator));
        }

        TakeOverKept();
    }

    private void TakeOverKept()
    {
        var drawn = _sheets.All.SelectMany(sheet => sheet.Drawing.Columns.Where((column, index) => column.HasInside && !IsShell(index)));
        _browser.Show([.. drawn.Select(column => column.Key)], _keepsColumns);
        foreach (var column in _sheets.Columns.Where(IsAdopted))
            column.LetGo();
    }
}
