using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;

namespace ClicRdvPortal.Tests.Features.Interventions;

/// <summary>A small list: one set with a public name, one without, three services in this order, one more that is archived.</summary>
internal static class ServiceLists
{
    public static Intervention Service(long id, string name, int? length = 30, int? price = null, long? set = null) => new()
    {
        Id = id,
        GroupId = 12,
        Name = name,
        Publicname = name,
        Length = length,
        Price = price,
        InterventionsetId = set,
        Colorref = "#dddddd",
        Sort = (int)id,
    };

    public static InterventionList Of(params IEnumerable<Intervention> services) => new(
        new Group { Id = 12 },
        services,
        [
            new Interventionset { Id = 9, GroupId = 12, Name = "Consultations", Publicname = "Consultations", Sort = 1 },
            new Interventionset { Id = 11, GroupId = 12, Name = "Usage interne", Sort = 2 },
        ]);

    public static InterventionList Usual() => Of(
        Service(1, "Bilan", 45, 5500, 9) with { Abbr = "BI" },
        Service(2, "Écho", 3, 250),
        Service(3, "", 15) with { Publicname = "Atelier", InterventionsetId = 11 },
        Service(4, "Vaccin", 10, 630, 9) with { Deleted = true });
}
