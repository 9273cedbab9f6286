using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ClicRdv.Emulator.Storage;

/// <summary>
/// Adds rows by the ten thousand through SQLite's own statement, at a third of what a command costs each time.
/// What every row shares is in its text.
/// </summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _statement;

    /// <param name="columns">The fields that <see cref="Add"/> gives, in its order; the others take their defaults.</param>
    public BulkInsert(EmulatorStore store, Table table, params IReadOnlyList<string> columns)
    {
        var others = table.Fields.Where(field => field.Default is not null && !columns.Contains(field.Name, StringComparer.Ordinal)).ToList();
        var names = columns.Select(name => $"\"{name}\"").Concat(others.Select(field => field.Column));
        var values = columns.Select(_ => "?").Concat(others.Select(Literal));
        _connection = store.Connection;
        Check(raw.sqlite3_prepare_v2(
            _connection.Handle, $"INSERT INTO \"{table.Name}\" ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})", out _statement));
    }

    /// <summary>Values are <see cref="long"/>, texts or null.</summary>
    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            Check(values[index] switch
            {
                long number => raw.sqlite3_bind_int64(_statement, index + 1, number),
                string text => raw.sqlite3_bind_text(_statement, index + 1, text),
                _ => raw.sqlite3_bind_null(_statement, index + 1),
            });
        }

        if (raw.sqlite3_step(_statement) is not raw.SQLITE_DONE and var code)
        {
            Check(code);
        }

        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection.Handle);

    private static string Literal(Field field) => field.Default is long number ? $"{number}" : $"'{field.Default}'";
}
