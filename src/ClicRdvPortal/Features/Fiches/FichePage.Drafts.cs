using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Fiches.Editing;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Features.Fiches;

/// <summary>What is typed about a customer, kept as a draft.</summary>
public sealed partial class FichePage
{
    private DraftSubject DraftSubject => new(FichesFeature.DraftKind, GroupId, FicheId);

    private string DraftPlace => FicheId is { } id ? PortalUrls.Fiche(GroupId, id) : PortalUrls.NewFiche(GroupId);

    private string DraftTitle() => _editing switch
    {
        { AsRead: { } fiche } => FicheColumns.NameOf(fiche, Texts),
        { Input: var typed } => $"{typed[FicheField.Lastname]} {typed[FicheField.Firstname]}".Trim(),
        null => "",
    };

    private DraftReading? ReadDraft() => _editing is { } editing ? editing.Choices.AddTo(new DraftReading(editing.Untouched.ToFields(), editing.Input.ToFields())) : null;

    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        if (_editing is not { } editing)
            return;
        editing.TakeUp(fields);
        Compare(editing);
    }

    private void KeepTyped() => _keeper?.KeepTyped();
}
