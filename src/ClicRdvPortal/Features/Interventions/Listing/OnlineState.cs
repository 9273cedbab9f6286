using ClicRdv.Client;

namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>What the public names come to on the booking module.</summary>
public enum OnlineState
{
    Offered,

    /// <summary>Without a public name (clicrdv-api §7, inferred).</summary>
    NoPublicname,

    /// <summary>Its set has no public name, which hides every service of it (clicrdv-api §13.1).</summary>
    HiddenBySet,

    Archived,
}

public static class OnlineStates
{
    public static OnlineState OnlineStateOf(this InterventionList list, Intervention intervention) =>
        intervention.Deleted ? OnlineState.Archived
        : string.IsNullOrWhiteSpace(intervention.Publicname) ? OnlineState.NoPublicname
        : list.FindSet(intervention.InterventionsetId) is { } set && string.IsNullOrWhiteSpace(set.Publicname) ? OnlineState.HiddenBySet
        : OnlineState.Offered;
}
