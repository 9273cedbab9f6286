using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClicRdvPortal.Store;

/// <summary>
/// The one place that knows which engine the store runs on: SQLite in one file. Another engine is chosen, prepared and
/// released here; the rest of the store speaks EF Core alone.
/// </summary>
internal sealed class StoreEngine(string dataPath)
{
    public const string FileName = "portal.db";

    /// <summary>How long a statement waits for another process that is writing, in seconds.</summary>
    private const int BusySeconds = 3;

    /// <summary>What SQLite answers when that time is up: the file, or a table of it, is locked.</summary>
    private const int Busy = 5, Locked = 6;

    private readonly string _path = Path.Combine(dataPath, FileName);

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = _path,
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = BusySeconds,
        ForeignKeys = true,
    }.ToString();

    /// <summary>Whether a statement failed for the moment only.</summary>
    public static bool IsBusy(DbException exception) => exception is SqliteException { SqliteErrorCode: Busy or Locked };

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString)
        .ConfigureWarnings(events => events.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (RelationalEventId.AcquiringMigrationLock, LogLevel.Debug),
            (RelationalEventId.MigrationApplying, LogLevel.Debug)));

    /// <summary>The file is made for this user alone before SQLite opens it; its two companions take its rights over.</summary>
    public async Task PrepareAsync(PortalDb database, CancellationToken cancellationToken)
    {
        if (!File.Exists(_path))
        {
            var creation = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                creation.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            await using var file = new FileStream(_path, creation);
        }

        // Readers and the one writer do not wait for each other. The mode stays with the file.
        await database.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }

    /// <summary>Closes what is pooled, so that a stopped portal leaves one whole file behind.</summary>
    public void Release()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>For <c>dotnet ef migrations add</c>, which reads the model and opens nothing.</summary>
    internal sealed class AtDesign : IDesignTimeDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PortalDb>();
            new StoreEngine(Path.GetTempPath()).Configure(options);
            return new PortalDb(options.Options);
        }
    }
}
