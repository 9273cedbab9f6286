using ClicRdv.Emulator.Seed.Customers;

namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>Half a year of one group's agendas, a quarter before the day of the seed and a quarter after.</summary>
internal static class AgendaSeed
{
    public const int DaysEitherSide = 91;

    public static void Write(SeedWriter writer, GroupSeed group, IReadOnlyList<Customer> customers, long firstVevent)
    {
        using var agenda = new AgendaWriter(writer.Store, group.Id, firstVevent);
        foreach (var calendar in group.Calendars)
        {
            if (!calendar.Deleted)
            {
                WriteCalendar(writer, agenda, group, calendar, customers);
            }
        }
    }

    private static void WriteCalendar(
        SeedWriter writer, AgendaWriter agenda, GroupSeed group, CalendarSeed calendar, IReadOnlyList<Customer> customers)
    {
        var random = writer.Random(calendar.Id);
        var week = WorkingWeek.Draw(random);
        var services = group.Interventions.Where(service => calendar.InterventionIds.Contains(service.Id) && !service.Deleted).ToList();
        var bookings = new BookingMaker(random, writer.Day, Regulars(random, customers), services, group.Staff, calendar.PublicName.Length > 0);
        for (var offset = -DaysEitherSide; offset <= DaysEitherSide; offset++)
        {
            var date = writer.Day.AddDays(offset);
            if (week.Works(date))
            {
                foreach (var vevent in new AgendaDay(random, date, offset, week, bookings).Plan())
                {
                    agenda.Write(calendar.Id, vevent);
                }
            }
        }
    }

    // A practitioner sees a part of the group's customers again and again.
    private static List<Customer> Regulars(SeedRandom random, IReadOnlyList<Customer> customers)
    {
        var count = Math.Max(1, customers.Count / 4);
        var first = random.Next(customers.Count);
        return [.. Enumerable.Range(first, count).Select(index => customers[index % customers.Count])];
    }
}
