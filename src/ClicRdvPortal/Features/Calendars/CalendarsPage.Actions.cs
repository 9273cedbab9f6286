using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Features.Calendars.Ordering;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Calendars;

/// <summary>What is done from a row: archiving, restoring, putting it into another place.</summary>
public sealed partial class CalendarsPage
{
    private readonly HashSet<long> _busy = [];
    private bool _isBulkOpen;

    [Inject] private CalendarArchiving Archiving { get; set; } = null!;

    [Inject] private CalendarOrdering Ordering { get; set; } = null!;

    /// <summary>What is selected and in the list: ids of an address may be anything (threat T34).</summary>
    private IReadOnlyList<long> Selected => _list is null ? [] : [.. _state.Selected.Where(id => _list.Find(id) is not null)];

    private void OpenBulk()
    {
        _isBulkOpen = Selected.Count > 0;
        _notice = null;
    }

    private async Task ArchiveOrRestoreAsync(Calendar calendar)
    {
        if (_list is not { } list || IsRefused(CalendarRight.Archive, GroupId) || !_busy.Add(calendar.Id))
            return;
        try
        {
            if (calendar.Deleted || await Archiving.ConfirmAsync(calendar))
                await SetArchivedAsync(list, calendar.Id, !calendar.Deleted, canUndo: true);
        }
        finally
        {
            _busy.Remove(calendar.Id);
        }
    }

    private async Task SetArchivedAsync(CalendarList list, long id, bool archived, bool canUndo)
    {
        if (list.Find(id) is not { } calendar || calendar.Deleted == archived)
            return;
        Func<Task>? undo = canUndo ? () => SetArchivedAsync(list, id, !archived, canUndo: false) : null;
        var (outcome, notice) = await Archiving.SetAsync(list, calendar, archived, undo);
        if (outcome.Problem?.Kind == ProblemKind.Forbidden)
            Rights.Note(_session, CalendarRight.Archive, GroupId);
        Tell(list, notice);
    }

    private async Task ReorderAsync(IReadOnlyList<long> wanted)
    {
        if (_list is not { } list || !_state.IsInOrder || !_rows.Select(calendar => calendar.Id).ToHashSet().SetEquals(wanted))
            return;
        var saved = await Ordering.SaveAsync(list, wanted);
        Tell(list, NoticeOf(saved, "OrderSaved", saved.CanUndo ? () => UndoOrderAsync(list, saved) : null));
    }

    private async Task UndoOrderAsync(CalendarList list, OrderSaved saved) =>
        Tell(list, NoticeOf(await Ordering.UndoAsync(list, saved), "OrderRestored", undo: null));

    private PageNotice NoticeOf(OrderSaved saved, string key, Func<Task>? undo)
    {
        if (saved.IsWhole)
            return new(Texts[key], Undo: undo);
        var problem = saved.Before.Select(row => saved.Run.Of(row.Id).Problem).FirstOrDefault(found => found is not null);
        return new(Texts["OrderPartly", saved.Run.Total - saved.Run.Count(RowResult.Changed), saved.Run.Total], StatusTone.Warning) { Problem = problem };
    }

    // The answer may come after the person has gone to another group.
    private void Tell(CalendarList list, PageNotice notice)
    {
        if (!ReferenceEquals(list, _list))
            return;
        ShowRows();
        _notice = notice;
        StateHasChanged();
    }
}
