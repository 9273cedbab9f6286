using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>
/// What stands in the form, over the group as it was read. Only fields that the person changed are checked and sent:
/// a value that upstream keeps and we would not accept must not stand in the way of another.
/// </summary>
public sealed class GroupInput
{
    private readonly Dictionary<GroupField, string> _texts;
    private readonly Dictionary<GroupField, string> _before;

    public GroupInput(Group asRead)
    {
        AsRead = asRead;
        _texts = GroupField.All.ToDictionary(field => field, field => field.Read(asRead));
        _before = new(_texts);
    }

    /// <summary>The version that a save is compared with.</summary>
    public Group AsRead { get; }

    /// <summary>Somebody else has written since what was taken up was begun: the person has to see both versions before anything is saved.</summary>
    public bool IsContested { get; private init; }

    public string TextOf(GroupField field) => _texts[field];

    public void Type(GroupField field, string text) => _texts[field] = text;

    public bool HasChanges => GroupField.All.Any(IsChanged);

    public bool IsChanged(GroupField field) =>
        !string.Equals(Normalized(field), field.Normalize(_before[field]), StringComparison.Ordinal);

    /// <summary>What is wrong with the changed fields, at most one fault a field, in the order of the form.</summary>
    public IReadOnlyList<GroupFault> Validate() =>
    [
        .. GroupField.All
            .Where(IsChanged)
            .Select(candidate => (Field: candidate, Kind: FaultOf(candidate)))
            .Where(fault => fault.Kind is not null)
            .Select(fault => new GroupFault(fault.Field, fault.Kind!.Value)),
    ];

    /// <summary>The changed fields and nothing else. Call it once <see cref="Validate"/> finds nothing.</summary>
    public GroupChanges ToChanges() =>
        GroupField.All.Where(IsChanged).Aggregate(new GroupChanges(), (changes, changed) => changed.Write(changes, Normalized(changed)));

    /// <summary>The changed fields that another version does not carry.</summary>
    public IReadOnlyList<GroupField> DifferingFrom(Group saved) =>
        [.. GroupField.All.Where(candidate => IsChanged(candidate) && candidate.Normalize(candidate.Read(saved)) != Normalized(candidate))];

    /// <summary>Both versions of every field, for the conflict view.</summary>
    /// <param name="theirs">What stands upstream now.</param>
    /// <param name="label">The field's name on the screen.</param>
    /// <param name="show">A field's text as people read it.</param>
    public IReadOnlyList<ConflictField> Against(Group theirs, Func<GroupField, string> label, Func<GroupField, string, string> show) =>
    [
        .. GroupField.All.Select(candidate => new ConflictField(
            candidate.Name,
            label(candidate),
            show(candidate, Normalized(candidate)),
            show(candidate, candidate.Normalize(candidate.Read(theirs))),
            IsChanged(candidate))
        {
            TheirsChanged = candidate.Read(theirs) != _before[candidate],
        }),
    ];

    /// <summary>The same form over a newer version: the own text where it was chosen, the newer version's elsewhere.</summary>
    public GroupInput On(Group theirs, Func<GroupField, bool> takesMine)
    {
        var input = new GroupInput(theirs);
        foreach (var mine in GroupField.All.Where(takesMine))
            input.Type(mine, TextOf(mine));
        return input;
    }

    /// <summary>By the names that drafts keep them under: as they were, and as they are.</summary>
    public DraftReading ToReading() => new(ByName(_before), ByName(_texts));

    /// <summary>The same form with what was typed before.</summary>
    public GroupInput With(IReadOnlyList<DraftField> fields)
    {
        var isContested = DraftField.AreContested(fields, ByName(_before));
        var input = new GroupInput(AsRead) { IsContested = isContested };
        foreach (var field in GroupField.All)
            input.Type(field, fields.FirstOrDefault(one => one.Name == field.Name)?.Mine ?? TextOf(field));
        foreach (var field in isContested ? GroupField.All : [])
            input._before[field] = fields.FirstOrDefault(one => one.Name == field.Name)?.Before ?? _before[field];
        return input;
    }

    private static Dictionary<string, string> ByName(Dictionary<GroupField, string> texts) =>
        texts.ToDictionary(text => text.Key.Name, text => text.Value, StringComparer.Ordinal);

    private string Normalized(GroupField field) => field.Normalize(_texts[field]);

    private GroupFaultKind? FaultOf(GroupField field)
    {
        var text = Normalized(field);
        if (text.Any(char.IsControl))
            return GroupFaultKind.ControlCharacter;
        return text.EnumerateRunes().Count() > field.MaxLength ? GroupFaultKind.TooLong : field.Check(text);
    }
}
