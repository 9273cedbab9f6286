using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>What is typed into the panel, kept as a draft.</summary>
public sealed partial class InterventionPanel
{
    private readonly ConflictChoices _choices = new();

    private DraftSubject DraftSubject => new(InterventionsFeature.DraftKind, List.Group.Id, Id);

    private string DraftPlace => (new InterventionsPageState { Panel = IsNew ? InterventionsPanel.NewIntervention : InterventionsPanel.Intervention, OpenId = Id }).ToUrl(List.Group.Id);

    private string DraftTitle() => _asRead?.NameIn(PageTexts) ?? _input.ValueOf(InterventionField.Name).Trim();

    private DraftReading? ReadDraft() => _isDone ? null : _choices.AddTo(new DraftReading(_untouched.ToFields(), _input.ToFields()));

    /// <summary>Where somebody else has written since, both versions are shown, and nothing is saved before the person has chosen.</summary>
    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        _choices.TakeUp(fields);
        var (now, before) = (_untouched.ToFields(), _untouched with { });
        foreach (var field in fields)
        {
            _input.Put(field.Name, field.Mine);
            before.Put(field.Name, field.Before);
        }

        if (_asRead is null || !DraftField.AreContested(fields, now))
            return;
        (_untouched, _isContested) = (before, true);
        ShowContested();
    }

    private void ShowContested()
    {
        _theirs = _asRead;
        _conflict = InterventionConflict.Fields(_input, _untouched, _theirs!, List, Texts);
    }
}
