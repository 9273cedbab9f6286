using System.Security.Cryptography;
using System.Text;
using ClicRdv.Benchmarks.Servers;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Pages;

/// <summary>The calls behind a page, made without the portal, over one pool of connections: what does not wait for another runs beside it.</summary>
internal sealed class DirectCalls(EmulatorFixture emulator) : IDisposable
{
    private readonly HttpClient _client = emulator.CreateClient();

    public void Dispose() => _client.Dispose();

    /// <summary>Opens a session, with which the calls that follow are made.</summary>
    public async Task SignInAsync()
    {
        using var form = new FormUrlEncodedContent(
        [
            new("pro[email]", PortalSite.Person.Email),
            new("pro[password]", HashOf(PortalSite.Person.Password)),
        ]);
        using var answer = await _client.PostAsync(emulator.Url("sessions/login.json"), form);
        answer.EnsureSuccessStatusCode();
        _client.DefaultRequestHeaders.Remove("Cookie");
        _client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    public Task ReadAsync(params IEnumerable<string> resources) => Task.WhenAll(resources.Select(ReadOneAsync));

    private async Task ReadOneAsync(string resource)
    {
        using var answer = await _client.GetAsync(emulator.Url(resource, "results=200&startIndex=0&sort=id"));
        answer.EnsureSuccessStatusCode();
    }

#pragma warning disable CA5350 // The upstream's password is the SHA-1 of what is typed.
    private static string HashOf(string password) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
