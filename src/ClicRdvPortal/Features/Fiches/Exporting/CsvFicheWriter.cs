using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>CSV by RFC 4180, in which no cell is a formula (threat T47).</summary>
internal sealed partial class CsvFicheWriter : IFicheWriter
{
    private static readonly SearchValues<char> ToQuote = SearchValues.Create("\",;\t\r\n");

    private readonly StreamWriter _writer;
    private readonly char _separator;
    private readonly bool _isForExcel;

    public CsvFicheWriter(Stream stream, bool isForExcel)
    {
        _isForExcel = isForExcel;
        _separator = isForExcel ? ';' : ',';
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: isForExcel), leaveOpen: true);
    }

    public async ValueTask WriteAsync(IReadOnlyList<FicheCell> cells, CancellationToken cancellationToken)
    {
        var line = string.Join(_separator, cells.Select(TextOf)) + "\r\n";
        await _writer.WriteAsync(line.AsMemory(), cancellationToken);
    }

    public async ValueTask FinishAsync(CancellationToken cancellationToken) => await _writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private string TextOf(FicheCell cell) => cell switch
    {
        { Day: { } day } => day.ToString(_isForExcel ? "d" : "O", _isForExcel ? CultureInfo.CurrentCulture : CultureInfo.InvariantCulture),
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        _ => Quoted(Harmless(cell.Text)),
    };

    /// <summary>
    /// An apostrophe before whatever a spreadsheet would take for a formula, also behind what one of another language takes for
    /// the next cell.
    /// </summary>
    private static string Harmless(string text) => FormulaBegin().Replace(text.Replace("\0", "", StringComparison.Ordinal), "${before}'${begin}");

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(ToQuote) < 0 && text.Trim().Length == text.Length
        ? text
        : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex("""(?<before>^|[;,\t\r\n])(?<begin>[\s\p{Zs}\p{Cf}"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|(?<=^)[\t\r])""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormulaBegin();
}
