using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>
/// RDVs as the booking module sees them: POST and list [docs: rest-ressources-appointment], GET of one and DELETE
/// [client: clicrdv-js-sdk, MedShakeEHR], no PUT [inferred]. One that is cancelled is gone from here [inferred].
/// </summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this ApiRoutes routes)
    {
        routes.Collection("appointments", List, Create);
        foreach (var path in (ReadOnlySpan<string>)["/groups/{groupId}/appointments/{id}", "/appointments/{id}"])
        {
            routes.Map(HttpMethods.Get, path, call => call.Object(new AppointmentRecords(call).Of(Find(call))));
            routes.Map(HttpMethods.Delete, path, Cancel);
        }
    }

    private static ApiAnswer List(ApiCall call)
    {
        var filter = Visible(call);
        if (call.Query["include_past"].ToString() is not ("1" or "true"))
        {
            AddUpcoming(call, filter);
        }

        // Any of them, unlike where one calendar has to do them all [inferred] [client: MédecinDirect script].
        AddAnyOf(filter, "intervention_id", IdList.Read(call.Query, "intervention_ids"));
        AddAnyOf(filter, "calendar_id", IdList.One(call.Query, "calendar_id") is { } calendar ? [calendar] : IdList.Read(call.Query, "calendar_ids"));
        AddAnyOf(filter, "fiche_id", IdList.One(call.Query, "fiche_id") is { } fiche ? [fiche] : []);
        VeventWindow.Bound(filter, Conditions.Read(call.Query));
        var page = call.Page(VeventTable.Table, filter, (matching, search) => matching.And("instr(fold(\"text\"), ?) > 0", MySqlText.Fold(search)));
        var envelope = Records(call, page.Records);
        envelope["dir"] = page.Query.Dir;
        envelope["sort"] = page.Query.Sort?.Name;
        envelope["totalRecords"] = page.TotalRecords;
        envelope["startIndex"] = page.Query.StartIndex;
        envelope["recordsReturned"] = page.Records.Count;
        envelope["pageSize"] = page.PageSize;
        return call.Object(envelope);
    }

    /// <summary>201 with a list and no totals [client: MedShakeEHR 5908d39b].</summary>
    private static ApiAnswer Create(ApiCall call) => call.Object(Records(call, Booking.Make(call)), StatusCodes.Status201Created);

    private static ApiAnswer Cancel(ApiCall call)
    {
        var row = Find(call);
        var now = call.NowIn(row.Integer("group_id") ?? 0);
        if (call.IsCustomer ? string.CompareOrdinal(row.Text("start"), now) <= 0 : CalendarRules.IsReadOnly(call, row.Integer("calendar_id") ?? 0))
        {
            // A customer does not cancel what has begun [inferred].
            throw ApiRefusal.Forbidden();
        }

        var cancelled = call.Store.Update(row, new RowChanges { ["deleted"] = 1L }, now);
        RdvMessages.Note(call, row, cancelled);
        return call.Object(new AppointmentRecords(call).Of(cancelled));
    }

    private static Row Find(ApiCall call) => call.Find(VeventTable.Table, Visible(call));

    /// <summary>RDVs on the calendars one can see; a customer's own alone.</summary>
    private static Filter Visible(ApiCall call)
    {
        var filter = CalendarRules.InReach(call, "calendar_id").And("\"fiche_id\" > 0 AND \"intervention_id\" > 0 AND \"deleted\" = 0");
        return call.IsCustomer ? filter.And("\"fiche_id\" IN (SELECT id FROM fiches WHERE account_id = ?)", call.Person.Id) : filter;
    }

    // Each group has its own clock.
    private static void AddUpcoming(ApiCall call, Filter filter) => filter.And(
        string.Join(" OR ", call.Groups.Select(_ => "(\"group_id\" = ? AND \"start\" >= ?)")),
        [.. call.Groups.SelectMany(access => (object?[])[access.GroupId, call.NowIn(access.GroupId)])]);

    private static void AddAnyOf(Filter filter, string column, long[] ids)
    {
        if (ids.Length > 0)
        {
            filter.And($"\"{column}\" IN ({string.Join(", ", ids.Select(_ => "?"))})", [.. ids.Cast<object?>()]);
        }
    }

    private static JsonObject Records(ApiCall call, IReadOnlyList<Row> vevents)
    {
        var records = new AppointmentRecords(call);
        return new JsonObject { ["records"] = new JsonArray([.. vevents.Select(records.Of)]) };
    }
}
