using System.Text.Json.Nodes;

namespace ClicRdv.Emulator.Storage;

/// <summary>Inserts and partial updates, the same for every resource (clicrdv-api §7).</summary>
internal static class RowWrites
{
    /// <summary>Adds a row; fields that are not mentioned take their defaults. <c>id</c> may be given.</summary>
    public static Row Insert(this EmulatorStore store, Table table, RowChanges changes, string now)
    {
        var values = new object?[table.Fields.Count];
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            var field = table.Fields[ordinal];
            values[ordinal] = changes.Values.TryGetValue(field.Name, out var value) ? value
                : field.Name is "created_at" or "updated_at" ? now
                : field.Default;
        }

        var extra = changes.MergeExtra(Row.NoExtra);
        var columns = string.Join(", ", table.Fields.Select(field => field.Column));
        var marks = string.Join(", ", Enumerable.Repeat("?", values.Length + 1));
        values[0] = store.Number(
            $"INSERT INTO \"{table.Name}\" ({columns}, \"extra\") VALUES ({marks}) RETURNING \"id\"",
            [.. values, extra]);
        return new Row(table, values, extra);
    }

    public static bool Exists(this EmulatorStore store, Table table, long id, long groupId) =>
        store.Number($"SELECT 1 FROM \"{table.Name}\" WHERE \"id\" = ? AND \"group_id\" = ?", id, groupId) is not null;

    /// <summary>
    /// Writes what differs and leaves the rest. <c>updated_at</c> moves only if something did, as Rails
    /// does it [inferred].
    /// </summary>
    public static Row Update(this EmulatorStore store, Row row, RowChanges changes, string now)
    {
        var values = row.Values.ToArray();
        var sets = new List<string>();
        var arguments = new List<object?>();
        foreach (var (name, value) in changes.Values)
        {
            if (!Equals(row[name], value))
            {
                Set(name, value);
            }
        }

        var extra = changes.MergeExtra(row.Extra);
        if (!JsonNode.DeepEquals(JsonNode.Parse(extra), JsonNode.Parse(row.Extra)))
        {
            sets.Add("\"extra\" = ?");
            arguments.Add(extra);
        }

        if (sets.Count == 0)
        {
            return row;
        }

        if (!changes.Has("updated_at"))
        {
            Set("updated_at", now);
        }

        store.Execute($"UPDATE \"{row.Table.Name}\" SET {string.Join(", ", sets)} WHERE \"id\" = ?", [.. arguments, row.Id]);
        return new Row(row.Table, values, extra);

        void Set(string name, object? value)
        {
            values[row.Table.Ordinal(name)] = value;
            sets.Add($"\"{name}\" = ?");
            arguments.Add(value);
        }
    }
}
