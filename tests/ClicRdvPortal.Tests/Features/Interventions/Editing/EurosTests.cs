using System.Globalization;
using ClicRdvPortal.Features.Interventions.Editing;

namespace ClicRdvPortal.Tests.Features.Interventions.Editing;

public sealed class EurosTests
{
    [Theory]
    [InlineData("12,50", 1250)]
    [InlineData("12.50", 1250)]
    [InlineData("12", 1200)]
    [InlineData("12,5", 1250)]
    [InlineData(" 12,50 € ", 1250)]
    [InlineData("12,50\u00a0€", 1250)]
    [InlineData("1\u202f234,50", 123450)]
    [InlineData("1 234.50", 123450)]
    [InlineData("0", 0)]
    [InlineData("0,07", 7)]
    [InlineData("007,00", 700)]
    [InlineData("21474836,47", int.MaxValue)]
    public void A_price_is_read_with_a_comma_or_a_point(string text, int cents) =>
        Assert.Equal(cents, Euros.CentsOf(text));

    [Theory]
    [InlineData("")]
    [InlineData("€")]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("12,505")]
    [InlineData("1,234")]
    [InlineData("1.234,50")]
    [InlineData("12,")]
    [InlineData(",50")]
    [InlineData("douze")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("١٢")]
    [InlineData("NaN")]
    [InlineData("21474836,48")]
    [InlineData("99999999999999999999")]
    public void What_is_no_price_is_none(string text) => Assert.Null(Euros.CentsOf(text));

    [Theory]
    [InlineData("fr-FR", "12,50")]
    [InlineData("en-GB", "12.50")]
    public void A_price_is_written_in_the_language_and_reads_back(string culture, string text)
    {
        Assert.Equal(text, Euros.TextOf(1250, CultureInfo.GetCultureInfo(culture)));
        Assert.Equal(1250, Euros.CentsOf(text));
    }

    [Theory]
    [InlineData("12,5", "12.5")]
    [InlineData("12.50", "12.50")]
    [InlineData("12,", "12,")]
    [InlineData("douze", "douze")]
    public void What_was_typed_is_plain_whatever_the_language_and_spoken_again(string text, string plain)
    {
        Assert.Equal(plain, Euros.PlainOf(text));
        Assert.Equal(plain == text ? text.Replace("12.", "12,", StringComparison.Ordinal) : text, Euros.SpokenOf(plain, CultureInfo.GetCultureInfo("fr-FR")));
        Assert.Equal(plain, Euros.SpokenOf(plain, CultureInfo.GetCultureInfo("en-GB")));
    }
}
