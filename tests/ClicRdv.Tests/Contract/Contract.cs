using System.Net;
using System.Text;
using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Seed;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;

namespace ClicRdv.Contract.Tests;

/// <summary>
/// The real client, registered as a program would, against the emulator. Put away, it checks that every call was one the
/// emulator knows, with the key in its query and nowhere else.
/// </summary>
internal sealed class Contract : IAsyncDisposable
{
    private readonly EmulatorFixture _upstream;
    private readonly ServiceProvider _services;

    private Contract(EmulatorFixture upstream, RecordingClock clock, Action<ClicRdvClientOptions>? change)
    {
        _upstream = upstream;
        Clock = clock;
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddClicRdvClient(options =>
            {
                options.BaseUrl = upstream.Address;
                options.ApiKey = upstream.Options.ApiKey;
                change?.Invoke(options);
            })
            .BuildServiceProvider(validateScopes: true);
    }

    public RecordingClock Clock { get; }

    public EmulatorControl Control => _upstream.Control;

    public EmulatorData Data => _upstream.Data;

    public ClicRdvSignIn SignIn => _services.GetRequiredService<ClicRdvSignIn>();

    public ClicRdvClientFactory Factory => _services.GetRequiredService<ClicRdvClientFactory>();

    /// <summary>Set by a test that sends what the emulator refuses for its key.</summary>
    public bool KeyIsWrong { get; init; }

    public static async Task<Contract> StartAsync(Action<ClicRdvClientOptions>? change = null, bool keyIsWrong = false)
    {
        var clock = new RecordingClock();
        return new Contract(await EmulatorFixture.StartAsync(clock: clock), clock, change) { KeyIsWrong = keyIsWrong };
    }

    public async Task<SessionCredential> SessionAsync(DemoAccount account) =>
        (await SignIn.SignInAsProAsync(account.Email, PasswordHash.Of(account.Password), Calls.Stop)).Credential;

    public async Task<ClicRdvClient> ClientAsync(DemoAccount? account = null) =>
        Factory.Create(await SessionAsync(account ?? DemoAccount.Claire));

    /// <summary>A request of a test's own, for what the client has no call for.</summary>
    public async Task<HttpStatusCode> SendRawAsync(HttpMethod method, string resource, string? json = null)
    {
        using var client = _upstream.CreateClient(DemoAccount.Claire);
        using var request = new HttpRequestMessage(method, _upstream.Url(resource));
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request, Calls.Stop);
        return response.StatusCode;
    }

    public int Count(string method, string path) =>
        Control.CountRequests(request => request.Method == method && request.Path == "/api/v1/" + path);

    public async ValueTask DisposeAsync()
    {
        Assert.All(Control.Requests, request => Assert.False(request.Unknown, request.ToString()));
        Assert.All(Control.Requests, request => Assert.Equal(KeyPlaces.Query, request.KeyPlaces));
        Assert.All(Control.Requests, request => Assert.Equal(!KeyIsWrong, request.KeyIsRight));
        await _services.DisposeAsync();
        await _upstream.DisposeAsync();
    }
}
