using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Listing;

namespace ClicRdvPortal.Tests.Features.Calendars;

/// <summary>A small list: two sets, three calendars in this order, one more that is archived.</summary>
internal static class Lists
{
    public static Calendar Calendar(long id, string name, long? set = null, int? sort = null) => new()
    {
        Id = id,
        GroupId = 12,
        Name = name,
        CalendarsetId = set,
        Sort = sort ?? (int)id,
    };

    public static CalendarList Of(params IEnumerable<Calendar> calendars) => new(
        new Group { Id = 12 },
        calendars,
        [
            new Calendarset { Id = 8, GroupId = 12, Name = "Médecins", Sort = 1 },
            new Calendarset { Id = 9, GroupId = 12, Name = "Paramédicaux", Sort = 2 },
        ]);

    public static CalendarList Usual() => Of(
        Calendar(1, "Dr Évrard", 8) with { City = "Tours" },
        Calendar(2, "", 8) with { Publicname = "Dr Abel" },
        Calendar(3, "Salle de soins"),
        Calendar(4, "Mme Zola", 9) with { Deleted = true });
}
