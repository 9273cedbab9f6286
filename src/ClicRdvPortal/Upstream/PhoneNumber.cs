using System.Globalization;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Upstream;

/// <summary>Telephone numbers as people write them: upstream keeps free text of up to 25 characters (clicrdv-api §14).</summary>
public static partial class PhoneNumber
{
    /// <summary>How many figures a part of a number has at least before it is looked for.</summary>
    public const int LeastFigures = 4;

    /// <summary>From here on it is no part any more: whoever writes so many figures may put anything between any two.</summary>
    private const int WholeFigures = 8;

    private const int FrenchLength = 10;
    private const string FrenchCode = "33";
    private const string Separators = " .-–/()+\u00a0\u202f\u2011\t";

    /// <summary>Whether a text is a number or a part of one, and nothing else.</summary>
    public static bool IsLike(string text) =>
        text.All(sign => char.IsDigit(sign) || Separators.Contains(sign, StringComparison.Ordinal)) && FiguresOf(text).Length >= LeastFigures;

    /// <summary>
    /// The same figures however a number is written: <c>0639984455</c> for a French one in any spelling, <c>+</c> and its
    /// figures for one of another country, "" where there is none.
    /// </summary>
    public static string Normalise(string text)
    {
        var written = DroppedZero().Replace(text, " ");
        var figures = FiguresOf(written);
        if (figures.Length == 0)
            return "";
        if (written.TrimStart(' ', '(').StartsWith('+'))
            return Abroad(figures);
        if (figures.StartsWith("00", StringComparison.Ordinal) && figures.Length > 2)
            return Abroad(figures[2..]);

        // Spreadsheets lose the zero, and hurried people the plus.
        return figures switch
        {
            { Length: FrenchLength - 1 } when figures[0] != '0' => "0" + figures,
            { Length: FrenchLength + 1 } when figures.StartsWith(FrenchCode, StringComparison.Ordinal) => "0" + figures[2..],
            _ => figures,
        };
    }

    /// <summary>Whether it is a number and no part of one.</summary>
    /// <param name="normalised">As <see cref="Normalise"/> gives it.</param>
    public static bool IsWhole(string normalised) => IsFrench(normalised) || (normalised.StartsWith('+') && normalised.Length > WholeFigures);

    public static bool IsFrench(string normalised) => normalised.Length == FrenchLength && normalised[0] == '0';

    /// <summary>In pairs where it is French, otherwise as it was written.</summary>
    public static string Shown(string text) => Normalise(text) is var figures && IsFrench(figures) && IsLike(text)
        ? string.Join('\u00a0', Enumerable.Range(0, FrenchLength / 2).Select(pair => figures.Substring(pair * 2, 2)))
        : text;

    /// <summary>
    /// For a <c>like</c> condition: meets the number however it is written. A whole number may have anything between any
    /// two figures; of a part, pairs stay together, as nearly everybody writes them, or too much would be met. What it meets has
    /// to be looked at with <see cref="IsMetBy"/>: a pattern of this kind knows no figures.
    /// </summary>
    public static string PatternOf(string text)
    {
        var sought = SoughtOf(text);
        if (sought.Length >= WholeFigures)
            return Around(sought.Select(figure => figure.ToString()));
        return Normalise(text) is ['0', _, ..] ? Around([sought[..1], .. PairsOf(sought[1..])]) : Around(PairsOf(sought));
    }

    /// <summary>Whether what is kept holds the number, or the part of one, that was typed.</summary>
    public static bool IsMetBy(string typed, string kept) => SoughtOf(typed) is { Length: > 0 } sought
        && FiguresOf(DroppedZero().Replace(kept, " ")).Contains(sought, StringComparison.Ordinal);

    /// <summary>What every spelling of it has: neither the zero that a country's code replaces, nor what stands before such a code.</summary>
    private static string SoughtOf(string text) => Normalise(text) is ['0', _, ..] own ? own[1..] : Normalise(text).TrimStart('+');

    private static string Abroad(string figures) =>
        figures.StartsWith(FrenchCode, StringComparison.Ordinal) ? "0" + figures[2..].TrimStart('0') : "+" + figures;

    private static string FiguresOf(string text) => string.Concat(text
        .Where(char.IsDigit)
        .Select(sign => CharUnicodeInfo.GetDecimalDigitValue(sign).ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string> PairsOf(string figures) => figures.Chunk(2).Select(pair => new string(pair));

    /// <summary>« (0) » behind a country's code: said at home and not from abroad.</summary>
    [GeneratedRegex(@"\(\s*0\s*\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DroppedZero();

    private static string Around(IEnumerable<string> parts) => "%" + string.Join('%', parts) + "%";
}
