using AngleSharp.Html.Parser;
using ClicRdvPortal.Features.Planner.Drawing;
using CsCheck;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

public sealed class MarkupTextTests
{
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("</div><script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)\" x=\"")]
    [InlineData("' onfocus='alert(1)")]
    [InlineData("&lt;b&gt; &amp; &#x3c;")]
    [InlineData("É. Nguyễn 👩‍⚕️")]
    public void T44_text_stays_text(string text)
    {
        var element = Parsed(text);

        Assert.Equal(text, element.TextContent);
        Assert.Equal(text, element.GetAttribute("title"));
        Assert.Empty(element.Children);
        Assert.Equal(1, element.Attributes.Length);
    }

    [Fact]
    public void T44_any_text_makes_neither_elements_nor_attributes() => Gen.String.Sample(text =>
    {
        var element = Parsed(text);
        Assert.Empty(element.Children);
        Assert.Equal(1, element.Attributes.Length);
    });

    [Fact]
    public void Controls_and_marks_of_direction_become_blanks() =>
        Assert.Equal("a b  c", new MarkupText().Text("a\nb\u202E\u0000c").ToString());

    [Fact]
    public void Numbers_are_written_as_style_sheets_read_them() =>
        Assert.Equal("12.346 7", new MarkupText().Number(12.3456).Raw(" ").Number(7L).ToString());

    private static AngleSharp.Dom.IElement Parsed(string text) => new HtmlParser()
        .ParseDocument(new MarkupText().Raw("<div title=\"").Text(text).Raw("\">").Text(text).Raw("</div>").ToString())
        .Body!.FirstElementChild!;
}
