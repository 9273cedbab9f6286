using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>What the panel works on.</summary>
/// <param name="Chain">The appointments of one visit, or whatever else it is, alone; nothing for something new.</param>
/// <param name="Fiche">Whose visit it is; null for what has no customer, and when the record could not be read.</param>
/// <param name="IsFicheLost">Whether there is a customer whose record could not be read.</param>
/// <param name="Definitions">The custom fields of appointments; nothing when they could not be read.</param>
/// <param name="AreDefinitionsLost">Whether they could not be read.</param>
public sealed record VeventDetail(
    IReadOnlyList<Vevent> Chain,
    Fiche? Fiche,
    bool IsFicheLost,
    IReadOnlyList<Customfield> Definitions,
    bool AreDefinitionsLost)
{
    /// <summary>The appointments as the upstream had them, by their ids.</summary>
    public required IReadOnlyDictionary<long, Vevent> Known { get; init; }

    /// <summary>Whose visit somebody else has made of it meanwhile; null when it is the same customer's.</summary>
    public Fiche? TheirFiche { get; init; }

    public Vevent? First => Chain.Count == 0 ? null : Chain[0];
}
