using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Accounts;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>
/// Whom a booking is for: with an id that fiche is updated with the other attributes, without one a fiche is
/// created [docs: rest-ressources-appointment].
/// </summary>
internal sealed class AppointmentFiche
{
    private readonly ApiCall _call;
    private readonly Row? _known;
    private readonly RowChanges _changes;

    private AppointmentFiche(ApiCall call, Row? known, RowChanges changes) => (_call, _known, _changes) = (call, known, changes);

    /// <summary>Null for one that is still to be created.</summary>
    public long? KnownId => _known?.Id;

    public static AppointmentFiche Of(ApiCall call, AppointmentInput input)
    {
        var table = call.IsCustomer ? FicheTable.Table.ForCustomers : FicheTable.Table;
        var changes = RowInput.Read(table, RequestBody.OfJson(new JsonObject { [table.Singular] = input.Fiche.DeepClone() }));
        var known = Find(call, input.FicheId, changes);
        if (known is null && (!changes.Has("lastname") || changes.Text("lastname").Length == 0))
        {
            throw ApiRefusal.Invalid("fiche has neither an id nor a lastname");
        }

        CheckEmail(call, known, changes);
        changes["group_id"] = call.Group.GroupId;
        if (known is null)
        {
            changes["from_web"] = input.FromWeb ? 1L : 0L;
            changes["account_id"] = call.IsCustomer ? call.Person.Id : null;
        }

        return new AppointmentFiche(call, known, changes);
    }

    public Row Save()
    {
        var now = _call.NowIn(_call.Group.GroupId);
        return _known is null ? _call.Store.Insert(FicheTable.Table, _changes, now) : _call.Store.Update(_known, _changes, now);
    }

    private static Row? Find(ApiCall call, long? id, RowChanges changes)
    {
        if (id is not null)
        {
            return FindBy("\"id\" = ?", id) ?? throw ApiRefusal.Invalid("fiche is no customer of this group");
        }

        if (call.IsCustomer)
        {
            return FindBy("TRUE");
        }

        // An address and no name can only mean somebody who is known: when EmailNotFound comes is [inferred].
        return !changes.Has("lastname") && !changes.Has("firstname") && changes.Has("email")
            ? FindBy("\"email\" = ?", changes.Text("email")) ?? throw BookingErrors.EmailNotFound()
            : null;

        Row? FindBy(string sql, params ReadOnlySpan<object?> values)
        {
            var filter = FicheRules.Visible(call).And("\"group_id\" = ? AND \"deleted\" = 0", call.Group.GroupId).And(sql, values);
            return call.Store.Row(FicheTable.Table, $"{filter} ORDER BY \"id\" LIMIT 1", [.. filter.Values]);
        }
    }

    /// <summary>An address of an account belongs to the fiche of that account alone; others may share theirs [inferred].</summary>
    private static void CheckEmail(ApiCall call, Row? known, RowChanges changes)
    {
        if (changes.Has("email")
            && changes.Text("email") is { Length: > 0 } email
            && call.Store.Row(AccountTable.Table, " WHERE \"email\" = ? AND \"group_id\" = ?", email, call.Group.GroupId) is { } account
            && account.Id != known?.Integer("account_id")
            && !(call.IsCustomer && account.Id == call.Person.Id))
        {
            throw BookingErrors.EmailAlreadyExists();
        }
    }
}
