using System.Globalization;
using System.Text;
using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>Why somebody who is there already may be who is being typed.</summary>
[Flags]
public enum DuplicateReasons
{
    None = 0,
    Name = 1,
    Phone = 2,
    Email = 4,
    Birthdate = 8,
}

public sealed record FicheDuplicate(Fiche Fiche, DuplicateReasons Reasons);

/// <summary>Narrows what the upstream's search found to those who are likely the same person.</summary>
public static class FicheDuplicates
{
    private const int Most = 5;

    /// <summary>The likeliest first.</summary>
    public static IReadOnlyList<FicheDuplicate> Among(IEnumerable<Fiche> found, FicheInput input) =>
    [
        .. found.Where(fiche => !fiche.IsDeleted)
            .DistinctBy(fiche => fiche.Id)
            .Select(fiche => new FicheDuplicate(fiche, ReasonsFor(fiche, input)))
            .Where(duplicate => IsLikely(duplicate.Reasons))
            .OrderByDescending(duplicate => int.PopCount((int)duplicate.Reasons))
            .ThenBy(duplicate => duplicate.Fiche.Id)
            .Take(Most),
    ];

    /// <summary>Letters alone, blind to case, accents and what joins the parts of a name.</summary>
    public static string Folded(string name) => string.Concat(name.Normalize(NormalizationForm.FormKD)
        .Where(sign => char.IsLetterOrDigit(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToUpperInvariant));

    private static DuplicateReasons ReasonsFor(Fiche fiche, FicheInput input)
    {
        var reasons = DuplicateReasons.None;
        var (last, first) = (Folded(input[FicheField.Lastname]), Folded(input[FicheField.Firstname]));
        var (theirLast, theirFirst) = (Folded(fiche.UnmarkedLastname), Folded(fiche.Firstname));

        // Names are often typed into each other's boxes.
        if (last.Length > 0 && first.Length > 0 && ((last, first) == (theirLast, theirFirst) || (first, last) == (theirLast, theirFirst)))
            reasons |= DuplicateReasons.Name;
        if (PhonesOf(input[FicheField.Firstphone], input[FicheField.Secondphone]).Intersect(PhonesOf(fiche.Firstphone, fiche.Secondphone), StringComparer.Ordinal).Any())
            reasons |= DuplicateReasons.Phone;
        if (input[FicheField.Email].Trim() is { Length: > 0 } email && string.Equals(email, fiche.Email.Trim(), StringComparison.OrdinalIgnoreCase))
            reasons |= DuplicateReasons.Email;
        if (last.Length > 0 && last == theirLast && input.Birthdate is { } born && born == fiche.Birthdate)
            reasons |= DuplicateReasons.Birthdate;
        return reasons;
    }

    private static bool IsLikely(DuplicateReasons reasons) => reasons != DuplicateReasons.None;

    private static IEnumerable<string> PhonesOf(params IEnumerable<string> numbers) =>
        numbers.Select(PhoneNumber.Normalise).Where(PhoneNumber.IsWhole);
}
