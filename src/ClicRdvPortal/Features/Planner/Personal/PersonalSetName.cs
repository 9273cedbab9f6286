using ClicRdvPortal.Store;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>The rule of a personal set's name: not blank, 60 characters, nothing invisible.</summary>
internal static class PersonalSetName
{
    /// <summary>The sentence in <see cref="PersonalTexts"/> that says what is wrong with it, or null.</summary>
    public static string? FaultOf(string name) =>
        string.IsNullOrWhiteSpace(name) ? "NameMissing"
        : name.Any(char.IsControl) ? "NameControlCharacters"
        : name.Trim().Length > PersonalSet.LongestName ? "NameTooLong"
        : null;
}

/// <summary>Names <c>PersonalTexts.resx</c> and its English fellow.</summary>
public sealed class PersonalTexts;
