using System.Globalization;

namespace ClicRdvPortal.Shared.Listing;

/// <summary>Names as people type them: without minding capitals, accents and widths.</summary>
public static class LooseText
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreWidth;

    /// <summary>Orders names, in the language of the page.</summary>
    public static StringComparer Comparer => CultureInfo.CurrentCulture.CompareInfo.GetStringComparer(Loosely);

    public static string[] WordsOf(string search) =>
        search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool Holds(string text, string word) =>
        CultureInfo.CurrentCulture.CompareInfo.IndexOf(text, word, Loosely) >= 0;
}
