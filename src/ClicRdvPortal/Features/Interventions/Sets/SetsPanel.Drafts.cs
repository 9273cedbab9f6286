using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Sets;

/// <summary>What is typed about a set, kept as a draft.</summary>
public sealed partial class SetsPanel
{
    private readonly ConflictChoices _choices = new();
    private DraftKeeper? _keeper;
    private bool _isContested;

    [Inject] private PersonDrafts Drafts { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private string DraftPlace => (new InterventionsPageState { Panel = InterventionsPanel.Sets }).ToUrl(List.Group.Id);

    /// <summary>The form of the draft that the address asks for opens by itself.</summary>
    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive || !CanEdit || PortalUrls.DraftOf(Navigation.Uri) is not { } id
            || await Drafts.FindAsync(id) is not { Subject: { Kind: InterventionsFeature.SetDraftKind } subject }
            || subject.GroupId != List.Group.Id || _input is not null)
            return;
        var set = List.FindSet(subject.RecordId);
        if (set is not null || subject.RecordId is null)
            Begin(set);
    }

    private string DraftTitle() => _edited?.NameIn(PageTexts) ?? _input?.Name.Trim() ?? "";

    private DraftReading? ReadDraft() => _isDone || _input is null ? null : _choices.AddTo(new DraftReading(_untouched.ToFields(), _input.ToFields()));

    /// <summary>Where somebody else has written since, both versions are shown, and nothing is saved before the person has chosen.</summary>
    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        if (_input is not { } input)
            return;
        _choices.TakeUp(fields);
        var (now, before) = (_untouched.ToFields(), _untouched with { });
        foreach (var field in fields)
        {
            input.Put(field.Name, field.Mine);
            before.Put(field.Name, field.Before);
        }

        if (_edited is null || !DraftField.AreContested(fields, now))
            return;
        (_untouched, _isContested) = (before, true);
        ShowContested();
    }

    private void ShowContested()
    {
        _theirs = _edited;
        _conflict = _input!.Against(_untouched, _theirs!, Texts);
    }
}
