using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>What the caller can book at once in one group: services one after the other, on a calendar that does them all.</summary>
internal sealed class BookingOffer
{
    private readonly ApiCall _call;

    private BookingOffer(ApiCall call, IReadOnlyList<Row> interventions) => (_call, Interventions) = (call, interventions);

    /// <summary>In the order they were asked for.</summary>
    public IReadOnlyList<Row> Interventions { get; }

    /// <summary>Of all of them together.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Interventions.Sum(Minutes));

    public static BookingOffer Of(ApiCall call, IReadOnlyList<long> interventionIds)
    {
        if (interventionIds.Count == 0)
        {
            throw ApiRefusal.Invalid("intervention_ids is missing");
        }

        var filter = InterventionRules.Visible(call)
            .And($"\"id\" IN ({Marks(interventionIds)})", [.. interventionIds.Cast<object?>()])
            .And("\"group_id\" = ? AND \"deleted\" = 0", call.Group.GroupId);
        var found = call.Store.Rows(InterventionTable.Table, filter.ToString(), [.. filter.Values]).ToDictionary(row => row.Id);
        return new BookingOffer(call, [.. interventionIds.Select(id => found.GetValueOrDefault(id) ?? throw ApiRefusal.Invalid(
            string.Create(CultureInfo.InvariantCulture, $"intervention_ids: {id} is not a service of this group")))]);
    }

    public static long Minutes(Row intervention) => intervention.Integer("length") is > 0 and var minutes ? minutes : 15;

    /// <summary>The calendars that do every one of the services [inferred: §19 row 20], in their order, narrowed to the given ones and sets.</summary>
    public IReadOnlyList<long> Calendars(IReadOnlyList<long> calendarIds, IReadOnlyList<long> calendarsetIds)
    {
        var filter = CalendarRules.Visible(_call).And("\"group_id\" = ? AND \"deleted\" = 0", _call.Group.GroupId);
        foreach (var intervention in Interventions)
        {
            filter.And("\"id\" IN (SELECT calendar_id FROM calendar_interventions WHERE intervention_id = ?)", intervention.Id);
        }

        Narrow(filter, "id", calendarIds);
        Narrow(filter, "calendarset_id", calendarsetIds);
        return _call.Store.Query($"SELECT id FROM calendars{filter} ORDER BY \"sort\", id", reader => reader.GetInt64(0), [.. filter.Values]);
    }

    private static void Narrow(Filter filter, string column, IReadOnlyList<long> ids)
    {
        if (ids.Count > 0)
        {
            filter.And($"\"{column}\" IN ({Marks(ids)})", [.. ids.Cast<object?>()]);
        }
    }

    private static string Marks(IReadOnlyList<long> ids) => string.Join(", ", ids.Select(_ => "?"));
}
