using System.Globalization;
using ClicRdv.Emulator.Resources.Availabletimeslots;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>
/// What a group allows a customer. That staff are held to the same, and that reaching a limit exactly is
/// allowed, is [inferred]: the page has the names of the errors and a line on each.
/// </summary>
internal static class BookingLimits
{
    public static void CheckDate(BookingRules rules, Period period)
    {
        if (period.Start < rules.Now + rules.MinAhead)
        {
            throw BookingErrors.MintimeRdv();
        }

        if (period.Start > rules.Now + rules.MaxAhead)
        {
            throw BookingErrors.MaxRdvPeriod();
        }
    }

    public static void CheckCustomer(EmulatorStore store, BookingRules rules, long ficheId, Period period, int services)
    {
        var others = store.Query(
            """SELECT "start", "end" FROM vevents WHERE fiche_id = ? AND intervention_id > 0 AND deleted = 0 AND "end" > ?""",
            reader => new Period(Time(reader.GetString(0)), Time(reader.GetString(1))),
            ficheId,
            EmulatorClock.Text(rules.Now - rules.MinTimeBetween));
        if (others.Exists(period.Overlaps))
        {
            throw BookingErrors.SameTimeRdv();
        }

        var wide = new Period(period.Start - rules.MinTimeBetween, period.End + rules.MinTimeBetween);
        if (others.Exists(wide.Overlaps))
        {
            throw BookingErrors.MintimeBetween();
        }

        if (rules.MaxUpcoming > 0 && others.Count(other => other.Start >= rules.Now) + services > rules.MaxUpcoming)
        {
            throw BookingErrors.MaxRdvNumber();
        }
    }

    private static DateTime Time(string text) => DateTime.ParseExact(text, EmulatorClock.Format, CultureInfo.InvariantCulture);
}
