using System.Net;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

public sealed class FaultPageTests
{
    [Fact]
    public async Task T54_A_fault_while_signing_in_becomes_a_page_with_a_reference_and_nothing_else()
    {
        await using var emulator = await EmulatorFixture.StartAsync();
        await using var portal = await PortalHost.StartAsync(
            emulator.Emulator,
            builder => builder.Services.AddSingleton<IDistributedCache, BrokenCache>());
        using var browser = portal.NewBrowser();

        using var answer = await browser.SignInAsync("claire.moreau@example.com", "demo-Passw0rd", cancellationToken: TestContext.Current.CancellationToken);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Référence", html, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenCache.Words, html, StringComparison.Ordinal);
        Assert.DoesNotContain("claire.moreau", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T41_The_reference_on_an_error_page_finds_every_line_of_its_request_in_the_log()
    {
        using var log = new CapturedLog();
        await using var emulator = await EmulatorFixture.StartAsync();
        await using var portal = await PortalHost.StartAsync(
            emulator.Emulator,
            builder =>
            {
                builder.Logging.AddProvider(log);
                builder.Services.AddSingleton<IDistributedCache, BrokenCache>();
            });
        using var browser = portal.NewBrowser();

        using var answer = await browser.SignInAsync("claire.moreau@example.com", "demo-Passw0rd", cancellationToken: TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var reference = html.Split("<code class=\"portal-figures\">")[1].Split('<')[0];

        Assert.NotEmpty(reference);
        var lines = log.Lines.Where(line => line.Contains($"RequestId={reference} ", StringComparison.Ordinal)).ToList();
        Assert.Contains(lines, line => line.Contains(BrokenCache.Words, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("the person was given reference " + reference, StringComparison.Ordinal));
    }

    private sealed class BrokenCache : IDistributedCache
    {
        public const string Words = "the cache is on fire";

        public byte[]? Get(string key) => throw new InvalidOperationException(Words);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => throw new InvalidOperationException(Words);

        public void Refresh(string key) => throw new InvalidOperationException(Words);

        public Task RefreshAsync(string key, CancellationToken token = default) => throw new InvalidOperationException(Words);

        public void Remove(string key) => throw new InvalidOperationException(Words);

        public Task RemoveAsync(string key, CancellationToken token = default) => throw new InvalidOperationException(Words);

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new InvalidOperationException(Words);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
            throw new InvalidOperationException(Words);
    }
}
