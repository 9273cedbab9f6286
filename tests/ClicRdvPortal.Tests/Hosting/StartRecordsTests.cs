using ClicRdvPortal.Hosting;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Shared.Fuzzing;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

public sealed class StartRecordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("[]", true)]
    [InlineData("[{\"type\":\"server\"}]", true)]
    [InlineData("[1]", false)]
    [InlineData("{}", false)]
    [InlineData("Wx", false)]
    [InlineData("0f", false)]
    [InlineData("[", false)]
    [InlineData("", false)]
    public void T36_What_a_page_begins_with_is_a_list_of_records(string records, bool isList) => Assert.Equal(isList, StartRecords.IsList(records));

    [Fact]
    public async Task T36_A_beginning_that_is_no_list_ends_the_connection_and_is_no_fault_in_the_log()
    {
        using var log = new RecordingLoggerProvider();
        await using var site = await PortalOverEmulator.StartAsync(builder => builder.Logging.AddProvider(log));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var socket = await HostileSocket.OpenAsync(site.Portal.Address, browser.CookieHeader, shakesHands: true, Stop);

        await socket.SendAsync(HostileFrames.Beginning(site.Portal.Address, "Wx"), Stop);
        await socket.UntilClosedAsync(waits: true, Stop);

        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }
}
