namespace ClicRdvPortal.Features.Fiches.Exporting;

public enum FicheFormat
{
    /// <summary>Comma, UTF-8, days as ISO 8601 writes them: for programs.</summary>
    Csv,

    /// <summary>Semicolon, a byte order mark, days as the page's language writes them: what Excel opens as a table in French.</summary>
    ExcelCsv,

    Xlsx,
}

internal static class FicheFormats
{
    public static string ContentTypeOf(this FicheFormat format) => format == FicheFormat.Xlsx
        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        : "text/csv; charset=utf-8";

    public static string ExtensionOf(this FicheFormat format) => format == FicheFormat.Xlsx ? "xlsx" : "csv";

    public static async Task<IFicheWriter> OpenAsync(this FicheFormat format, Stream stream, string title, CancellationToken cancellationToken) => format switch
    {
        FicheFormat.Xlsx => await XlsxFicheWriter.OpenAsync(stream, title, cancellationToken),
        _ => new CsvFicheWriter(stream, isForExcel: format == FicheFormat.ExcelCsv),
    };
}
