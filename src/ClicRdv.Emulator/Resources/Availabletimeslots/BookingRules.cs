using System.Globalization;
using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>
/// A group's rules of booking. The product surely has them, since its errors name them, but no readable page
/// does; the names below are this emulator's own, read from the attributes of the group that have no field,
/// so that a PUT on the group sets them [inferred].
/// </summary>
internal sealed record BookingRules
{
    /// <summary>The wall clock of the group.</summary>
    public required DateTime Now { get; init; }

    /// <summary><c>slot_interval</c>, minutes.</summary>
    public TimeSpan SlotInterval { get; private init; }

    /// <summary><c>max_rdv_number</c>, upcoming RDVs of one customer; 0 is no limit.</summary>
    public long MaxUpcoming { get; private init; }

    /// <summary><c>mintime_between</c>, minutes between two RDVs of one customer; 0 is off.</summary>
    public TimeSpan MinTimeBetween { get; private init; }

    /// <summary><c>max_rdv_period</c>, days.</summary>
    public TimeSpan MaxAhead { get; private init; }

    /// <summary><c>mintime_rdv</c>, minutes.</summary>
    public TimeSpan MinAhead { get; private init; }

    public static BookingRules Of(ApiCall call)
    {
        var group = call.Store.Row(GroupTable.Table, " WHERE \"id\" = ?", call.Group.GroupId)!;
        var extra = JsonNode.Parse(group.Extra)!.AsObject();
        return new BookingRules
        {
            Now = DateTime.ParseExact(call.State.Clock.NowIn(group.Text("timezone")), EmulatorClock.Format, CultureInfo.InvariantCulture),
            SlotInterval = TimeSpan.FromMinutes(Math.Max(1, Number(extra["slot_interval"], 15))),
            MaxUpcoming = Number(extra["max_rdv_number"], 0),
            MinTimeBetween = TimeSpan.FromMinutes(Number(extra["mintime_between"], 0)),
            MaxAhead = TimeSpan.FromDays(Number(extra["max_rdv_period"], 365)),
            MinAhead = TimeSpan.FromMinutes(Number(extra["mintime_rdv"], 0)),
        };
    }

    // A type that nobody knows may hold anything; what is no sensible number takes the usual one.
    private static long Number(JsonNode? node, long usual) =>
        long.TryParse(node?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000 ? number : usual;
}
