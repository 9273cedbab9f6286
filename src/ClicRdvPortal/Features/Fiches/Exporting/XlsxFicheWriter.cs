using SpreadCheetah;
using SpreadCheetah.Styling;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>A workbook of one sheet, written as it comes. Texts are texts there: none is ever read as a formula.</summary>
internal sealed class XlsxFicheWriter : IFicheWriter
{
    /// <summary>What a cell of a workbook holds at the most.</summary>
    private const int LongestText = 32_767;

    private readonly Spreadsheet _book;

    private XlsxFicheWriter(Spreadsheet book) => _book = book;

    public static async Task<XlsxFicheWriter> OpenAsync(Stream stream, string title, CancellationToken cancellationToken)
    {
        var options = new SpreadCheetahOptions { DefaultDateTimeFormat = NumberFormat.Standard(StandardNumberFormat.ShortDate) };
        var book = await Spreadsheet.CreateNewAsync(stream, options, cancellationToken);
        await book.StartWorksheetAsync(title, token: cancellationToken);
        return new XlsxFicheWriter(book);
    }

    public ValueTask WriteAsync(IReadOnlyList<FicheCell> cells, CancellationToken cancellationToken) =>
        _book.AddRowAsync(cells.Select(CellOf).ToList(), cancellationToken);

    public ValueTask FinishAsync(CancellationToken cancellationToken) => _book.FinishAsync(cancellationToken);

    public ValueTask DisposeAsync() => _book.DisposeAsync();

    private static DataCell CellOf(FicheCell cell) => cell switch
    {
        // Days before 1900 are none to a workbook.
        { Day: { Year: >= 1900 } day } => new DataCell(day.ToDateTime(TimeOnly.MinValue)),
        { Day: { } day } => new DataCell(day.ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
        { Number: { } number } => new DataCell(number),
        _ => new DataCell(TextOf(cell.Text)),
    };

    // Other control characters have no place in XML.
    private static string TextOf(string text)
    {
        var plain = string.Concat(text.Where(sign => !char.IsControl(sign) || sign is '\n' or '\t'));
        return plain.Length > LongestText ? plain[..LongestText] : plain;
    }
}
