using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol.Authentication;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed class JournalTests : EmulatorTest
{
    [Fact]
    public async Task A_request_is_recorded_with_everything_but_its_secrets()
    {
        var session = (await LogInAsync()).SessionId;
        await GetWithSessionAsync(session);
        await Hugo.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"Dr L"}}""");

        var requests = Emulator.Control.Requests;

        Assert.Equal([1, 2, 3], requests.Select(request => request.Number));
        var (login, get, put) = (requests[0], requests[1], requests[2]);
        Assert.Equal(("POST", "/api/v1/sessions/login.json", 200), (login.Method, login.Path, login.Status));
        Assert.Equal("pro%5Bemail%5D=claire.moreau%40example.com&pro%5Bpassword%5D=***", login.Body);
        Assert.Equal((CredentialKind.Session, session, 77L), (get.Credential, get.SessionId, get.ProId));
        Assert.Equal((CredentialKind.Basic, null, 78L), (put.Credential, put.SessionId, put.ProId));
        Assert.Equal("""{"calendar":{"name":"Dr L"}}""", put.Body);
        Assert.Equal(EmulatorFixture.Start, put.At);
        Assert.All(requests, request => Assert.Equal((KeyPlaces.Query, true, ""), (request.KeyPlaces, request.KeyIsRight, request.Query)));
    }

    [Fact]
    public async Task The_key_is_found_wherever_it_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/groups/12.json?apikey=demo-key&sort=id")
        {
            Content = Api.Json("""{"apikey":"demo-key","group":{}}"""),
        };
        request.Headers.Add("X-Key", "demo-key");
        await Claire.SendAsync(request);

        var recorded = Assert.Single(Emulator.Control.Requests);

        Assert.Equal(KeyPlaces.Query | KeyPlaces.Body | KeyPlaces.Header, recorded.KeyPlaces);
        Assert.Equal("sort=id", recorded.Query);
    }

    [Fact]
    public async Task A_password_is_starred_wherever_it_is()
    {
        using var json = Api.Json($$$"""{"pro":{"email":"a@example.com","password" : "{{{Sha1}}}"}}""");
        await Anonymous.SendAsync(HttpMethod.Post, "sessions/login.json", $"pro[email]=a@example.com&pro[password]={Sha1}", json);

        var recorded = Assert.Single(Emulator.Control.Requests);

        Assert.Equal("pro[email]=a@example.com&pro[password]=***", recorded.Query);
        Assert.Equal("""{"pro":{"email":"a@example.com","password" : "***"}}""", recorded.Body);
    }

    [Fact]
    public async Task Requests_are_counted_awaited_and_forgotten()
    {
        var awaited = Emulator.Control.WaitForRequestAsync(request => request is { ProId: 78, Status: 200 }, Cancellation);
        await Claire.GetAsync("groups.json");
        await Hugo.GetAsync("groups.json");

        Assert.Equal(2, (await awaited).Number);
        Assert.Equal(2, Emulator.Control.CountRequests());
        Assert.Equal(1, Emulator.Control.CountRequests(request => request.ProId == 77));
        Emulator.Control.ClearRequests();
        Assert.Empty(Emulator.Control.Requests);
    }

    [Fact]
    public async Task The_oldest_are_forgotten_first()
    {
        await using var small = await EmulatorFixture.StartAsync(options => options.JournalCapacity = 2);
        using var client = small.CreateClient();
        foreach (var number in new[] { 1, 2, 3 })
        {
            using var response = await client.GetAsync(small.Url($"groups/{number}.json"), Cancellation);
        }

        Assert.Equal([2, 3], small.Control.Requests.Select(request => request.Number));
    }
}
