using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace ClicRdv.Emulator.Storage;

/// <summary>Compares text as MySQL's usual collations do: blind to case and accents [inferred: §19 row 19].</summary>
internal static class MySqlText
{
    public const string Collation = "MYSQL";
    public const string FoldFunction = "fold";

    public static void Register(SqliteConnection connection)
    {
        connection.CreateCollation(Collation, static (left, right) => string.CompareOrdinal(Fold(left), Fold(right)));
        connection.CreateFunction<string?, string?>(FoldFunction, static text => text is null ? null : Fold(text), isDeterministic: true);
    }

    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToUpperInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToUpperInvariant(character));
            }
        }

        return folded.ToString();
    }

    /// <summary>What MySQL reads when a text meets a number: its leading figures, otherwise 0.</summary>
    public static long Number(string text)
    {
        var span = text.AsSpan().TrimStart();
        var length = span is ['-' or '+', ..] ? 1 : 0;
        while (length < span.Length && char.IsAsciiDigit(span[length]))
        {
            length++;
        }

        return long.TryParse(span[..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair cannot be normalised; it is compared as it is.
            return text;
        }
    }
}
