using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Architecture;

/// <summary>
/// A field whose value is written back while somebody types in it takes back the letters of who is faster than the line. What is bound
/// (<c>@bind:event="oninput"</c>) tells the server what the browser has, so that the value is no change to it.
/// </summary>
public sealed partial class TypingTests
{
    [Fact]
    public void No_field_takes_letters_back_that_were_typed_meanwhile()
    {
        var fields = SourceTree.Product.SelectMany(file => Field().Matches(file.Text).Select(match => (Place: file.At(match.Index), Text: match.Value))).ToList();

        Assert.True(fields.Count > 40);
        var faults = fields.Where(field => TakesLettersBack(field.Text)).Select(field => field.Place).ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("<input id=\"@id\" value=\"@Input.Name\" @oninput=\"Type\" />", true)]
    [InlineData("<textarea @oninput=\"Type\" value=\"@Text\">", true)]
    [InlineData("<input @bind:get=\"Name\" @bind:set=\"Type\" @bind:event=\"oninput\" />", false)]
    [InlineData("<input value=\"@Name\" @onchange=\"Type\" />", false)]
    [InlineData("<input @oninput=\"Type\" />", false)]
    [InlineData("<input type=\"color\" value=\"@Color\" @oninput=\"Type\" />", false)]
    public void Such_a_field_is_known_by_its_attributes(string field, bool takesBack) => Assert.Equal(takesBack, TakesLettersBack(field));

    // A colour is picked, not typed.
    private static bool TakesLettersBack(string field) =>
        Value().IsMatch(field) && field.Contains(" @oninput=", StringComparison.Ordinal) && !field.Contains("type=\"color\"", StringComparison.Ordinal);

    [GeneratedRegex("<(?:input|textarea)\\b(?:\"[^\"]*\"|[^\">])*>")]
    private static partial Regex Field();

    [GeneratedRegex("\\svalue=\"@")]
    private static partial Regex Value();
}
