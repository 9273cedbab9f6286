using System.Net;
using ClicRdv.Emulator.Seed;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

/// <summary>A test with an emulator of its own, and the two people of the seed.</summary>
public abstract class EmulatorTest : IAsyncLifetime
{
    protected const string Sha1 = "8ebb771f4b10120467b50940ce481bce7d346114";

    protected EmulatorFixture Emulator { get; private set; } = null!;

    protected Api Claire { get; private set; } = null!;

    protected Api Hugo { get; private set; } = null!;

    /// <summary>Nobody: no cookie, no header.</summary>
    protected Api Anonymous { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Emulator = await EmulatorFixture.StartAsync(options => options.Control = true);
        Claire = new Api(Emulator, Emulator.CreateClient(DemoAccount.Claire));
        Hugo = new Api(Emulator, Emulator.CreateClient(DemoAccount.Hugo));
        Anonymous = new Api(Emulator, Emulator.CreateClient());
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var api in (ReadOnlySpan<Api>)[Claire, Hugo, Anonymous])
        {
            api.Client.Dispose();
        }

        await Emulator.DisposeAsync();
    }

    protected async Task<ApiReply> LogInAsync(string email = "claire.moreau@example.com", string password = Sha1, string profile = "pro")
    {
        using var form = new FormUrlEncodedContent([new($"{profile}[email]", email), new($"{profile}[password]", password)]);
        return await Anonymous.SendAsync(HttpMethod.Post, "sessions/login.json", "", form);
    }

    /// <summary>A GET with a session's cookie.</summary>
    protected async Task<ApiReply> GetWithSessionAsync(string? sessionId, string resource = "groups.json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Emulator.Url(resource));
        request.Headers.Add("Cookie", $"_session_id={sessionId}");
        return await Anonymous.SendAsync(request);
    }

    protected static void AssertRefused(HttpStatusCode status, ApiReply reply)
    {
        Assert.Equal(status, reply.Status);
        Assert.Equal((int)status, (int?)reply["error"]!["code"]);
        Assert.False(string.IsNullOrEmpty((string?)reply["error"]!["message"]));
    }

    protected static void AssertIds(ApiReply reply, params long[] expected) => Assert.Equal(expected, reply.Ids);
}
