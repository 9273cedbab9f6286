using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClicRdv.Client.Tests;

/// <summary>A real HTTP server whose every answer a test writes, for what a faithful emulator would never say.</summary>
internal sealed class TestUpstream : IAsyncDisposable
{
    public const string Key = "canary-key-7f3a9";
    private readonly WebApplication _app;
    private readonly Observed<ReceivedCall> _calls = new();

    private TestUpstream(WebApplication app) => _app = app;

    public RecordingClock Clock { get; } = new();

    public IReadOnlyList<ReceivedCall> Calls => _calls.All;

    public Func<HttpContext, Task> Answer { get; set; } = context => context.Response.WriteAsync("{}");

    public Uri Address { get; private set; } = null!;

    public static async Task<TestUpstream> StartAsync(Func<HttpContext, Task>? answer = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });
        var upstream = new TestUpstream(builder.Build());
        if (answer is not null) upstream.Answer = answer;
        upstream._app.Run(upstream.ReceiveAsync);
        await upstream._app.StartAsync();
        var addresses = upstream._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        upstream.Address = new Uri(addresses.Addresses.Single());
        return upstream;
    }

    /// <summary>Answers each call with the next of <paramref name="answers"/>, the last one for ever.</summary>
    public void AnswerInTurn(params Func<HttpContext, Task>[] answers)
    {
        var next = -1;
        Answer = context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context);
    }

    public ClicRdvClientFactory NewFactory(Action<ClicRdvClientOptions>? change = null)
    {
        var options = new ClicRdvClientOptions { BaseUrl = Address, ApiKey = Key };
        change?.Invoke(options);
        return new ClicRdvClientFactory(Options.Create(options), Clock);
    }

    public ClicRdvClient NewClient(Action<ClicRdvClientOptions>? change = null, ClicRdvCredential? credential = null) =>
        NewFactory(change).Create(credential ?? new SessionCredential("5f0c2b7d9e1a34c86b2d4e70"));

    /// <summary>Waits until the server has taken in <paramref name="count"/> calls.</summary>
    public Task ReceivedAsync(int count) => _calls.FirstAsync(_ => true, count);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        _calls.Add(new ReceivedCall(
            context.Request.Method,
            context.Request.Path,
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body));
        await Answer(context);
    }
}

internal sealed record ReceivedCall(string Method, string Path, string Query, Dictionary<string, string> Headers, string Body)
{
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
