using ClicRdv.Emulator.Resources.Interventions;
using ClicRdv.Emulator.Resources.Interventionsets;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>A set of services; a blank public name hides all of it online [docs: rest-ressources-interventionset].</summary>
internal sealed record InterventionsetSeed(long Id, string Name, string PublicName, string Description = "")
{
    public void Write(SeedWriter writer, long groupId, int rank) => writer.Add(InterventionsetTable.Table, Id, new RowChanges
    {
        ["group_id"] = groupId,
        ["name"] = Name,
        ["publicname"] = PublicName,
        ["description"] = Description,
        ["sort"] = (long)rank,
    });
}

/// <param name="Minutes">Its length.</param>
/// <param name="Price">Cents, or null.</param>
internal sealed record InterventionSeed(long Id, long? InterventionsetId, string Name, string Abbr, int Minutes, string Color, long? Price)
{
    /// <summary>The name itself, unless the service is not offered online.</summary>
    public string? PublicName { get; init; }

    public bool Deleted { get; init; }

    public void Write(SeedWriter writer, long groupId, int rank) => writer.Add(InterventionTable.Table, Id, new RowChanges
    {
        ["group_id"] = groupId,
        ["interventionset_id"] = InterventionsetId,
        ["name"] = Name,
        ["abbr"] = Abbr,
        ["length"] = (long)Minutes,
        ["colorref"] = Color,
        ["sort"] = (long)rank,
        ["price"] = Price,
        ["publicname"] = PublicName ?? Name,
        ["description"] = "",
        ["deleted"] = Deleted ? 1L : 0L,
    });
}
