using System.Globalization;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>
/// <c>conditions[n][field|op|value]</c>, all joined with AND [docs: api-querying]; the array of three that
/// the French page describes is understood too. Values compare as MySQL compares them (clicrdv-api §5.2).
/// </summary>
internal static class Conditions
{
    private const string Prefix = "conditions[";

    public static void AddTo(Filter filter, IQueryCollection query, Table table)
    {
        foreach (var condition in Read(query))
        {
            var field = table.Find(condition.Field ?? "") is { Hidden: false } known
                ? known
                : throw ApiRefusal.Invalid($"A condition names no field of {table.Singular}");
            Add(filter, field, condition.Op, condition.Value ?? throw ApiRefusal.Invalid("A condition has no value"));
        }
    }

    public static IReadOnlyCollection<Condition> Read(IQueryCollection query)
    {
        var conditions = new SortedDictionary<int, Condition>();
        foreach (var (key, values) in query)
        {
            if (!key.StartsWith(Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var close = key.IndexOf(']', StringComparison.Ordinal);
            if (close < 0 || !int.TryParse(key.AsSpan(Prefix.Length..close), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                throw ApiRefusal.Invalid("conditions are numbered: conditions[0][field]");
            }

            var condition = conditions.GetValueOrDefault(index, new Condition(null, null, null));
            conditions[index] = key[(close + 1)..] switch
            {
                "[field]" => condition with { Field = values.ToString() },
                "[op]" => condition with { Op = values.ToString() },
                "[value]" => condition with { Value = values.ToString() },
                "[]" when values is [var field, var op, var value] => new Condition(field, op, value),
                _ => throw ApiRefusal.Invalid("A condition has field, op and value"),
            };
        }

        return conditions.Values;
    }

    private static void Add(Filter filter, Field field, string? op, string value)
    {
        switch (op)
        {
            case "=" or ">" or ">=" or "<" or "<=" when field.Kind == FieldKind.Time:
                // Few days are asked for among years, and the planner cannot know.
                filter.And($"likelihood({field.Column} {op} ?, 0.001)", Comparable(field, value));
                break;
            case "=" or ">" or ">=" or "<" or "<=" or "!=":
                filter.And($"{field.Column} {op} ?", Comparable(field, value));
                break;
            case "like" or "not like":
                filter.And($"fold({field.Column}) {op} ? ESCAPE '\\'", MySqlText.Fold(value));
                break;
            case "in" or "not in":
                var values = value.Split(',').Select(item => Comparable(field, item.Trim())).ToArray();
                filter.And($"{field.Column} {op} ({string.Join(", ", values.Select(_ => "?"))})", values);
                break;
            default:
                throw ApiRefusal.Invalid("op is one of = > >= < <= != like, not like, in, not in");
        }
    }

    private static object Comparable(Field field, string value) => field.Kind switch
    {
        FieldKind.Integer or FieldKind.Boolean => MySqlText.Number(value),
        FieldKind.Number => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : value,
        FieldKind.Time => MidnightOf(value.Replace('T', ' ')),
        _ => value,
    };

    private static string MidnightOf(string time) => time.Length == "2031-03-10".Length ? $"{time} 00:00:00" : time;
}

/// <summary>A condition as it was sent: nothing of it has been looked at yet.</summary>
internal sealed record Condition(string? Field, string? Op, string? Value);
