using Microsoft.Extensions.Caching.Distributed;

namespace ClicRdvPortal.Tests.Store;

public sealed class TicketRowsTests : StoreTest
{
    private const string Key = "session:A1";
    private static readonly byte[] First = [1, 2, 3];
    private static readonly byte[] Second = [4, 5];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_is_there_after_a_restart_in_its_latest_version()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
        {
            await SetAsync(process, First);
            await SetAsync(process, Second);
        }

        await using var again = await StoreProcess.StartAsync(Folder);

        Assert.Equal(Second, await again.Tickets.GetAsync(Key, Stop));
        Assert.Null(await again.Tickets.GetAsync("session:B2", Stop));
    }

    [Fact]
    public async Task T08_What_is_removed_is_gone_at_once_and_after_a_restart()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
        {
            await SetAsync(process, First);
            await process.Tickets.RemoveAsync(Key, Stop);
            Assert.Null(await process.Tickets.GetAsync(Key, Stop));
        }

        await using var again = await StoreProcess.StartAsync(Folder);

        Assert.Null(await again.Tickets.GetAsync(Key, Stop));
        Assert.Empty(await StoreProcess.AskAsync(Folder, "SELECT Id FROM tickets"));
    }

    [Fact]
    public async Task A_hundred_readings_in_a_row_ask_the_file_once_and_what_another_process_ended_is_noticed_within_seconds()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await SetAsync(process, First);
        await StoreProcess.AskAsync(Folder, "DELETE FROM tickets");

        // The file has nothing any more, so each of these came from memory.
        for (var reading = 0; reading < 100; reading++)
            Assert.Equal(First, await process.Tickets.GetAsync(Key, Stop));
        process.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(await process.Tickets.GetAsync(Key, Stop));
    }

    [Fact]
    public async Task What_has_lapsed_is_not_given_and_leaves_the_file_with_the_next_sweep()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await SetAsync(process, First);
        process.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await process.Tickets.GetAsync(Key, Stop));
        await SetAsync(process, Second, "session:B2");

        await process.Tickets.SweepAsync();

        Assert.Equal(["session:B2"], await StoreProcess.AskAsync(Folder, "SELECT Id FROM tickets"));
    }

    [Fact]
    public async Task T08_A_removal_that_the_file_refused_counts_at_once_and_is_made_good()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await SetAsync(process, First);
        await StoreProcess.AskAsync(Folder, "ALTER TABLE tickets RENAME TO elsewhere");

        await process.Tickets.RemoveAsync(Key, Stop);
        process.Clock.Advance(TimeSpan.FromMinutes(2));
        await process.Tickets.SweepAsync();
        await StoreProcess.AskAsync(Folder, "ALTER TABLE elsewhere RENAME TO tickets");

        Assert.Null(await process.Tickets.GetAsync(Key, Stop));
        await process.Tickets.SweepAsync();
        Assert.Empty(await StoreProcess.AskAsync(Folder, "SELECT Id FROM tickets"));
    }

    [Fact]
    public async Task A_file_that_is_out_of_reach_for_a_while_signs_nobody_out()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await SetAsync(process, First);
        await StoreProcess.AskAsync(Folder, "ALTER TABLE tickets RENAME TO elsewhere");
        process.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(First, await process.Tickets.GetAsync(Key, Stop));
        await SetAsync(process, Second);
        process.Clock.Advance(TimeSpan.FromMinutes(2));
        await StoreProcess.AskAsync(Folder, "ALTER TABLE elsewhere RENAME TO tickets");

        Assert.Equal(Second, await process.Tickets.GetAsync(Key, Stop));
        await process.Tickets.SweepAsync();
        Assert.Equal(["0405"], await StoreProcess.AskAsync(Folder, "SELECT hex(Content) FROM tickets"));
    }

    [Fact]
    public async Task F38_A_file_that_stays_out_of_reach_for_minutes_signs_nobody_out()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        await SetAsync(process, First);
        await StoreProcess.AskAsync(Folder, "ALTER TABLE tickets RENAME TO elsewhere");

        for (var minute = 0; minute < 5; minute++)
        {
            process.Clock.Advance(TimeSpan.FromMinutes(1));
            await process.Tickets.SweepAsync();
            Assert.Equal(First, await process.Tickets.GetAsync(Key, Stop));
        }
    }

    [Fact]
    public async Task F38_A_file_that_is_busy_is_a_fault_and_no_answer()
    {
        await using (var process = await StoreProcess.StartAsync(Folder))
            await SetAsync(process, First);
        await using var again = await StoreProcess.StartAsync(Folder);

        await using (await StoreProcess.HoldAsync(Folder, again.Engine))
            await Assert.ThrowsAsync<IOException>(() => again.Tickets.GetAsync(Key, Stop));

        Assert.Equal(First, await again.Tickets.GetAsync(Key, Stop));
    }

    [Fact]
    public async Task Without_a_usable_file_sign_ins_are_kept_in_memory()
    {
        await File.WriteAllTextAsync(StoreProcess.PathIn(Folder), new string('x', 8192), Stop);
        await using var process = await StoreProcess.StartAsync(Folder);

        await SetAsync(process, First);
        process.Clock.Advance(TimeSpan.FromMinutes(59));
        await process.Tickets.SweepAsync();
        Assert.Equal(First, await process.Tickets.GetAsync(Key, Stop));
        await process.Tickets.RemoveAsync(Key, Stop);

        Assert.Null(await process.Tickets.GetAsync(Key, Stop));
    }

    private static Task SetAsync(StoreProcess process, byte[] content, string key = Key) => process.Tickets.SetAsync(
        key, content, new DistributedCacheEntryOptions { AbsoluteExpiration = process.Clock.GetUtcNow() + TimeSpan.FromHours(1) }, Stop);
}
