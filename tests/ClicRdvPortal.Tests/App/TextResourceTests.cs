using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClicRdvPortal.Tests.Architecture;

namespace ClicRdvPortal.Tests.App;

/// <summary>All texts of the product, whoever owns them.</summary>
public sealed partial class TextResourceTests
{
    // The library has its own English.
    private const string LibraryTexts = "MudTexts.resx";

    public static TheoryData<string> French { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.resx", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".en.resx", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(SourceTree.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(French))]
    public void French_and_English_have_the_same_keys_with_the_same_places_for_values(string path)
    {
        if (path.EndsWith(LibraryTexts, StringComparison.Ordinal))
            return;
        var french = Read(path);
        var english = Read(path.Replace(".resx", ".en.resx", StringComparison.Ordinal));

        Assert.Equal(french.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.All(french, text => Assert.Equal(Places(text.Value), Places(english[text.Key]), StringComparer.Ordinal));
        Assert.All(english, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(French))]
    public void French_is_set_as_French_is_set(string path) => Assert.All(Read(path).Where(IsRead), text =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key);
        Assert.False(BreakingSpace().IsMatch(text.Value), $"{text.Key}: a breaking or missing space at « {text.Value} »");
        Assert.False(text.Value.Contains('\'', StringComparison.Ordinal), $"{text.Key}: a straight apostrophe");
        Assert.False(text.Value.Contains('"', StringComparison.Ordinal), $"{text.Key}: straight quotation marks");
        Assert.False(text.Value.Contains('!', StringComparison.Ordinal), $"{text.Key}: an exclamation mark");
        Assert.False(text.Value.Contains("...", StringComparison.Ordinal), $"{text.Key}: three points for an ellipsis");
    });

    // Date patterns are read by the machine: quotes and colons have a meaning of their own there.
    private static bool IsRead(KeyValuePair<string, string> text) => !text.Key.EndsWith("Format", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(Path.Combine(SourceTree.Root, path)).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // Times and addresses (https://, 9:30) have their colon without a space.
    [GeneratedRegex("""[^\u00a0\u202f][;?!»]|[^\u00a0\u202f]:(?![/\d])|«[^\u00a0\u202f]""")]
    private static partial Regex BreakingSpace();

    [GeneratedRegex("""\{\d+(?=[,:}])""")]
    private static partial Regex Place();
}
