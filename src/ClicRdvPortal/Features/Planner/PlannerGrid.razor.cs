using System.Globalization;
using System.Text.Json;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Planner;

/// <summary>The grid of a day or a week: heads, time axis, and a column for each calendar and day.</summary>
public sealed partial class PlannerGrid : ComponentBase, IAsyncDisposable
{
    private ElementReference _grid;
    private IJSObjectReference? _module;
    private DotNetObjectReference<PlannerGrid>? _self;
    private int _columns;
    private RenderFragment? _lines;
    private string _words = "{}";
    private DateOnly _today;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public PlannerDrawing Drawing { get; set; } = null!;

    [Parameter, EditorRequired] public EventCallback<PlannerGesture> OnGesture { get; set; }

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    [Inject] private PlannerDrawings Drawings { get; set; } = null!;

    private bool HasUpperHeads => Reading.State.View != PlannerView.Day;

    private GestureReader Reader => new(Reading);

    /// <summary>Lets the person put something elsewhere without a drag: by a tap, or by arrows and Enter.</summary>
    public async Task BeginMoveAsync(long id)
    {
        if (_module is not null)
            await _module.InvokeVoidAsync("beginMove", _grid, id);
    }

    [JSInvokable]
    public Task OpenAsync(long id) => TellAsync(Reading.Find(id) is null ? null : new OpenGesture(id));

    /// <param name="ids">What was put somewhere, the thing that was held first.</param>
    /// <param name="calendarId">The column's calendar.</param>
    /// <param name="date">The column's day.</param>
    /// <param name="minute">Where the part that was held begins now.</param>
    /// <param name="heldDate">The day that part stood on.</param>
    /// <param name="copy">Whether it also stays where it was.</param>
    [JSInvokable]
    public Task DropAsync(long[]? ids, long calendarId, string? date, int minute, string? heldDate, bool copy) =>
        TellAsync(Reader.PlaceOf(calendarId, date, minute) is { } place && GestureReader.IdsOf(ids) is { Count: > 0 } known
            ? new DropGesture(known, place, copy) { HeldDay = GestureReader.DayOf(heldDate) }
            : null);

    [JSInvokable]
    public Task ResizeAsync(long id, string? edge, string? date, int minute) => TellAsync(Reader.ResizeOf(id, edge, date, minute));

    [JSInvokable]
    public Task CreateAsync(long calendarId, string? date, int start, int end) =>
        TellAsync(Reader.PlaceOf(calendarId, date, start) is { } place && Reader.TimeOf(date, end) is { } to && to > place.Time ? new CreateGesture(place, to) : null);

    [JSInvokable]
    public Task CommandAsync(string? command, long[]? ids, long calendarId, string? date, int minute) =>
        TellAsync(GestureReader.CommandOf(command) is { } known ? new CommandGesture(known, GestureReader.IdsOf(ids), Reader.PlaceOf(calendarId, date, minute)) : null);

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
        _keepsColumns = await _module.InvokeAsync<bool>("attach", _grid, _self);
    }

    protected override void OnInitialized() => _words = JsonSerializer.Serialize(new
    {
        time = WorkTexts["SaidTime"].Value,
        free = WorkTexts["SaidFree"].Value,
        minutes = WorkTexts["SaidMinutes"].Value,
        hours = WorkTexts["SaidHours"].Value,
        range = WorkTexts["SaidRange"].Value,
        moving = WorkTexts["SaidMoving"].Value,
        target = WorkTexts["SaidTarget"].Value,
        stays = WorkTexts["SaidStays"].Value,
    });

    protected override void OnParametersSet()
    {
        _columns = Drawing.Columns.Count();
        _lines = HourLines.Of(Drawing.Hours, Reading.State.Slot);
        TakeOver();
        _today = DateOnly.FromDateTime(Reading.Frame.Timezone.Now(Clock));
    }

    private Task TellAsync(PlannerGesture? gesture) =>
        gesture is null ? Task.CompletedTask : InvokeAsync(() => OnGesture.InvokeAsync(gesture));

    private static string HeadId(PlannerColumn column) =>
        string.Create(CultureInfo.InvariantCulture, $"head-{column.Calendar.Id}-{column.Date:yyyyMMdd}");

    private string SectionName(PlannerSection section) =>
        section.Day is { } day ? PlannerDates.ShortDay(day) : section.Calendar!.NameIn(Texts);

    private string ColumnName(PlannerSection section, PlannerColumn column) =>
        section.Calendar is null ? column.Calendar.NameIn(Texts) : PlannerDates.ShortDay(column.Date);
}
