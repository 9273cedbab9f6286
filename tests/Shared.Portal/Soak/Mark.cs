using System.Globalization;
using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>What tells whose something is. Its points are no letters of base 64, so that nothing that is encrypted has one by chance.</summary>
public static partial class Mark
{
    public static string Of(int person) => string.Create(CultureInfo.InvariantCulture, $"zq.{person:000}.");

    /// <summary>The numbers of those whose marks, names or addresses stand in a text.</summary>
    public static IEnumerable<int> In(string text) => Marks().Matches(text)
        .Select(match => int.Parse(match.Groups["person"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
        .Distinct();

    /// <summary>The mark, and what <see cref="ClicRdv.Emulator.Seed.DemoAccount.Staff"/> calls its people, encoded or not.</summary>
    [GeneratedRegex(@"(?:zq\.|quipe |staff)(?<person>\d{3})[.@<""& ]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
