using ClicRdvPortal.Features.Calendars.Editing;

namespace ClicRdvPortal.Features.Calendars.Sets;

/// <summary>The rule of a set's name: not blank, 255 characters, nothing invisible.</summary>
public static class SetName
{
    /// <summary>The sentence in <see cref="SetsTexts"/> that says what is wrong with it, or null.</summary>
    public static string? FaultOf(string name) =>
        string.IsNullOrWhiteSpace(name) ? "NameMissing"
        : name.Trim().Any(char.IsControl) ? "ControlCharacters"
        : CalendarInput.Length(name.Trim()) > CalendarInput.LongestName ? "TooLong"
        : null;
}

/// <summary>Names <c>SetsTexts.resx</c> and its English fellow.</summary>
public sealed class SetsTexts;
