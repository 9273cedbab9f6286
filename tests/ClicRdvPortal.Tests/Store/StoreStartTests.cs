using ClicRdvPortal.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ClicRdvPortal.Tests.Store;

public sealed class StoreStartTests : StoreTest
{
    private const string UnusableWords = "portal.db under Portal:DataPath cannot be used";

    [Fact]
    public async Task An_empty_folder_gets_a_database_of_this_version_with_a_write_ahead_log()
    {
        await using var process = await StoreProcess.StartAsync(Folder);

        Assert.True(process.State.IsReady);
        Assert.Equal(["wal"], await StoreProcess.AskAsync(Folder, "PRAGMA journal_mode"));
        Assert.Equal(["20261126220000_Initial", "20261127133000_TicketsAndDrafts"], await StoreProcess.AskAsync(Folder, "SELECT MigrationId FROM __EFMigrationsHistory"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(StoreProcess.PathIn(Folder)));
    }

    [Fact]
    public async Task The_migrations_lead_to_the_model_and_name_no_engine_s_types()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await using var database = await process.OpenAsync();

        Assert.False(database.Database.HasPendingModelChanges());
        var source = Directory.EnumerateFiles(Path.Combine(Architecture.SourceTree.Root, "src/ClicRdvPortal/Store/Migrations"), "*.cs").Select(File.ReadAllText).ToList();
        Assert.NotEmpty(source);
        Assert.All(source, text => Assert.DoesNotContain("type: \"", text, StringComparison.Ordinal));
        Assert.All(source, text => Assert.DoesNotContain("HasColumnType", text, StringComparison.Ordinal));
    }

    /// <summary>Design decision 13: nothing about a patient. A column that is added must be thought about here.</summary>
    [Fact]
    public async Task The_database_has_these_columns_and_no_others()
    {
        await using var process = await StoreProcess.StartAsync(Folder);

        Assert.Equal(
            [
                "drafts|Id", "drafts|Upstream", "drafts|ProId", "drafts|Kind", "drafts|GroupId", "drafts|RecordId", "drafts|Place",
                "drafts|Content", "drafts|CreatedAt", "drafts|ChangedAt", "drafts|ExpiresAt",
                "personal_sets|Id", "personal_sets|Upstream", "personal_sets|ProId", "personal_sets|GroupId", "personal_sets|Name",
                "personal_sets|Calendars", "personal_sets|ChangedAt", "preferences|Upstream", "preferences|ProId", "preferences|Name",
                "preferences|Value", "preferences|ChangedAt", "tickets|Id", "tickets|Content", "tickets|ExpiresAt",
            ],
            await StoreProcess.AskAsync(
                Folder,
                "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY m.name, c.cid"));
    }

    [Fact]
    public async Task A_database_of_the_first_version_keeps_what_it_has()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
        {
            Assert.True(await process.Preferences.SaveAsync(Claire, Values("language", "en")));
            await using var database = await process.OpenAsync();
            await database.GetService<IMigrator>().MigrateAsync("20261126220000_Initial", TestContext.Current.CancellationToken);
        }

        Assert.Empty(await StoreProcess.AskAsync(Folder, "SELECT name FROM sqlite_master WHERE name = 'tickets'"));
        await using var again = await StoreProcess.StartAsync(Folder);

        Assert.Equal(["tickets"], await StoreProcess.AskAsync(Folder, "SELECT name FROM sqlite_master WHERE name = 'tickets'"));
        Assert.Equal("en", (await again.Preferences.ReadAsync(Claire)).Value!["language"]);
    }

    [Fact]
    public async Task A_stopped_portal_leaves_one_whole_file()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
            Assert.True(await process.Preferences.SaveAsync(Claire, Values("language", "en")));

        Assert.Equal(["portal.db"], Directory.EnumerateFiles(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_left_and_the_portal_starts()
    {
        await File.WriteAllTextAsync(StoreProcess.PathIn(Folder), new string('x', 8192), TestContext.Current.CancellationToken);
        await using (var process = await StoreProcess.StartAsync(Folder))
            await AssertWithoutAsync(process);

        Assert.Equal(8192, new FileInfo(StoreProcess.PathIn(Folder)).Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_is_told_and_the_portal_starts()
    {
        Directory.CreateDirectory(StoreProcess.PathIn(Folder));
        await using var process = await StoreProcess.StartAsync(Folder);

        await AssertWithoutAsync(process);
    }

    [Fact]
    public async Task A_newer_database_is_told_and_neither_read_nor_written()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
            Assert.True(await process.Preferences.SaveAsync(Claire, Values("language", "en")));
        await StoreProcess.AskAsync(Folder, "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '99.0.0')");

        await using (var process = await StoreProcess.StartAsync(Folder))
        {
            await AssertWithoutAsync(process);
            Assert.Contains(process.Log.Lines, line => line.Contains("written by a newer version", StringComparison.Ordinal));
        }

        Assert.Equal(["en"], await StoreProcess.AskAsync(Folder, "SELECT Value FROM preferences"));
    }

    [Fact]
    public async Task Two_processes_that_start_at_once_both_find_it_ready()
    {
        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StoreProcess.StartAsync(Folder))));

        Assert.All(processes, process => Assert.True(process.State.IsReady, string.Join('\n', process.Log.Lines)));
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    private static async Task AssertWithoutAsync(StoreProcess process)
    {
        Assert.False(process.State.IsReady);
        Assert.Single(process.Log.Lines, line => line.Contains(UnusableWords, StringComparison.Ordinal));
        Assert.False((await process.Preferences.ReadAsync(Claire)).IsSuccess);
        Assert.False(await process.Preferences.SaveAsync(Claire, Values("language", "fr")));
        Assert.False((await process.Sets.SaveAsync(Claire, 12, new PersonalSet(Guid.CreateVersion7(), "x", [31]))).IsSuccess);
        Assert.False(await process.Sets.DeleteAsync(Claire, 12, Guid.Empty));
    }
}
