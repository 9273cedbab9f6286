using System.Text;
using ClicRdvPortal.Features.Fiches.Exporting;

namespace ClicRdvPortal.Tests.Features.Fiches.Exporting;

public sealed class CsvFicheWriterTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd", "'+cmd")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("a;=1+1", "\"a;'=1+1\"")]
    [InlineData("a\n=1+1", "\"a\n'=1+1\"")]
    [InlineData("\uff1d1+1", "'\uff1d1+1")]
    public async Task T47_no_cell_is_a_formula(string text, string written) => Assert.Equal(written + "\r\n", await WriteAsync(isForExcel: false, new FicheCell(text)));

    [Theory]
    [InlineData("06 39 98 44 55")]
    [InlineData("jean-paul@example.com")]
    [InlineData("O’Brien-Éloïse")]
    [InlineData("1 + 1 = 2")]
    public async Task What_is_no_formula_is_left_as_it_is(string text) => Assert.Equal(text + "\r\n", await WriteAsync(isForExcel: false, new FicheCell(text)));

    [Fact]
    public async Task Quotes_and_separators_are_quoted_by_the_rule() =>
        Assert.Equal("\"a \"\"b\"\", c\",d\r\n", await WriteAsync(isForExcel: false, new FicheCell("a \"b\", c"), new FicheCell("d")));

    [Fact]
    public async Task Days_and_numbers_are_values_and_no_texts() =>
        Assert.Equal("1961-04-02,-7\r\n", await WriteAsync(isForExcel: false, new FicheCell("", Day: new DateOnly(1961, 4, 2)), new FicheCell("", Number: -7)));

    [Fact]
    public async Task French_Excel_is_given_its_mark_its_separator_and_its_days()
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("fr-FR");

        Assert.Equal("\ufeffÉloïse;02/04/1961\r\n", await WriteAsync(isForExcel: true, new FicheCell("Éloïse"), new FicheCell("", Day: new DateOnly(1961, 4, 2))));
    }

    private static async Task<string> WriteAsync(bool isForExcel, params FicheCell[] cells)
    {
        using var stream = new MemoryStream();
        await using (var writer = new CsvFicheWriter(stream, isForExcel))
        {
            await writer.WriteAsync(cells, Stop);
            await writer.FinishAsync(Stop);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
