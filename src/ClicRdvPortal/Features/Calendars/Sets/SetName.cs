using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Features.Calendars.Sets;

/// <summary>The rule of a set's name: not blank, 255 characters, nothing invisible.</summary>
public static class SetName
{
    /// <summary>The sentence in <see cref="SetsTexts"/> that says what is wrong with it, or null.</summary>
    public static string? FaultOf(string name) =>
        string.IsNullOrWhiteSpace(name) ? "NameMissing"
        : TypedText.FaultOf(name, CalendarInput.LongestName);
}

/// <summary>Names <c>SetsTexts.resx</c> and its English fellow.</summary>
public sealed class SetsTexts;
