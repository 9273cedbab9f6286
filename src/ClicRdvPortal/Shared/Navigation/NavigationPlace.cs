using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Shared.Navigation;

/// <summary>An entry as it stands in the navigation of one page.</summary>
public sealed record NavigationPlace(string Label, string Icon, string Address, bool IsCurrent)
{
    /// <summary>The places that can be reached from <paramref name="location"/>, in their order. The longest address
    /// that the path begins with is the current one, so that <c>/groups</c> is not it inside a group.</summary>
    public static IReadOnlyList<NavigationPlace> From(
        IEnumerable<NavigationEntry> entries, PortalLocation location, IStringLocalizerFactory texts)
    {
        var reachable = entries
            .OrderBy(entry => entry.Order)
            .Select(entry => (Entry: entry, Address: entry.Address(location.GroupId)))
            .Where(place => place.Address is not null)
            .ToList();
        var current = reachable
            .Select(place => place.Address!)
            .Where(location.IsWithin)
            .MaxBy(address => address.Length);

        return
        [
            .. reachable.Select(place => new NavigationPlace(
                texts.Create(place.Entry.Texts)[place.Entry.LabelKey],
                place.Entry.Icon,
                place.Address!,
                string.Equals(place.Address, current, StringComparison.Ordinal))),
        ];
    }
}
