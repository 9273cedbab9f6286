using ClicRdv.Client;
using ClicRdvPortal.Shared;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>Archives services, after a question, and restores them. Archiving is upstream's reversible delete.</summary>
public sealed class InterventionArchiving(
    InterventionDirectory interventions,
    IDialogService dialogs,
    IStringLocalizer<InterventionsTexts> texts,
    IStringLocalizer<SharedTexts> sharedTexts)
{
    public Task<bool> ConfirmAsync(Intervention intervention) => ConfirmDialog.AskAsync(
        dialogs, sharedTexts, texts["ArchiveTitle", NameInSentence.Of(intervention.NameIn(texts))], texts["ArchiveMeaning"], texts["Archive"], danger: true);

    /// <summary>Writes, puts what stands upstream now into the list, and gives what to tell.</summary>
    /// <param name="undo">Offered when it went well.</param>
    public async Task<(RowOutcome Outcome, PageNotice Notice)> SetAsync(
        InterventionList list,
        Intervention intervention,
        bool archived,
        Func<Task>? undo = null)
    {
        var outcome = RowOutcome.Of(await interventions.SetArchivedAsync(intervention, archived), list.Put);
        var name = NameInSentence.Of(intervention.NameIn(texts));
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
