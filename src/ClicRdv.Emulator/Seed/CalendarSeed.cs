using System.Text.Json.Nodes;
using ClicRdv.Emulator.Resources.Calendars;
using ClicRdv.Emulator.Resources.Calendarsets;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

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
