using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class PhoneNumberTests
{
    /// <summary>One number of the range for fiction, as people write it.</summary>
    public static TheoryData<string> Spellings =>
    [
        "0639984455", "06 39 98 44 55", "06.39.98.44.55", "06-39-98-44-55", "+33639984455", "+33 6 39 98 44 55", "+33 (0)6 39 98 44 55",
        "0033639984455", "00 33 6 39 98 44 55", "06\u00a039\u00a098\u00a044\u00a055", "639984455", "33639984455", "06/39/98/44/55",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Every_spelling_of_a_number_is_the_same_number(string text)
    {
        Assert.True(PhoneNumber.IsLike(text));
        Assert.Equal("0639984455", PhoneNumber.Normalise(text));
        Assert.Equal("%6%3%9%9%8%4%4%5%5%", PhoneNumber.PatternOf(text));
        Assert.Equal("06\u00a039\u00a098\u00a044\u00a055", PhoneNumber.Shown(text));
    }

    [Theory]
    [InlineData("0639", "%6%39%")]
    [InlineData("06 39 98 4", "%6%39%98%4%")]
    [InlineData("+33 6 39", "%6%39%")]
    [InlineData("4455", "%44%55%")]
    public void A_part_of_a_number_is_looked_for_in_pairs(string text, string pattern) => Assert.Equal(pattern, PhoneNumber.PatternOf(text));

    /// <summary>A number of another country, as people write it here.</summary>
    private static readonly string[] Abroad =
    [
        "+3225550199", "+32 2 555 01 99", "+32 (0)2 555 01 99", "+32.2.555.01.99", "+32/2/555.01.99", "+32-2-555-01-99", "003225550199",
        "0032 2 555 01 99", "00 32 2 555 01 99", "0032 (0)2 555 01 99", "0032/2.555.01.99", "(0032) 2 555 01 99", "+32\u00a02\u00a0555\u00a001\u00a099", "32 2 555 01 99",
    ];

    public static TheoryData<string, string> AbroadPairs =>
        [.. Abroad.SelectMany(typed => Abroad.Select(kept => new TheoryDataRow<string, string>(typed, kept)))];

    [Theory]
    [MemberData(nameof(AbroadPairs))]
    public void A_number_of_another_country_is_met_in_any_spelling_by_any_other(string typed, string kept)
    {
        Assert.True(PhoneNumber.IsLike(typed));
        Assert.True(PhoneNumber.IsMetBy(typed, kept));
        Assert.Matches(System.Text.RegularExpressions.Regex.Escape(PhoneNumber.PatternOf(typed)).Replace("%", ".*", StringComparison.Ordinal), kept);
    }

    [Theory]
    [InlineData("0639984455", "06 39 98 44 55 (mère)", true)]
    [InlineData("0639984455", "domicile 02 61 91 00 01, +33 (0)6 39 98 44 55", true)]
    [InlineData("4455", "06 39 98 44 55", true)]
    [InlineData("0639", "+33 6 39 98 44 55", true)]
    [InlineData("02 555 01 99", "+32 (0)2 555 01 99", true)]
    [InlineData("0639984455", "60 39 98 44 55", false)]
    [InlineData("4455", "06 44 12 55 00", false)]
    [InlineData("+3225550199", "+33 2 55 50 19 92", false)]
    [InlineData("0639984455", "", false)]
    public void What_only_looks_alike_is_not_met(string typed, string kept, bool isMet) => Assert.Equal(isMet, PhoneNumber.IsMetBy(typed, kept));

    [Theory]
    [InlineData("123")]
    [InlineData("Durand 06")]
    [InlineData("")]
    [InlineData("06 39 98 44 55 (mère)")]
    public void What_has_words_or_next_to_no_figures_is_no_number(string text) => Assert.False(PhoneNumber.IsLike(text));

    [Theory]
    [InlineData("06 39 98 44 55 (mère)")]
    [InlineData("+41 22 555 01 99")]
    [InlineData("")]
    public void What_is_no_french_number_alone_is_shown_as_it_was_written(string text) => Assert.Equal(text, PhoneNumber.Shown(text));
}
