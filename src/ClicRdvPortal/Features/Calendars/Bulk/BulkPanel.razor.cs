using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Features.Calendars.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>Changes several calendars: what to do, what that comes to row by row, the sending, and what became of each.</summary>
public sealed partial class BulkPanel : ComponentBase, IDisposable
{
    private readonly BulkChange _change = new();
    private IReadOnlyList<long> _ids = [];
    private IReadOnlyList<BulkRow> _rows = [];
    private RowRun? _run;
    private ElementReference _summary;
    private bool _isPreviewing;
    private bool _askedForNothing;
    private bool _focusSummary;
    private bool _isDone;

    [Parameter, EditorRequired] public CalendarList List { get; set; } = null!;

    /// <summary>The selection; what is ticked while the panel is open does not join it.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<long> Ids { get; set; } = [];

    [Parameter] public bool CanArchive { get; set; }

    /// <summary>Rows have been written.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    /// <summary>The upstream refused to archive or restore.</summary>
    [Parameter] public EventCallback OnArchiveForbidden { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] private BulkSending Sending { get; set; } = null!;

    private int ChangeCount => _rows.Count(row => row.WillChange);

    private bool HasUnsavedChanges => !_isDone && (_run is null ? !_change.IsEmpty : _run.IsRunning);

    private IReadOnlyList<long> FailedIds => _run is null ? []
        : [.. _rows.Where(row => row.WillChange && _run.Of(row.Calendar.Id).Result != RowResult.Changed).Select(row => row.Calendar.Id)];

    private string PreviewSummary => ChangeCount == 0
        ? Texts["NothingChanges"]
        : Texts["WillChange", ChangeCount, _rows.Count(row => !row.WillChange && !row.IsLeftOut), _rows.Count(row => row.IsLeftOut)];

    // Nobody is left to stop a run, or to see how it ends.
    public void Dispose() => _run?.Stop();

    protected override void OnInitialized() => _ids = [.. Ids];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusSummary)
            return;
        _focusSummary = false;
        await _summary.FocusAsync();
    }

    private void Preview()
    {
        _askedForNothing = _change.IsEmpty;
        if (_askedForNothing || (_change.Action != BulkAction.Edit && !CanArchive))
            return;
        _rows = BulkPreview.Of(List, _ids, _change);
        _isPreviewing = true;
        _focusSummary = true;
    }

    private async Task SendAsync()
    {
        if (!_isPreviewing || _run is not null || ChangeCount == 0)
            return;
        var run = _run = Sending.Prepare(List, _rows, _change.Action);
        await run.RunAsync(StateHasChanged);
        if (_change.Action != BulkAction.Edit && _rows.Any(row => run.Of(row.Calendar.Id).Problem?.Kind == ProblemKind.Forbidden))
            await OnArchiveForbidden.InvokeAsync();
        await OnChanged.InvokeAsync();
    }

    /// <summary>Back to the preview with the rows that were not written, as they stand now.</summary>
    private async Task RetryAsync()
    {
        if (_run is not { IsRunning: false } run)
            return;
        _ids = FailedIds;
        _run = null;
        await Sending.RefreshAsync(List, _ids.Where(id => run.Of(id).Result == RowResult.ToVerify));
        Preview();
    }

    private string Summary(RowRun run) => run.IsRunning ? Texts["Running"] : string.Join(' ', Enum.GetValues<RowResult>()
        .Where(result => result == RowResult.Changed || run.Count(result) > 0)
        .Select(result => Texts["Report" + result, run.Count(result)].Value));

    private async Task CloseAsync()
    {
        if (_run is { IsRunning: true })
            return;
        _isDone = true;
        StateHasChanged();

        // The panel's lock on navigation opens with its next render.
        await Task.Yield();
        await OnClose.InvokeAsync();
    }
}
