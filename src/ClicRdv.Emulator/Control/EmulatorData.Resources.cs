using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Resources.Interventionsets;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Control;

public sealed partial class EmulatorData
{
    public StoredRow? Interventionset(long id) => Find(InterventionsetTable.Table, id);

    public StoredRow? Intervention(long id) => Find(InterventionTable.Table, id);

    public StoredRow? Customfield(long id) => Find(CustomfieldTable.Table, id);

    public StoredRow? Fiche(long id) => Find(FicheTable.Table, id);

    public StoredRow? Vevent(long id) => Find(VeventTable.Table, id);

    /// <summary>By <c>sort</c>.</summary>
    public IReadOnlyList<StoredRow> Interventionsets(long groupId) => List(InterventionsetTable.Table, groupId);

    /// <summary>By <c>sort</c>, deleted ones included.</summary>
    public IReadOnlyList<StoredRow> Interventions(long groupId) => List(InterventionTable.Table, groupId);

    /// <summary>By <c>id</c>, deleted ones included.</summary>
    public IReadOnlyList<StoredRow> Customfields(long groupId) => List(CustomfieldTable.Table, groupId, "\"id\"");

    /// <inheritdoc cref="Customfields"/>
    public IReadOnlyList<StoredRow> Fiches(long groupId) => List(FicheTable.Table, groupId, "\"id\"");

    /// <summary>By <c>start</c>, deleted ones included.</summary>
    public IReadOnlyList<StoredRow> Vevents(long groupId) => List(VeventTable.Table, groupId, "\"start\", \"id\"");

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchInterventionset(long id, params (string Field, object? Value)[] changes) => Touch(InterventionsetTable.Table, id, changes);

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchIntervention(long id, params (string Field, object? Value)[] changes) => Touch(InterventionTable.Table, id, changes);

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchCustomfield(long id, params (string Field, object? Value)[] changes) => Touch(CustomfieldTable.Table, id, changes);

    /// <inheritdoc cref="TouchGroup"/>
    public StoredRow TouchFiche(long id, params (string Field, object? Value)[] changes) => Touch(FicheTable.Table, id, changes);

    /// <summary>Changes a vevent behind everybody's back: nobody is sent a message.</summary>
    public StoredRow TouchVevent(long id, params (string Field, object? Value)[] changes) => Touch(VeventTable.Table, id, changes);

    /// <summary>A new service; fields that are not among the values take their defaults.</summary>
    public StoredRow AddIntervention(long groupId, string name, params (string Field, object? Value)[] values) =>
        Add(InterventionTable.Table, groupId, [("name", name), .. values]);

    /// <summary>A new definition for <c>Fiche</c> or <c>Vevent</c>.</summary>
    public StoredRow AddCustomfield(long groupId, string model, string name, params (string Field, object? Value)[] values) =>
        Add(CustomfieldTable.Table, groupId, [("model", model), ("name", name), .. values]);

    /// <inheritdoc cref="AddIntervention"/>
    public StoredRow AddFiche(long groupId, string lastname, string firstname, params (string Field, object? Value)[] values) =>
        Add(FicheTable.Table, groupId, [("lastname", lastname), ("firstname", firstname), .. values]);

    /// <summary>A new vevent; times as the API writes them. Nobody is sent a message.</summary>
    public StoredRow AddVevent(long groupId, long calendarId, string start, string end, params (string Field, object? Value)[] values) =>
        Add(VeventTable.Table, groupId, [("calendar_id", calendarId), ("start", start), ("end", end), .. values]);

    /// <summary>Says that a calendar can do a service, which no call of the API can (clicrdv-api §19 row 24).</summary>
    public void LinkIntervention(long calendarId, long interventionId) => _state.Store.Run(() => _state.Store.Execute(
        "INSERT OR IGNORE INTO calendar_interventions (calendar_id, intervention_id) VALUES (?, ?)", calendarId, interventionId));

    /// <summary>What customers were sent since the start or the last reset, oldest first.</summary>
    public IReadOnlyList<Message> Messages() => _state.Store.Read(() => MessageTable.All(_state.Store));

    private StoredRow Add(Table table, long groupId, (string Field, object? Value)[] values) => _state.Store.Run(() =>
    {
        var changes = Changes(values);
        changes["group_id"] = groupId;
        return new StoredRow(_state.Store.Insert(table, changes, Now(groupId)));
    });
}
