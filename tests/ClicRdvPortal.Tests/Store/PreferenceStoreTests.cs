using ClicRdvPortal.Store;
using Microsoft.Data.Sqlite;

namespace ClicRdvPortal.Tests.Store;

public sealed class PreferenceStoreTests : StoreTest
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_comes_back_with_the_last_of_its_words_and_its_time()
    {
        await using (var first = await StoreProcess.StartAsync(Folder))
        {
            Assert.True(await first.Preferences.SaveAsync(Claire, Values("planner.slot", "15")));
            Assert.True(await first.Preferences.SaveAsync(Claire, Values("planner.slot", "30")));
        }

        await using var second = await StoreProcess.StartAsync(Folder);
        Assert.Equal("30", (await second.Preferences.ReadAsync(Claire)).Value!["planner.slot"]);
        Assert.Equal(["2031-03-10 08:00:00"], await StoreProcess.AskAsync(Folder, "SELECT ChangedAt FROM preferences"));
    }

    [Theory]
    [InlineData("demo", 102)]
    [InlineData("www.clicrdv.com", 101)]
    public async Task Nobody_else_and_no_other_upstream_gets_it(string upstream, long proId)
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        Assert.True(await process.Preferences.SaveAsync(Claire, Values("language", "en")));

        Assert.Empty((await process.Preferences.ReadAsync(new StoreOwner(upstream, proId))).Value!);
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_lose_nothing()
    {
        await using var one = await StoreProcess.StartAsync(Folder);
        await using var other = await StoreProcess.StartAsync(Folder);

        var saved = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
            (number % 2 == 0 ? one : other).Preferences.SaveAsync(Claire, Values($"name-{number / 2}", $"{number}")))));

        Assert.All(saved, Assert.True);
        Assert.Equal(20, (await one.Preferences.ReadAsync(Claire)).Value!.Count);
    }

    [Fact]
    public async Task A_writer_waits_for_another_one_and_a_reader_does_not()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await using var connection = new SqliteConnection($"Data Source={StoreProcess.PathIn(Folder)};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.Serializable, Stop);

        var write = Task.Run(() => process.Preferences.SaveAsync(Claire, Values("language", "en")), Stop);
        Assert.Empty((await process.Preferences.ReadAsync(Claire)).Value!);
        Assert.False(write.IsCompleted);

        await transaction.RollbackAsync(Stop);
        Assert.True(await write);
    }

    [Fact]
    public async Task A_file_that_breaks_later_costs_a_warning_and_no_exception()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        process.Engine.Release();
        await File.WriteAllTextAsync(StoreProcess.PathIn(Folder), new string('x', 8192), Stop);

        Assert.False((await process.Preferences.ReadAsync(Claire)).IsSuccess);
        Assert.False(await process.Preferences.SaveAsync(Claire, Values("language", "en")));
        Assert.Contains(process.Log.Lines, line => line.Contains("could not be read", StringComparison.Ordinal));
        Assert.Contains(process.Log.Lines, line => line.Contains("could not be saved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_is_written_when_the_portal_stops()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
        {
            process.Writes.Add(Claire, "language", "fr");
            process.Writes.Add(Claire, "language", "en");
            Assert.Equal([KeyValuePair.Create("language", "en")], process.Writes.PendingOf(Claire));
            Assert.Empty(await StoreProcess.AskAsync(Folder, "SELECT Value FROM preferences"));
        }

        Assert.Equal(["en"], await StoreProcess.AskAsync(Folder, "SELECT Value FROM preferences"));
    }

    [Fact]
    public async Task What_could_not_be_written_waits_for_the_next_occasion()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await StoreProcess.AskAsync(Folder, "ALTER TABLE preferences RENAME TO away");
        process.Writes.Add(Claire, "language", "en");
        await process.Writes.FlushAsync();
        Assert.True(process.Writes.HasFailed);

        await StoreProcess.AskAsync(Folder, "ALTER TABLE away RENAME TO preferences");
        await process.Writes.FlushAsync();
        Assert.False(process.Writes.HasFailed);
        Assert.Equal(["en"], await StoreProcess.AskAsync(Folder, "SELECT Value FROM preferences"));
    }
}
