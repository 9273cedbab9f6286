using System.Collections.Frozen;
using System.Xml.Linq;

namespace ClicRdvPortal.Shared.Display;

/// <summary>
/// What the signs are drawn with. They stand in the page itself: a sheet of its own that each sign points into is one
/// more file to wait for, and a document beside the page's to style.
/// </summary>
internal static class IconDrawings
{
    private static readonly FrozenDictionary<string, string> Known = Read();

    /// <summary>The lines of a sign in a field of 24 by 24, as markup.</summary>
    /// <param name="name">One of <see cref="IconName"/>.</param>
    public static string Of(string name) =>
        Known.TryGetValue(name, out var drawing) ? drawing : throw new ArgumentOutOfRangeException(nameof(name), name, "No sign has this name.");

    private static FrozenDictionary<string, string> Read()
    {
        using var sheet = typeof(IconDrawings).Assembly.GetManifestResourceStream("icons.svg")!;
        return XDocument.Load(sheet).Root!.Elements().ToFrozenDictionary(
            symbol => symbol.Attribute("id")!.Value,
            symbol => string.Concat(symbol.Elements().Select(line => new XElement(line.Name.LocalName, line.Attributes()).ToString(SaveOptions.DisableFormatting))),
            StringComparer.Ordinal);
    }
}
