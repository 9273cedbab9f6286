using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class RecentReadingsTests : PortalContext
{
    private readonly List<string> _read = [];

    [Fact]
    public async Task What_one_session_leafs_through_does_not_add_up_in_memory()
    {
        await ReadAsync("monday", RecentReadings.MostRecords / 2);
        await ReadAsync("tuesday", RecentReadings.MostRecords / 2);
        await ReadAsync("monday", RecentReadings.MostRecords / 2);
        Assert.Equal(["monday", "tuesday"], _read);

        Clock.Advance(TimeSpan.FromSeconds(1));
        await ReadAsync("wednesday", 1);
        await ReadAsync("monday", RecentReadings.MostRecords / 2);
        Assert.Equal(["monday", "tuesday", "wednesday", "monday"], _read);
    }

    [Fact]
    public async Task The_newest_reading_stays_however_long_it_is()
    {
        await ReadAsync("month", RecentReadings.MostRecords * 2);
        await ReadAsync("month", RecentReadings.MostRecords * 2);

        Assert.Equal(["month"], _read);
    }

    private async Task ReadAsync(string key, int records)
    {
        var session = (await Services.GetRequiredService<UpstreamSession>().FindAsync())!;
        var result = await Services.GetRequiredService<RecentReadings>().ReadAsync(session, key, Read, TimeSpan.Zero);
        Assert.Equal(records, result.Value!.Count);

        Task<ApiResult<IReadOnlyList<int>>> Read()
        {
            _read.Add(key);
            return Task.FromResult(ApiResult.Of<IReadOnlyList<int>>(new int[records]));
        }
    }
}
