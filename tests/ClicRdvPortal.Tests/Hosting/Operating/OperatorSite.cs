using ClicRdvPortal.Hosting.Operating;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>The portal with an operator's port, and somebody who looks at it.</summary>
internal sealed class OperatorSite : IAsyncDisposable
{
    private readonly HttpClient _operator;

    private OperatorSite(PortalOverEmulator site)
    {
        Site = site;
        _operator = new HttpClient { BaseAddress = site.Portal.Services.GetRequiredService<OperatorServer>().Address };
    }

    public PortalOverEmulator Site { get; }

    public PortalHost Portal => Site.Portal;

    public Uri Address => _operator.BaseAddress!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<OperatorSite> StartAsync(
        Action<WebApplicationBuilder>? configure = null, params IEnumerable<KeyValuePair<string, string?>> settings) =>
        new(await PortalOverEmulator.StartAsync(await EmulatorFixture.StartAsync(), configure, [new("Portal:OperatorUrl", "http://127.0.0.1:0"), .. settings]));

    public Task<HttpResponseMessage> GetAsync(string path) => _operator.GetAsync(path, Stop);

    public Task<string> MetricsAsync() => _operator.GetStringAsync(OperatorServer.MetricsPath, Stop);

    /// <summary>What the operator is told of one of the portal's checks.</summary>
    public async Task<System.Text.Json.JsonElement> CheckAsync(string name)
    {
        using var answer = await GetAsync(PortalUrls.ReadyPath);
        using var document = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return document.RootElement.GetProperty("checks").GetProperty(name).Clone();
    }

    public async Task<string?> StatusAsync(string name) => (await CheckAsync(name)).GetProperty("status").GetString();

    public async ValueTask DisposeAsync()
    {
        _operator.Dispose();
        await Site.DisposeAsync();
    }
}
