using System.Collections.Immutable;
using System.Globalization;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Planner;

/// <summary>The grid of a day or a week: heads, time axis, and a column for each calendar and day.</summary>
public sealed partial class PlannerGrid : ComponentBase, IAsyncDisposable
{
    // Twelve hues of equal lightness; names and times say the same, so that none has to be told from another.
    private static readonly ImmutableArray<string> CalendarHues =
        ["#4f8fd0", "#d0834f", "#5aa469", "#b56fc4", "#c9a227", "#4fb0a5", "#d0677a", "#7d83d6", "#8aa33c", "#c77fa6", "#5f9fb8", "#a98a5b"];

    private ElementReference _grid;
    private IJSObjectReference? _module;
    private DotNetObjectReference<PlannerGrid>? _self;
    private int _columns;
    private DateOnly _today;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public PlannerDrawing Drawing { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback<long> OnOpen { get; set; }

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    [Inject] private PlannerDrawings Drawings { get; set; } = null!;

    private bool HasUpperHeads => Reading.State.View != PlannerView.Day;

    /// <summary>An appointment was chosen. Anybody may send it, with anything in it (threat T40): what is not here is not opened.</summary>
    [JSInvokable]
    public Task OpenAsync(long id) =>
        InvokeAsync(() => Reading.Vevents.Any(vevent => vevent.Id == id) ? OnOpen.InvokeAsync(id) : Task.CompletedTask);

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await JS.InvokeAsync<IJSObjectReference>("import", "./Features/Planner/PlannerGrid.razor.js");
        await _module.InvokeVoidAsync("attach", _grid, _self);
    }

    protected override void OnParametersSet()
    {
        _columns = Drawing.Columns.Count();
        TakeOver();
        _today = DateOnly.FromDateTime(Reading.Frame.Timezone.Now(Clock));
    }

    private static string HeadKey(PlannerColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"head-{column.Calendar.Id}-{column.Date:yyyyMMdd}");

    private static string SectionKey(PlannerSection section) =>
        string.Create(CultureInfo.InvariantCulture, $"{section.Day:yyyyMMdd}-{section.Calendar?.Id}");

    private string SectionName(PlannerSection section) =>
        section.Day is { } day ? PlannerDates.ShortDay(day) : section.Calendar!.NameIn(Texts);

    private string ColumnName(PlannerSection section, PlannerColumn column) =>
        section.Calendar is null ? column.Calendar.NameIn(Texts) : PlannerDates.ShortDay(column.Date);

    private string? CalendarColour(PlannerColumn column)
    {
        if (Reading.State.Colour != PlannerColour.Calendar)
            return null;
        var place = Reading.Frame.Calendars.TakeWhile(calendar => calendar.Id != column.Calendar.Id).Count();
        return CalendarHues[place % CalendarHues.Length];
    }
}
