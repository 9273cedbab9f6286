using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Store;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>The names that are typed, kept as a draft: that of a new set, and another of one that is there.</summary>
public sealed partial class PersonalSetList
{
    private const string Added = "Added";
    private const string Renaming = "Renaming";
    private const string NewName = "NewName";

    private string _renamedFrom = "";

    /// <inheritdoc cref="PlannerOptions.AskedSet"/>
    [Parameter] public Guid? AskedDraft { get; set; }

    private string DraftTitle() => _renaming is null ? _addedName.Trim() : _renamedFrom;

    private string? RenamedSince(PersonalSet set) => set.Name == _renamedFrom ? null : Texts["RenamedSince", NameInSentence.Of(set.Name)].Value;

    /// <summary>Which set is renamed says nothing as long as no other name is typed.</summary>
    private DraftReading? ReadDraft()
    {
        Dictionary<string, string> before = new(StringComparer.Ordinal), now = new(StringComparer.Ordinal) { [Added] = _addedName };
        if (_renaming is { } id)
        {
            before[Renaming] = now[Renaming] = id.ToString("N");
            (before[NewName], now[NewName]) = (_renamedFrom, _newName);
        }

        return new DraftReading(before, now);
    }

    /// <summary>A set that is gone by now leaves its new name to a new one.</summary>
    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        _addedName = Find(Added)?.Mine ?? _addedName;
        if (Find(NewName) is not { } renamed || !Guid.TryParseExact(Find(Renaming)?.Mine, "N", out var id))
            return;
        if (Sets.Value?.Any(set => set.Id == id) == true)
            (_renaming, _newName, _renamedFrom) = (id, renamed.Mine, renamed.Before);
        else if (_addedName.Length == 0)
            _addedName = renamed.Mine;

        DraftField? Find(string name) => fields.FirstOrDefault(field => field.Name == name);
    }
}
