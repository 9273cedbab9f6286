using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Hosting.Secrets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Store;

/// <summary>The store as one process has it, on the file of a folder.</summary>
internal sealed class StoreProcess : IAsyncDisposable
{
    public static readonly StoreOwner Claire = new("demo", 101);

    private readonly ServiceProvider _services;

    private StoreProcess(ServiceProvider services) => _services = services;

    public required CapturedLog Log { get; init; }

    public required FakeTimeProvider Clock { get; init; }

    public TicketRows Tickets => _services.GetRequiredService<TicketRows>();

    public PreferenceStore Preferences => _services.GetRequiredService<PreferenceStore>();

    public PreferenceWrites Writes => _services.GetRequiredService<PreferenceWrites>();

    public PersonalSetStore Sets => _services.GetRequiredService<PersonalSetStore>();

    public DraftStore Drafts => _services.GetRequiredService<DraftStore>();

    public StoreState State => _services.GetRequiredService<StoreState>();

    public StoreEngine Engine => _services.GetRequiredService<StoreEngine>();

    public static string PathIn(string folder) => Path.Combine(folder, "portal.db");

    public static async Task<StoreProcess> StartAsync(string folder)
    {
        var log = new CapturedLog();
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 3, 10, 8, 0, 0, TimeSpan.Zero));
        var services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton<TimeProvider>(clock)
            .AddStore(folder)
            .BuildServiceProvider();
        var process = new StoreProcess(services) { Log = log, Clock = clock };
        foreach (var hosted in services.GetServices<IHostedService>())
            await hosted.StartAsync(TestContext.Current.CancellationToken);
        return process;
    }

    public Task<PortalDb> OpenAsync() =>
        _services.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    /// <summary>Keeps everybody else out of the file, readers too, until it is disposed of.</summary>
    public static async Task<IAsyncDisposable> HoldAsync(string folder, StoreEngine engine)
    {
        var connection = new SqliteConnection($"Data Source={PathIn(folder)};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE tickets SET Id = Id";

        // Connections that the portal keeps open for the next reading hold the file as well.
        engine.Release();
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return connection;
    }

    /// <summary>What SQLite itself says, without the portal's code.</summary>
    public static async Task<List<string>> AskAsync(string folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={PathIn(folder)};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetValue(field))));
        return lines;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
