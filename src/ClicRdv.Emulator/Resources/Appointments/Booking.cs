using System.Security.Cryptography;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Availabletimeslots;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Messages;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Seed;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>Books with every check [docs: rest-ressources-appointment]; nothing is written when one of them fails.</summary>
internal static class Booking
{
    private const int KeyLength = 20;
    private const string KeyLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>One vevent for each service, one after the other: likely the reason that the answer is a list [inferred].</summary>
    public static List<Row> Make(ApiCall call)
    {
        var rules = BookingRules.Of(call);
        var input = AppointmentInput.Read(call.Body);
        var offer = BookingOffer.Of(call, input.InterventionIds);
        var period = new Period(input.Date, input.Date + offer.Length);
        BookingLimits.CheckDate(rules, period);
        var customer = AppointmentFiche.Of(call, input);
        if (customer.KnownId is { } ficheId)
        {
            BookingLimits.CheckCustomer(call.Store, rules, ficheId, period, offer.Interventions.Count);
        }

        var calendarId = Calendar(call, offer, input.CalendarId, period);
        return Write(call, input, offer, calendarId, customer.Save());
    }

    private static long Calendar(ApiCall call, BookingOffer offer, long? wanted, Period period)
    {
        var calendars = offer.Calendars(wanted is { } id ? [id] : [], []);
        if (wanted is not null && calendars.Count == 0)
        {
            throw ApiRefusal.Invalid("calendar_id is no calendar for these services");
        }

        if (!call.IsCustomer)
        {
            calendars = [.. calendars.Where(calendar => !CalendarRules.IsReadOnly(call, calendar))];
            if (wanted is not null && calendars.Count == 0)
            {
                throw ApiRefusal.Forbidden();
            }
        }

        var times = CalendarTimes.Read(call.Store, calendars, period);
        var free = calendars.Where(calendar => times[calendar].IsFree(period)).ToList();
        // "At random" [docs], yet the same each time for the same seed and slot.
        return free.Count > 0
            ? SeedRandom.Of(call.State.Options.Seed.Number, DateOnly.FromDateTime(period.Start), period.Start.Ticks).Pick(free)
            : throw BookingErrors.NotAvailable();
    }

    private static List<Row> Write(ApiCall call, AppointmentInput input, BookingOffer offer, long calendarId, Row fiche)
    {
        var written = new List<Row>();
        var start = input.Date;
        var now = call.NowIn(call.Group.GroupId);
        var taker = input.FromWeb ? "clicRDV" : Name(call);
        foreach (var intervention in offer.Interventions)
        {
            var end = start.AddMinutes(BookingOffer.Minutes(intervention));
            var vevent = call.Store.Insert(
                VeventTable.Table,
                new RowChanges
                {
                    ["group_id"] = call.Group.GroupId,
                    ["calendar_id"] = calendarId,
                    ["start"] = EmulatorClock.Text(start),
                    ["end"] = EmulatorClock.Text(end),
                    ["fiche_id"] = fiche.Id,
                    ["intervention_id"] = intervention.Id,
                    // As clients title their RDVs [client: MedShakeEHR].
                    ["text"] = $"{fiche.Text("lastname")} {fiche.Text("firstname")}".Trim(),
                    ["comments"] = input.Comments,
                    ["taker"] = taker,
                    ["from_web"] = input.FromWeb ? 1L : 0L,
                    ["key"] = RandomNumberGenerator.GetString(KeyLetters, KeyLength),
                    ["websource"] = input.Websource,
                },
                now);
            RdvMessages.Note(call, null, vevent);
            written.Add(vevent);
            start = end;
        }

        return written;
    }

    private static string Name(ApiCall call) => !call.IsCustomer && call.Store.Row(ProTable.Table, " WHERE \"id\" = ?", call.Person.Id) is { } pro
        ? $"{pro.Text("firstname")} {pro.Text("lastname")}"
        : "";
}
