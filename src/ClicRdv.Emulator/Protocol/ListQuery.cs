using System.Globalization;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Paging, order and search of a list [docs: api-querying]. A null <see cref="Results"/> is <c>results=all</c>.</summary>
internal sealed record ListQuery(long? Results, long StartIndex, Field? Sort, string? Dir, string? Search)
{
    private const int DefaultResults = 25;

    public static ListQuery Read(IQueryCollection query, Table table) => new(
        ReadResults(query["results"]),
        ReadStartIndex(query["startIndex"]),
        ReadSort(query["sort"], table),
        ReadDir(query["dir"]),
        query["search"].ToString() is { Length: > 0 } search ? search : null);

    private static long? ReadResults(string? text) => text switch
    {
        null or "" => DefaultResults,
        "all" => null,
        _ when Number(text) is > 0 and var results => results,
        _ => throw ApiRefusal.Invalid("results is a number above 0, or all"),
    };

    private static long ReadStartIndex(string? text) => text switch
    {
        null or "" => 0,
        _ when Number(text) is >= 0 and var start => start,
        _ => throw ApiRefusal.Invalid("startIndex is a number from 0"),
    };

    // [inferred: §19 row 18] for a field that is not there.
    private static Field? ReadSort(string? name, Table table) => string.IsNullOrEmpty(name)
        ? null
        : table.Find(name) is { Hidden: false } field ? field : throw ApiRefusal.Invalid($"{name} is not a field of {table.Singular}");

    private static string? ReadDir(string? dir) => dir switch
    {
        null or "" => null,
        "asc" or "desc" => dir,
        _ => throw ApiRefusal.Invalid("dir is asc or desc"),
    };

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
