using System.Globalization;

namespace ClicRdv.Emulator.Protocol;

/// <summary>
/// Lists of ids in a query: <c>name[]=1&amp;name[]=2</c> [docs: rest-ressources-calendar] or the literal
/// <c>name=[1,2]</c> [client: MédecinDirect script].
/// </summary>
internal static class IdList
{
    public static long[] Read(IQueryCollection query, string name)
    {
        var repeated = query[$"{name}[]"].AsEnumerable();
        var literal = query[name].ToString().Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries);
        return [.. repeated.Concat(literal).Select(text => Parse(name, text)).Distinct()];
    }

    /// <summary>One id; null when it is absent or empty.</summary>
    public static long? One(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } text ? Parse(name, text) : null;

    private static long Parse(string name, string? text) =>
        long.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var id)
            ? id
            : throw ApiRefusal.Invalid($"{name} is a list of ids");
}
