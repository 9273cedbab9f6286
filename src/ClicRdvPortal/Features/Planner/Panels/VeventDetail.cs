using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Panels;

/// <summary>What the panel shows of one vevent.</summary>
/// <param name="Vevent">As the grid knows it, or read for an address that names one of another day.</param>
/// <param name="Fiche">Whose appointment it is; null for what has no customer, and when it could not be read.</param>
/// <param name="IsFicheLost">Whether there is a customer whose record could not be read.</param>
public sealed record VeventDetail(Vevent Vevent, Fiche? Fiche, bool IsFicheLost);
