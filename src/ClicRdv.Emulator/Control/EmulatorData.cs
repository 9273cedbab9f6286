using System.Globalization;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Seed;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Control;

/// <summary>
/// The rows themselves: read to assert on, changed as another person would change them. A change stamps
/// <c>updated_at</c> with the emulator's clock, to the second, if it changes anything.
/// </summary>
public sealed partial class EmulatorData
{
    private readonly EmulatorState _state;

    internal EmulatorData(EmulatorState state) => _state = state;

    public StoredRow? Group(long id) => Find(GroupTable.Table, id);

    public StoredRow? Calendar(long id) => Find(CalendarTable.Table, id);

    public StoredRow? Calendarset(long id) => Find(CalendarsetTable.Table, id);

    /// <summary>By <c>sort</c>, deleted ones included.</summary>
    public IReadOnlyList<StoredRow> Calendars(long groupId) => List(CalendarTable.Table, groupId);

    public IReadOnlyList<StoredRow> Calendarsets(long groupId) => List(CalendarsetTable.Table, groupId);

    /// <summary>Changes a group behind everybody's back; values are numbers, booleans, texts or null.</summary>
    public StoredRow TouchGroup(long id, params (string Field, object? Value)[] changes) => Touch(GroupTable.Table, id, changes);

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchCalendar(long id, params (string Field, object? Value)[] changes) => Touch(CalendarTable.Table, id, changes);

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchCalendarset(long id, params (string Field, object? Value)[] changes) => Touch(CalendarsetTable.Table, id, changes);

    /// <summary>Changes who somebody is; their next sign-in says so.</summary>
    public StoredRow TouchPro(long id, params (string Field, object? Value)[] changes) => Touch(ProTable.Table, id, changes);

    /// <summary>A new calendar at the end of a group's order, unless <c>sort</c> is among the values.</summary>
    public StoredRow AddCalendar(long groupId, string name, params (string Field, object? Value)[] values) => _state.Store.Run(() =>
    {
        var changes = Changes(values);
        changes["group_id"] = groupId;
        changes["name"] = name;
        if (!changes.Has("sort"))
        {
            changes["sort"] = (_state.Store.Number("SELECT MAX(\"sort\") FROM calendars WHERE group_id = ?", groupId) ?? 0) + 1;
        }

        return new StoredRow(_state.Store.Insert(CalendarTable.Table, changes, Now(groupId)));
    });

    /// <summary>A new group that nobody reaches yet, with nothing in it.</summary>
    public StoredRow AddGroup(long id, string name) => _state.Store.Run(() =>
    {
        var changes = Changes([("id", id), ("name", name)]);
        return new StoredRow(_state.Store.Insert(GroupTable.Table, changes, _state.Clock.NowIn("")));
    });

    /// <summary>Takes a group away from a pro: its next call to it answers 404.</summary>
    public void RevokeGroup(long proId, long groupId) =>
        _state.Store.Run(() => _state.Store.Execute("DELETE FROM group_rights WHERE pro_id = ? AND group_id = ?", proId, groupId));

    /// <summary>Gives a pro every right in a group.</summary>
    public void GrantGroup(long proId, long groupId) => _state.Store.Run(() =>
    {
        PeopleSeed.Grant(_state.Store, proId, groupId, everything: true);
        return true;
    });

    /// <summary>Gives a pro one calendar of a group, to see and to change, and nothing else of those that others have there.</summary>
    public void GrantCalendar(long proId, long groupId, long calendarId) => _state.Store.Run(() =>
    {
        PeopleSeed.Grant(_state.Store, proId, groupId, everything: false);
        return _state.Store.Execute(
            "INSERT OR IGNORE INTO calendar_rights (pro_id, calendar_id, read_only) VALUES (?, ?, 0)", proId, calendarId);
    });

    private StoredRow? Find(Table table, long id) => _state.Store.Read(() => _state.Store.Row(table, " WHERE \"id\" = ?", id)) is { } row ? new StoredRow(row) : null;

    private List<StoredRow> List(Table table, long groupId, string order = "\"sort\", \"id\"") => _state.Store.Read(() =>
        _state.Store.Rows(table, $" WHERE \"group_id\" = ? ORDER BY {order}", groupId).ConvertAll(row => new StoredRow(row)));

    private StoredRow Touch(Table table, long id, (string Field, object? Value)[] changes) => _state.Store.Run(() =>
    {
        var row = _state.Store.Row(table, " WHERE \"id\" = ?", id) ?? throw new ArgumentException($"There is no {table.Singular} {id}.", nameof(id));
        var groupId = table == GroupTable.Table ? id : row.Integer("group_id") ?? 0;
        return new StoredRow(_state.Store.Update(row, Changes(changes), Now(groupId)));
    });

    private string Now(long groupId) =>
        _state.Clock.NowIn(_state.Store.Row(GroupTable.Table, " WHERE \"id\" = ?", groupId)?.Text("timezone") ?? "");

    private static RowChanges Changes((string Field, object? Value)[] values)
    {
        var changes = new RowChanges();
        foreach (var (field, value) in values)
        {
            changes[field] = value switch
            {
                bool flag => flag ? 1L : 0L,
                int number => (long)number,
                null or long or string => value,
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
        }

        return changes;
    }
}
