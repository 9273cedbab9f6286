using System.Text.Json.Nodes;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
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
        for (var index = 0; index < Calendarsets.Count; index++)
        {
            Calendarsets[index].Write(writer, Id, index + 1);
        }

        for (var index = 0; index < Calendars.Count; index++)
        {
            Calendars[index].Write(writer, Id, index + 1);
        }
    }
}

internal sealed record CalendarsetSeed(long Id, string Name, string Description = "")
{
    public void Write(SeedWriter writer, long groupId, int rank) => writer.Add(CalendarsetTable.Table, Id, new RowChanges
    {
        ["group_id"] = groupId,
        ["name"] = Name,
        ["publicname"] = Name,
        ["description"] = Description,
        ["sort"] = (long)rank,
    });
}

internal sealed record CalendarSeed(long Id, long? CalendarsetId, string Name, string PublicName)
{
    public string Address { get; init; } = "";

    public string Zipcode { get; init; } = "";

    public string City { get; init; } = "";

    public bool Deleted { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<long> InterventionIds { get; init; } = [];

    public void Write(SeedWriter writer, long groupId, int rank)
    {
        var calendar = new RowChanges
        {
            ["group_id"] = groupId,
            ["calendarset_id"] = CalendarsetId,
            ["name"] = Name,
            ["publicname"] = PublicName,
            ["address"] = Address,
            ["zipcode"] = Zipcode,
            ["city"] = City,
            ["sort"] = (long)rank,
            ["deleted"] = Deleted ? 1L : 0L,
            ["epj"] = "00000000",
        };
        if (Description is not null)
        {
            calendar.SetExtra("description", JsonValue.Create(Description));
        }

        writer.Add(CalendarTable.Table, Id, calendar);
        foreach (var intervention in InterventionIds)
        {
            writer.Store.Execute("INSERT INTO calendar_interventions (calendar_id, intervention_id) VALUES (?, ?)", Id, intervention);
        }
    }
}
