using System.Collections.Immutable;
using System.Globalization;

namespace ClicRdvPortal.Shared.Bulk;

/// <summary>The rows of a bulk change, each with the version that was last shown to whoever wishes it.</summary>
internal sealed record BulkSelection(ImmutableArray<(long Id, string Version)> Rows)
{
    private const char Between = ' ';
    private const char At = '@';

    public IReadOnlyList<long> Ids => [.. Rows.Select(row => row.Id)];

    public static BulkSelection Of(IEnumerable<long> ids, IBulkWork work) => new([.. ids.Select(id => (id, VersionOf(work.Find(id))))]);

    /// <summary>Reads what <see cref="ToText"/> has written; what does not read is left out.</summary>
    public static BulkSelection Read(string text) => new(
    [
        .. text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(At))
            .Where(row => row.Length == 2)
            .Select(row => (Id: long.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0, Version: row[1]))
            .Where(row => row.Id > 0)
            .DistinctBy(row => row.Id),
    ]);

    public string ToText() => string.Join(Between, Rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id}{At}{row.Version}")));

    public BulkSelection Only(IEnumerable<long> ids) => new([.. Rows.IntersectBy(ids, row => row.Id)]);

    /// <summary>Those that are another version now than the one that was shown.</summary>
    public IReadOnlyList<long> ChangedSince(IBulkWork work) => [.. Rows.Where(row => work.Find(row.Id) is { } known && VersionOf(known) != row.Version).Select(row => row.Id)];

    private static string VersionOf(BulkSubject? row) => row?.UpdatedAt?.Ticks.ToString(CultureInfo.InvariantCulture) ?? "";
}
