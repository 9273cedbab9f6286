using System.Text.Json.Nodes;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>Free starts of services: an object of its own, without an envelope [docs: rest-ressources-availabletimeslot].</summary>
internal static class AvailabletimeslotEndpoints
{
    public static void MapAvailabletimeslots(this ApiRoutes routes) => routes.Collection("availabletimeslots", List);

    private static ApiAnswer List(ApiCall call)
    {
        var rules = BookingRules.Of(call);
        var query = SlotQuery.Read(call.Query, rules.Now);
        var offer = BookingOffer.Of(call, query.InterventionIds);
        var calendars = offer.Calendars(query.CalendarId is { } id ? [id] : query.CalendarIds, query.CalendarsetIds);
        var slots = Slots(call.Store, query, offer, calendars, rules);
        return call.Object(new JsonObject
        {
            ["group_id"] = call.Group.GroupId,
            // Null when nothing is free [inferred].
            ["firstSlot"] = slots.Count > 0 ? EmulatorClock.Text(slots[0].Start) : null,
            ["intervention_ids"] = Numbers(query.InterventionIds),
            ["calendar_id"] = query.CalendarId,
            ["calendar_ids"] = Numbers(calendars),
            ["availabletimeslots"] = new JsonArray([.. slots.Select(slot => new JsonObject
            {
                ["start"] = EmulatorClock.Text(slot.Start),
                ["capacity"] = slot.CalendarIds.Count,
                ["calendar_ids"] = Numbers(slot.CalendarIds),
            })]),
        });
    }

    /// <summary>The capacity is the number of free calendars, which the sample fits [inferred]. What is past is not offered [inferred].</summary>
    private static List<Slot> Slots(EmulatorStore store, SlotQuery query, BookingOffer offer, IReadOnlyList<long> calendars, BookingRules rules)
    {
        // No page tells of the resources of an agenda, so none exists and none is free [inferred: §19 row 28].
        if (query.ResourceId is not null)
        {
            return [];
        }

        var free = new SortedDictionary<DateTime, List<long>>();
        var times = CalendarTimes.Read(store, calendars, query.Within);
        foreach (var calendar in calendars)
        {
            foreach (var start in times[calendar].Starts(offer.Length, rules.SlotInterval))
            {
                if (start >= rules.Now && start >= query.Within.Start && start < query.Within.End)
                {
                    free.TryAdd(start, []);
                    free[start].Add(calendar);
                }
            }
        }

        return [.. free.Where(slot => slot.Value.Count >= query.CalendarQuantity && slot.Value.Count >= query.MinCapacity)
            .Select(slot => new Slot(slot.Key, slot.Value))];
    }

    private static JsonArray Numbers(IReadOnlyList<long> numbers) => new([.. numbers.Select(number => JsonValue.Create(number))]);

    private sealed record Slot(DateTime Start, IReadOnlyList<long> CalendarIds);
}
