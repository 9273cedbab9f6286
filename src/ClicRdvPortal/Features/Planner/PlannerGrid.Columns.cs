using ClicRdvPortal.Features.Planner.Drawing;
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

    private const char Separator = ' ';

    private readonly HashSet<string> _adopted = new(StringComparer.Ordinal);
    private readonly HashSet<int> _near = [];

    /// <summary>What the prerendered page has drawn: hashes of its columns, and never what stands in them.</summary>
    [PersistentState] public string? Prerendered { get; set; }

    /// <summary>
    /// Columns that the browser lacks. Anybody may send it, with anything in it (threat T40): what is not here is passed over,
    /// and what is here was theirs to see.
    /// </summary>
    [JSInvokable]
    public Task FillAsync(string[] keys) => InvokeAsync(() =>
    {
        var wanted = (keys ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, column) in Drawing.Columns.Index().Where(item => wanted.Contains(item.Item.Key)).ToList())
        {
            _near.Add(index);
            if (_adopted.Remove(column.Key))
                column.TakeBack(Drawings.Draw(Reading));
        }

        StateHasChanged();
    });

    private bool IsShell(int index) => Reading.Calendars.Count > MostWhole && index >= MostWhole && !_near.Contains(index);

    private bool IsAdopted(PlannerColumn column) => column.HasInside && _adopted.Contains(column.Key);

    /// <summary>Before each drawing, the first one of a circuit among them.</summary>
    private void TakeOver()
    {
        var columns = Drawing.Columns.ToList();
        if (!RendererInfo.IsInteractive)
        {
            Prerendered = string.Join(Separator, columns.Where((_, index) => !IsShell(index)).Select(column => column.Key));
            return;
        }

        if (Prerendered is { } prerendered)
        {
            Prerendered = null;
            _adopted.UnionWith(prerendered.Split(Separator));
        }

        // Once gone, a column that comes again is another element.
        _adopted.IntersectWith(columns.Select(column => column.Key));
        foreach (var column in columns.Where(IsAdopted))
            column.LetGo();
    }
}
