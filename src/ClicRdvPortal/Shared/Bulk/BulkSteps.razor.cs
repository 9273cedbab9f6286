using ClicRdvPortal.Shared.Runs;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Shared.Bulk;

/// <summary>
/// Changes several rows: what to do (the content), what that comes to row by row, the sending, and what became of each.
/// The sentences are the feature's, since they speak of calendars or of services.
/// </summary>
public sealed partial class BulkSteps : ComponentBase, IDisposable
{
    private IReadOnlyList<long> _ids = [];
    private IReadOnlyList<BulkLine> _lines = [];
    private RowRun? _run;
    private ElementReference _summary;
    private bool _isPreviewing;
    private bool _askedForNothing;
    private bool _focusSummary;
    private bool _isDone;

    [Parameter, EditorRequired] public IBulkWork Work { get; set; } = null!;

    [Parameter, EditorRequired] public IStringLocalizer Texts { get; set; } = null!;

    /// <summary>The selection; what is ticked while the panel is open does not join it.</summary>
    [Parameter, EditorRequired] public IReadOnlyCollection<long> Ids { get; set; } = [];

    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>Rows have been written.</summary>
    [Parameter, EditorRequired] public EventCallback<RowRun> OnEnded { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    private int ChangeCount => _lines.Count(line => line.WillChange);

    private bool HasUnsavedChanges => !_isDone && (_run is null ? !Work.IsEmpty : _run.IsRunning);

    private IReadOnlyList<long> FailedIds => _run is null ? []
        : [.. _lines.Where(line => line.WillChange && _run.Of(line.Id).Result != RowResult.Changed).Select(line => line.Id)];

    // Nobody is left to stop a run, or to see how it ends.
    public void Dispose() => _run?.Stop();

    protected override void OnInitialized()
    {
        _ids = [.. Ids];
        _untouched = Work.ToFields();
        _opened = _shown = BulkSelection.Of(_ids, Work);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusSummary)
            return;
        _focusSummary = false;
        await _summary.FocusAsync();
    }

    private void Preview()
    {
        _askedForNothing = Work.IsEmpty;
        if (_askedForNothing || !Work.IsAllowed || Work.Preview(_ids) is not { } lines)
            return;
        _lines = lines;
        _shown = BulkSelection.Of(_ids, Work);
        _isPreviewing = true;
        _focusSummary = true;
    }

    private async Task SendAsync()
    {
        if (!_isPreviewing || _run is not null || ChangeCount == 0)
            return;
        (_changedSince, _goneSince) = ([], 0);
        var run = _run = Work.Prepare();
        await run.RunAsync(StateHasChanged);
        await OnEnded.InvokeAsync(run);
    }

    /// <summary>
    /// Back to the preview with the rows that were not written. Of those whose answer was lost nothing is read first: what they
    /// have now may be the wish come true, and « + 5 min » of it would be five too many. The write finds out, since it compares.
    /// </summary>
    private void Retry()
    {
        if (_run is not { IsRunning: false })
            return;
        _ids = FailedIds;
        _run = null;
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
