using ClicRdvPortal.Personal;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>Remembers which columns a person wants to see.</summary>
internal sealed class FicheColumnMemory(PersonalPreferences preferences)
{
    private const string Name = "fiches.columns";
    private const string Nothing = "none";

    public async ValueTask<IReadOnlyList<FicheColumn>> ReadAsync() =>
        (await preferences.ReadAsync()).GetValueOrDefault(Name) is { } words ? Columns(words.Split(',')) : FicheColumns.Standard;

    public ValueTask RememberAsync(IReadOnlyList<FicheColumn> columns) =>
        preferences.SetAsync(Name, columns.Count == 0 ? Nothing : string.Join(',', columns.Select(QueryWord.Of)));

    internal static IReadOnlyList<FicheColumn> Columns(IEnumerable<string> words)
    {
        var chosen = words.ToHashSet(StringComparer.Ordinal);
        return [.. FicheColumns.All.Where(column => chosen.Contains(QueryWord.Of(column)))];
    }
}
