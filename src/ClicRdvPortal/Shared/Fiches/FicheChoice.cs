using ClicRdv.Client;

namespace ClicRdvPortal.Shared.Fiches;

/// <summary>A customer who was chosen, with what helps to tell people of one name apart.</summary>
/// <param name="Id">The fiche's id.</param>
/// <param name="Name">« LASTNAME Firstname » as the calendars of many practices write it.</param>
public sealed record FicheChoice(long Id, string Name)
{
    public static FicheChoice Of(Fiche fiche) => new(fiche.Id, $"{fiche.UnmarkedLastname} {fiche.Firstname}".Trim());
}
