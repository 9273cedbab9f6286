using System.Globalization;
using System.Text;

namespace ClicRdvPortal.Features.Palette;

/// <summary>Text without capitals and accents, so that « aubry » finds « Aubry » and « fevrier » is « février ».</summary>
internal static class Folding
{
    public static string Of(string text) => string.Concat(text
        .Normalize(NormalizationForm.FormD)
        .Where(character => CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
        .Select(char.ToLowerInvariant));
}
