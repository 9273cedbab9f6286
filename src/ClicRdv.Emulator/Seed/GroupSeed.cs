using System.Text.Json.Nodes;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>One establishment of the fictional data, with its sets and calendars in their order.</summary>
internal sealed record GroupSeed(long Id, string Name, string Preposition, string Address, string Zipcode, string City)
{
    public required string UrlName { get; init; }

    public string? Phone { get; init; }

    public long MailReminder { get; init; } = 1440;

    public long SmsReminder { get; init; }

    public IReadOnlyList<CalendarsetSeed> Calendarsets { get; init; } = [];

    public IReadOnlyList<CalendarSeed> Calendars { get; init; } = [];

    public IReadOnlyList<InterventionsetSeed> Interventionsets { get; init; } = [];

    public IReadOnlyList<InterventionSeed> Interventions { get; init; } = [];

    public IReadOnlyList<CustomfieldSeed> Customfields { get; init; } = [];

    /// <summary>Who books on the telephone and at the desk.</summary>
    public IReadOnlyList<string> Staff { get; init; } = ["Secrétariat", "Claire Moreau"];

    public void Write(SeedWriter writer)
    {
        var group = new RowChanges
        {
            ["name"] = Name,
            ["preposition"] = Preposition,
            ["phone"] = Phone ?? writer.Phone(),
            ["fax"] = writer.Phone(),
            ["address"] = Address,
            ["zipcode"] = Zipcode,
            ["city"] = City,
            ["country"] = "France",
            ["mailreminder"] = MailReminder,
            ["smsreminder"] = SmsReminder,
            ["urlname"] = UrlName,
            ["inactive"] = "false",
            ["open"] = "true",
            ["openData"] = "false",
            ["calendarChoice"] = "2",
            ["anyCalendar"] = "true",
            ["validateEmail"] = "true",
            ["display_intervention_length"] = "true",
            ["display_intervention_price"] = "false",
            ["max_multirdvs"] = "3",
        };
        // The page lists more fields than could be read (clicrdv-api §19 row 6): a client must leave such ones alone.
        group.SetExtra("websiteurl", JsonValue.Create($"https://{UrlName}.example.com"));
        writer.Add(GroupTable.Table, Id, group);
        WriteAll(Calendarsets, (set, rank) => set.Write(writer, Id, rank));
        WriteAll(Calendars, (calendar, rank) => calendar.Write(writer, Id, rank));
        WriteAll(Interventionsets, (set, rank) => set.Write(writer, Id, rank));
        WriteAll(Interventions, (intervention, rank) => intervention.Write(writer, Id, rank));
        WriteAll(Customfields, (customfield, rank) => customfield.Write(writer, Id, rank));
    }

    private static void WriteAll<T>(IReadOnlyList<T> seeds, Action<T, int> write)
    {
        for (var index = 0; index < seeds.Count; index++)
        {
            write(seeds[index], index + 1);
        }
    }
}
