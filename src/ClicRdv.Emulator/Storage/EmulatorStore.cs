using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace ClicRdv.Emulator.Storage;

/// <summary>
/// One SQLite connection under one lock. In memory the connection is the database, so each emulator has
/// its own; calls take turns, which at a fraction of a millisecond each costs less than a pool.
/// </summary>
internal sealed class EmulatorStore : IDisposable
{
    // Filters come in endless shapes; past this the prepared commands start afresh.
    private const int MaxPreparedCommands = 256;

    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public EmulatorStore(string? database)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database ?? ":memory:",
            Pooling = false,
        }.ToString());
        _connection.Open();
        MySqlText.Register(_connection);
        if (database is not null)
        {
            Execute("PRAGMA journal_mode = WAL");
        }
    }

    /// <summary>For what no command does; used under the lock only.</summary>
    public SqliteConnection Connection => _connection;

    /// <summary>Runs alone on the store; nothing of it stays when it throws.</summary>
    public T Run<T>(Func<T> work)
    {
        lock (_gate)
        {
            Execute("BEGIN");
            try
            {
                var result = work();
                Execute("COMMIT");
                return result;
            }
            catch
            {
                Execute("ROLLBACK");
                throw;
            }
        }
    }

    public T Read<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var results = new List<T>();
        while (reader.Read())
        {
            results.Add(read(reader));
        }

        return results;
    }

    public List<Row> Rows(Table table, string tail, params ReadOnlySpan<object?> values) =>
        Query(table.Select + tail, reader => ReadRow(table, reader), values);

    public Row? Row(Table table, string tail, params ReadOnlySpan<object?> values) =>
        Rows(table, tail, values) is [var row, ..] ? row : null;

    public long? Number(string sql, params ReadOnlySpan<object?> values) =>
        Prepare(sql, values).ExecuteScalar() as long?;

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    /// <summary>Runs several statements that are run once, so that nothing of them is kept prepared.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The texts are the schema's own.")]
    public void ExecuteScript(string sql)
    {
        ForgetCommands();
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            ForgetCommands();
            _connection.Dispose();
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "Texts are built from the tables' own names; what a request says is always a parameter.")]
    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            if (_commands.Count == MaxPreparedCommands)
            {
                ForgetCommands();
            }

            command = _connection.CreateCommand();
            command.CommandText = Numbered(sql);
            for (var index = 0; index < values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{index}" });
            }

            _commands.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    private static Row ReadRow(Table table, SqliteDataReader reader)
    {
        var values = new object?[table.Fields.Count];
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            values[ordinal] = reader.IsDBNull(ordinal) ? null : reader.GetValue(ordinal);
        }

        return new Row(table, values, reader.GetString(values.Length));
    }

    private static string Numbered(string sql)
    {
        var parts = sql.Split('?');
        return parts.Length == 1
            ? sql
            : string.Concat(parts.Select((part, index) => index == parts.Length - 1 ? part : $"{part}$p{index}"));
    }

    private void ForgetCommands()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        _commands.Clear();
    }
}
