namespace ClicRdvPortal.Features.Interventions.Listing;

/// <summary>What the upstream may refuse; see <see cref="Upstream.RefusedRights"/>.</summary>
public enum InterventionRight
{
    /// <summary>To archive and restore, in a group.</summary>
    Archive,

    /// <summary>To change one service.</summary>
    Edit,

    /// <summary>To create services in a group.</summary>
    Create,

    /// <summary>To change a group's sets.</summary>
    EditSets,

    /// <summary>To remove a group's sets.</summary>
    RemoveSets,
}
