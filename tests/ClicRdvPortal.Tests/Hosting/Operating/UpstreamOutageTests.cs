using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Operating;

public sealed class UpstreamOutageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F04_The_operator_sees_that_the_upstream_answers_nobody_and_that_it_does_again()
    {
        using var log = new RecordingLoggerProvider();
        await using var site = await OperatorSite.StartAsync(
            builder => builder.Logging.AddProvider(log).AddFilter("ClicRdvPortal", LogLevel.Information), new("ClicRdv:BreakAfter", "2"), new("ClicRdv:BreakDuration", "00:00:00.001"));
        var factory = site.Portal.Services.GetRequiredService<ClicRdvClientFactory>();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        var fault = site.Site.Upstream.InjectFault(Fault.Status(500));

        await FailAsync(claire);
        await FailAsync(hugo);

        // Asked once: what is answered is kept for a moment.
        Assert.Matches("clicrdv_portal_upstream_outage\\{[^}]*\\} 1", await site.MetricsAsync());
        Assert.Single(log.Lines, line => line.Contains("Warning ClicRdvPortal.Upstream.UpstreamOutages The upstream answers nobody", StringComparison.Ordinal));

        // Nobody's session: an answer all the same.
        site.Site.Upstream.RemoveFault(fault.Id);
        Assert.Equal(ClicRdvErrorKind.SignedOut, (await FailAsync(claire)).Kind);
        Assert.Single(log.Lines, line => line.Contains("Information ClicRdvPortal.Upstream.UpstreamOutages The upstream answers again", StringComparison.Ordinal));
    }

    // A write has one attempt.
    private static Task<ClicRdvException> FailAsync(ClicRdvClient client) =>
        Assert.ThrowsAsync<ClicRdvException>(() => client.Calendars.UpdateAsync(12, 31, new CalendarChanges { City = "Saumur" }, Stop));
}
