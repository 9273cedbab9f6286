using System.Text;

namespace ClicRdvPortal.Tests.Hosting.Secrets;

public sealed class CanaryTests
{
    private const string Secret = "pâssé <mot>&/+ 🐤";
    private readonly Canary _canary = new("test", Secret);

    [Theory]
    [InlineData("xx pâssé <mot>&/+ 🐤 yy")]
    [InlineData("q=p%C3%A2ss%C3%A9%20%3Cmot%3E%26%2F%2B%20%F0%9F%90%A4")]
    [InlineData("q=p%C3%A2ss%C3%A9+%3Cmot%3E%26%2F%2B+%F0%9F%90%A4")]
    [InlineData("p&#xE2;ss&#xE9; &lt;mot&gt;&amp;/&#x2B; &#x1F424;")]
    [InlineData("{\"a\":\"p\\u00E2ss\\u00E9 \\u003Cmot\\u003E\\u0026/\\u002B \\uD83D\\uDC24\"}")]
    public void A_secret_is_found_in_every_dress(string text) => Assert.True(_canary.IsIn(text));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    public void A_secret_is_found_inside_base64(string before)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Secret + "and more"));

        Assert.True(_canary.IsIn(text));
        Assert.True(_canary.IsIn(text.Replace('+', '-').Replace('/', '_').TrimEnd('=')));
        Assert.True(_canary.IsIn(Encoding.ASCII.GetBytes(text)));
    }

    [Fact]
    public void Another_text_is_no_secret() => Assert.False(_canary.IsIn("pâssé <mot>&/+ 🐥 " + Convert.ToBase64String("something else"u8)));
}
