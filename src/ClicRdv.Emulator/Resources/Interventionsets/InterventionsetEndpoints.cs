using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Sets;

namespace ClicRdv.Emulator.Resources.Interventionsets;

/// <summary>Verbs [docs: rest-ressources-interventionset].</summary>
internal static class InterventionsetEndpoints
{
    public static void MapInterventionsets(this ApiRoutes routes) =>
        new SetEndpoints(InterventionsetTable.Table, "interventions", "interventionset_id").Map(routes);
}
