using ClicRdvPortal.Hosting;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>What a script of the portal may answer, and no more (threat T39).</summary>
public sealed class ScriptAnswersTests
{
    [Theory]
    [InlineData("[1,true,null]", true)]
    [InlineData("[1,true,\"cut\"]", true)]
    [InlineData("[1,true,{\"__jsObjectId\":7}]", true)]
    [InlineData("[1,true,{\"<img>\":7}]", false)]
    [InlineData("[1,true,{\"a\\r\\nfail: forged\":7}]", false)]
    [InlineData("[1,true,[{\"a b\":7}]]", false)]
    [InlineData("[1,true,[[[[[[[[1]]]]]]]]]", false)]
    [InlineData("{\"a\":1}", false)]
    [InlineData("[1,true,", false)]
    [InlineData("", false)]
    public void T39_An_answer_is_plain_or_it_is_none(string answer, bool isPlain) => Assert.Equal(isPlain, ScriptAnswers.IsPlain(answer));

    [Theory]
    [InlineData(8 * 1024, true)]
    [InlineData((8 * 1024) + 1, false)]
    public void T39_An_answer_is_no_longer_than_any_of_ours(int length, bool isPlain)
    {
        const string Around = "[1,true,\"\"]";
        Assert.Equal(isPlain, ScriptAnswers.IsPlain($"[1,true,\"{new string('a', length - Around.Length)}\"]"));
    }

    [Fact]
    public void T39_A_name_is_no_longer_than_any_of_ours() => Assert.False(ScriptAnswers.IsPlain($"[1,true,{{\"{new string('a', 65)}\":1}}]"));
}
