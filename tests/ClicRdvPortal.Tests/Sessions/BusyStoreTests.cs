using System.Net;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>A machine so busy that the file of sign-ins cannot be read (fault F38).</summary>
public sealed class BusyStoreTests : RestartingContext
{
    [Fact]
    public async Task F38_While_the_file_of_sign_ins_is_busy_nobody_is_taken_for_signed_out()
    {
        IReadOnlyDictionary<string, string> cookies;
        string key;
        await using (var portal = await StartAsync())
        {
            using var before = await portal.SignedInAsync(cancellationToken: Stop);
            await using var tab = await before.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
            key = (await (await Scopes.NextAsync(Stop)).GetRequiredService<UpstreamSession>().FindAsync())!.Key;
            cookies = before.Cookies;
        }

        await using var again = await StartAsync();
        using var browser = Browser(again, cookies);
        await using (await StoreProcess.HoldAsync(DataPath, again.Services.GetRequiredService<StoreEngine>()))
        {
            using var during = await browser.GetAsync(PortalUrls.Groups, Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, during.StatusCode);
            Assert.NotNull(during.Headers.RetryAfter);
            Assert.Contains("Référence", WebUtility.HtmlDecode(await during.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
            Assert.True(await again.Services.GetRequiredService<LiveSessions>().IsAliveAsync(key));
        }

        using var after = await browser.GetAsync(PortalUrls.Groups, Stop);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }
}
