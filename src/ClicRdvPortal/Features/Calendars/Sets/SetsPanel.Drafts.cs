using System.Globalization;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Features.Calendars.Sets;

/// <summary>The names that are typed, kept as a draft: that of a new set, and another of one that is there.</summary>
public sealed partial class SetsPanel
{
    private const string Added = "Added";
    private const string Renaming = "Renaming";
    private const string NewName = "NewName";

    private readonly ConflictChoices _choices = new();

    private string DraftPlace => (new CalendarsPageState { Panel = CalendarsPanel.Sets }).ToUrl(List.Group.Id);

    private string DraftTitle() => _renaming is { } id ? NameOf(id) : _addedName.Trim();

    private DraftReading? ReadDraft()
    {
        if (_isDone)
            return null;
        var (before, now) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal) { [Added] = _addedName });
        if (_renaming is { } id && List.FindSet(id)?.Name is { } name && name != _newName)
        {
            now[Renaming] = id.ToString(CultureInfo.InvariantCulture);
            (before[NewName], now[NewName]) = (_conflictingName ?? name, _newName);
        }

        return _choices.AddTo(new DraftReading(before, now));
    }

    /// <summary>Where somebody else has renamed the same set since, both names are shown.</summary>
    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        _addedName = ValueOf(Added) ?? _addedName;
        if (!long.TryParse(ValueOf(Renaming), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || List.FindSet(id) is not { } set || fields.FirstOrDefault(field => field.Name == NewName) is not { } renamed)
            return;
        BeginRename(set);
        _choices.TakeUp(fields);
        _newName = renamed.Mine;
        if (!renamed.IsContested(set.Name))
            return;
        (_theirs, _conflictingName) = (set, renamed.Before);
        _conflict = [new("name", Texts["Name"], renamed.Mine, set.Name, MineChanged: true)];

        string? ValueOf(string name) => fields.FirstOrDefault(field => field.Name == name)?.Mine;
    }
}
