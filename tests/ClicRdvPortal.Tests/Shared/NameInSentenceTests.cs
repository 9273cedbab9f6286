using ClicRdvPortal.Shared.Display;

namespace ClicRdvPortal.Tests.Shared;

public sealed class NameInSentenceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Dr Mérigot")]
    [InlineData("\U0001F9B7 Salle « 2 »")]
    public void A_name_from_left_to_right_stays_as_it_is(string name) => Assert.Equal(name, NameInSentence.Of(name));

    [Theory]
    [InlineData("\u202Ecba", "\u2068\u202Ecba\u2069")]
    [InlineData("\u05D6\u05E8", "\u2068\u05D6\u05E8\u2069")]
    [InlineData("\U0001E900", "\u2068\U0001E900\u2069")]
    [InlineData("a\u200F", "\u2068a\u200F\u2069")]
    public void A_name_that_turns_the_text_round_is_shut_in(string name, string shown) => Assert.Equal(shown, NameInSentence.Of(name));

    [Fact]
    public void A_name_cannot_open_its_own_door() =>
        Assert.Equal("\u2068a\u202Eb\u2069", NameInSentence.Of("\u2067a\u2069\u202Eb"));
}
