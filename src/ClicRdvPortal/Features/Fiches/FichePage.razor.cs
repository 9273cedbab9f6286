using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Editing;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace ClicRdvPortal.Features.Fiches;

/// <summary>One customer: what is known of them, and their appointments. Read fresh, since a form over an old copy only ends in a conflict.</summary>
public sealed partial class FichePage : ComponentBase, IDisposable
{
    private OpenedFiche? _opened;
    private FicheEditing? _editing;
    private IReadOnlyList<ConflictField> _conflict = [];
    private int _bookings;
    private long? _createdId;
    private bool _isGone;
    private DraftKeeper? _keeper;

    [Parameter] public long GroupId { get; set; }

    /// <summary>Null for a new one.</summary>
    [Parameter] public long? FicheId { get; set; }

    [Inject] private FicheDirectory Fiches { get; set; } = null!;

    [Inject] private GroupDirectory Groups { get; set; } = null!;

    [Inject] private CustomfieldDirectory Customfields { get; set; } = null!;

    [Inject] private PageReader Pages { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IDialogService Dialogs { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private bool HasUnsavedChanges => _editing is { HasChanges: true };

    public void Dispose() => _isGone = true;

    protected override void OnParametersSet()
    {
        // The page of one customer may lead to that of another: the form of the first must be gone at once.
        if (_opened is not null && (_opened.Group.Id != GroupId || _opened.Fiche?.Id != FicheId))
            (_opened, _editing) = (null, null);
    }

    private Task<ApiResult<OpenedFiche>> LoadAsync(CancellationToken cancellationToken) =>
        Pages.ReadAsync($"fiche:{GroupId}:{FicheId}", () => ReadAsync(cancellationToken));

    private async Task<ApiResult<OpenedFiche>> ReadAsync(CancellationToken cancellationToken)
    {
        var groupReading = Groups.FindAsync(GroupId, cancellationToken);
        var definitionsReading = Customfields.ListAsync(GroupId, CustomfieldModel.Fiche, cancellationToken);
        var fiche = FicheId is { } id ? await Fiches.GetAsync(GroupId, id, cancellationToken) : null;
        var (group, definitions) = (await groupReading, await definitionsReading);
        return (group.Problem ?? fiche?.Problem) is { } problem
            ? ApiResult.Failed<OpenedFiche>(problem)
            : ApiResult.Of(new OpenedFiche(group.Value!, fiche?.Value, definitions.Value ?? [], !definitions.IsSuccess));
    }

    private void Begin(OpenedFiche opened)
    {
        var timezone = GroupTimezone.Of(opened.Group);
        _opened = opened;
        _editing = new FicheEditing(Fiches, GroupId, opened.Fiche, opened.Definitions, () => DateOnly.FromDateTime(timezone.Now(Clock)));

        // Said on the page that the creation led to, since the one before is gone.
        if (_createdId is { } created && opened.Fiche?.Id == created)
            _editing.Tell(FicheNews.Created);
        _createdId = null;
    }

    private async Task SaveAsync()
    {
        if (_editing is not { } editing)
            return;
        await editing.SaveAsync();

        // Whoever has gone elsewhere meanwhile is not called back.
        if (_isGone || !ReferenceEquals(_editing, editing))
            return;
        Compare(editing);
        if (FicheId is null && editing is { AsRead: { } created, HasChanges: false })
        {
            _createdId = created.Id;

            // The lock on navigation opens with the next render.
            StateHasChanged();
            await Task.Yield();
            Navigation.NavigateTo(PortalUrls.Fiche(GroupId, created.Id), new NavigationOptions { ReplaceHistoryEntry = true });
        }
    }

    private async Task ResolveAsync(ConflictResolution resolution)
    {
        if (_editing is not { } editing)
            return;
        await editing.ResolveAsync(resolution);
        Compare(editing);
    }

    private async Task ArchiveOrRestoreAsync()
    {
        if (_editing is not { AsRead: { } fiche, HasChanges: false, IsSaving: false } editing)
            return;
        if (!fiche.IsDeleted && !await ConfirmDialog.AskAsync(
                Dialogs, SharedWords, Texts["ArchiveTitle", NameInSentence.Of(FicheColumns.NameOf(fiche, Texts))], Texts["ArchiveMeaning"], Texts["Archive"], danger: true))
            return;
        await editing.SetArchivedAsync(!fiche.IsDeleted);
        Compare(editing);
    }

    private void ReadHistoryAgain() => _bookings++;

    private void Compare(FicheEditing editing)
    {
        if (editing.Theirs is { } theirs)
            _conflict = FicheConflict.Fields(editing.Input, editing.Untouched, FicheInput.From(theirs), editing.Definitions, FormTexts);
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (!HasUnsavedChanges)
            return;
        var leaves = await ConfirmDialog.AskAsync(
            Dialogs, SharedWords, FormTexts["UnsavedTitle"], SharedWords["UnsavedQuestion"], SharedWords["Discard"], danger: true, SharedWords["KeepTyping"]);
        if (!leaves)
        {
            leaving.PreventNavigation();
            return;
        }

        _editing?.Revert();
        KeepTyped();
    }

    private static string DateText(DateTime? time) => time?.ToString("d", CultureInfo.CurrentCulture) ?? "–";
}
