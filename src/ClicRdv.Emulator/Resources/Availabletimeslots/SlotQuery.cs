using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>What a call asks for [docs: rest-ressources-availabletimeslot]. An empty parameter is one that is not there.</summary>
internal sealed record SlotQuery(
    IReadOnlyList<long> InterventionIds,
    long? CalendarId,
    IReadOnlyList<long> CalendarIds,
    IReadOnlyList<long> CalendarsetIds,
    long? ResourceId,
    Period Within,
    long CalendarQuantity,
    long MinCapacity)
{
    private const int DefaultDays = 7;

    /// <param name="now">The group's wall clock, from which a search without a start begins [inferred].</param>
    public static SlotQuery Read(IQueryCollection query, DateTime now) => new(
        IdList.Read(query, "intervention_ids"),
        // 0 is "no preference" elsewhere [docs: rest-ressources-account]; here too [inferred].
        Number(query, "calendar_id") is > 0 and var id ? id : null,
        IdList.Read(query, "calendar_ids"),
        IdList.Read(query, "calendarset_ids"),
        Number(query, "resource_id") is > 0 and var resource ? resource : null,
        ReadWithin(query, now),
        Number(query, "cal_qty") ?? 1,
        Number(query, "min_capacity") ?? 1);

    private static Period ReadWithin(IQueryCollection query, DateTime now)
    {
        var start = Time(query, "start") ?? now;
        var end = Time(query, "end");
        var days = Number(query, "nDays");
        if (end is not null && days is not null)
        {
            throw ApiRefusal.Invalid("nDays and end do not go together");
        }

        if (days is < 1 or > 3660)
        {
            throw ApiRefusal.Invalid("nDays is a number of days");
        }

        var last = end ?? start.AddDays(days ?? DefaultDays);
        return last >= start ? new Period(start, last) : throw ApiRefusal.Invalid("end is before start");
    }

    private static long? Number(IQueryCollection query, string name) => query[name].ToString() switch
    {
        "" => null,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw ApiRefusal.Invalid($"{name} is a whole number"),
    };

    private static DateTime? Time(IQueryCollection query, string name) => query[name].ToString() switch
    {
        "" => null,
        // A day alone is its midnight, as in conditions [inferred].
        var text when DateTime.TryParseExact(
            text, [EmulatorClock.Format, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => time,
        _ => throw ApiRefusal.Invalid($"{name} is a time such as 2031-03-10 08:00:00"),
    };
}
