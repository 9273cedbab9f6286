using ClicRdv.Client;
using ClicRdvPortal.Shared;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ClicRdvPortal.Features.Calendars.Listing;

/// <summary>Archives calendars, after a question, and restores them. Archiving is upstream's reversible delete.</summary>
public sealed class CalendarArchiving(
    CalendarDirectory calendars,
    IDialogService dialogs,
    IStringLocalizer<CalendarsTexts> texts,
    IStringLocalizer<SharedTexts> sharedTexts)
{
    public Task<bool> ConfirmAsync(Calendar calendar) => ConfirmDialog.AskAsync(
        dialogs, sharedTexts, texts["ArchiveTitle", NameInSentence.Of(calendar.NameIn(texts))], texts["ArchiveMeaning"], texts["Archive"], danger: true);

    /// <summary>Writes, puts what stands upstream now into the list, and gives what to tell.</summary>
    /// <param name="undo">Offered when it went well.</param>
    public async Task<(RowOutcome Outcome, PageNotice Notice)> SetAsync(
        CalendarList list,
        Calendar calendar,
        bool archived,
        Func<Task>? undo = null)
    {
        var outcome = RowOutcome.Of(await calendars.SetArchivedAsync(calendar, archived), list.Put);
        var name = NameInSentence.Of(calendar.NameIn(texts));
        return (outcome, outcome switch
        {
            { Result: RowResult.Changed } => new(texts[archived ? "Archived" : "Restored", name], Undo: undo),
            { Result: RowResult.Conflict } => new(texts["MovedMeanwhile", name], StatusTone.Warning),
            { Problem: { Kind: ProblemKind.Forbidden } problem } => Failed("ArchiveForbidden", problem),
            { Problem: { Kind: ProblemKind.ToVerify } problem } => Failed("ArchiveToVerify", problem),
            { Problem: { Kind: ProblemKind.SignedOut } problem } => Failed("SignedOut", problem),
            { Problem: { } problem } => Failed(archived ? "NotArchived" : "NotRestored", problem),
            _ => throw new InvalidOperationException("A refusal without a problem."),
        });

        PageNotice Failed(string key, ApiProblem problem) => new(texts[key, name], StatusTone.Danger) { Problem = problem };
    }
}
