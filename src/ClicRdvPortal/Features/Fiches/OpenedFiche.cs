using ClicRdv.Client;

namespace ClicRdvPortal.Features.Fiches;

/// <summary>What the page about a customer begins with.</summary>
/// <param name="Group">The customer's group.</param>
/// <param name="Fiche">The customer; null for a new one.</param>
/// <param name="Definitions">The custom fields of customers; nothing when they could not be read.</param>
/// <param name="AreDefinitionsLost">Whether they could not be read.</param>
public sealed record OpenedFiche(Group Group, Fiche? Fiche, IReadOnlyList<Customfield> Definitions, bool AreDefinitionsLost);
