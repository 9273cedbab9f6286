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
    [InlineData("+41 22 555 01 99", "%41%22%55%50%19%9%")]
    public void A_part_of_a_number_is_looked_for_in_pairs(string text, string pattern) => Assert.Equal(pattern, PhoneNumber.PatternOf(text));

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
