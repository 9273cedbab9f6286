using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Seed.Names;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed.Measuring;

/// <summary>Group 90: as many calendars, customers and appointments as are asked for, so that a number means the same each time.</summary>
public static class EvenLoad
{
    public const long GroupId = 90;

    /// <summary>The first of its calendars; the others follow.</summary>
    public const long FirstCalendar = 90_001;

    public const long FirstFiche = 1_000_001;

    public const long FirstVevent = 10_000_001;

    /// <summary>More would run past midnight.</summary>
    public const int MaxPerDay = 40;

    private const long Intervention = 9010;
    private const long Interventionset = 90;
    private const int Every = 24;
    private const int Length = 20;

    internal static void Write(SeedWriter writer, SeedOptions options)
    {
        Group(options).Write(writer);
        PeopleSeed.Grant(writer.Store, DemoAccount.Claire.ProId, GroupId, everything: true);
        for (var number = 1; number <= options.People; number++)
        {
            var person = DemoAccount.Staff(number);
            PeopleSeed.AddPro(writer, person, GroupId, "");
            PeopleSeed.Grant(writer.Store, person.ProId, GroupId, everything: true);
        }

        var fiches = Math.Max(1, options.Fiches ?? options.Practitioners * options.AppointmentsPerDay);
        WriteFiches(writer, fiches);
        WriteVevents(writer, options, fiches);
    }

    private static GroupSeed Group(SeedOptions options) => new(GroupId, "Centre de mesure", "au", "90 rue de l’Étalon", "37999", "Vernay-sur-Loire")
    {
        UrlName = "centre-de-mesure",
        Calendars =
        [
            .. Enumerable.Range(0, options.Practitioners).Select(index =>
                new CalendarSeed(FirstCalendar + index, null, $"Praticien {index + 1:000}", $"Praticien {index + 1:000}") { InterventionIds = [Intervention] }),
        ],
        Interventionsets = [new InterventionsetSeed(Interventionset, "Mesures", "Mesures")],
        Interventions = [new InterventionSeed(Intervention, Interventionset, "Mesure", "Mes", Length, "#4f81bd", null)],
    };

    private static void WriteFiches(SeedWriter writer, int count)
    {
        var random = writer.Random(GroupId);
        var written = writer.Time(1, 8, 0);
        using var insert = new BulkInsert(
            writer.Store, FicheTable.Table, "id", "group_id", "lastname", "firstname", "firstphone", "email", "birthdate", "created_at", "updated_at");
        for (var id = FirstFiche; id < FirstFiche + count; id++)
        {
            var person = InventedPerson.Draw(random, id, writer.Day);
            insert.Add(
                id, GroupId, person.LastName, person.FirstName, PhoneSpelling.Mobile(random), person.Email,
                $"{person.Birthdate:yyyy-MM-dd} 00:00:00", written, written);
        }
    }

    private static void WriteVevents(SeedWriter writer, SeedOptions options, int fiches)
    {
        var first = options.Monday ?? writer.Day.AddDays(-(((int)writer.Day.DayOfWeek + 6) % 7));
        var written = writer.Time(1, 8, 0);
        using var insert = new BulkInsert(
            writer.Store, VeventTable.Table,
            "id", "group_id", "calendar_id", "start", "end", "fiche_id", "intervention_id", "text", "taker", "created_at", "updated_at");
        var id = FirstVevent;
        for (var day = 0; day < options.Days; day++)
        {
            for (var rank = 0; rank < options.AppointmentsPerDay; rank++)
            {
                var start = first.AddDays(day).ToDateTime(new TimeOnly(8, 0)).AddMinutes(rank * Every);
                var (from, to) = (EmulatorClock.Text(start), EmulatorClock.Text(start.AddMinutes(Length)));
                for (var calendar = 0; calendar < options.Practitioners; calendar++)
                {
                    var fiche = FirstFiche + ((id - FirstVevent) % fiches);
                    insert.Add(id, GroupId, FirstCalendar + calendar, from, to, fiche, Intervention, "Mesure", "Mesure", written, written);
                    id++;
                }
            }
        }
    }
}
