using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

/// <summary>Calls the emulator as one person, in plain HTTP and in the words of the documentation.</summary>
public sealed class Api(EmulatorFixture emulator, HttpClient client)
{
    public HttpClient Client { get; } = client;

    public Task<ApiReply> GetAsync(string resource, string query = "") => SendAsync(HttpMethod.Get, resource, query, null);

    public Task<ApiReply> PostAsync(string resource, string json) => SendAsync(HttpMethod.Post, resource, "", Json(json));

    public Task<ApiReply> PutAsync(string resource, string json) => SendAsync(HttpMethod.Put, resource, "", Json(json));

    public Task<ApiReply> DeleteAsync(string resource) => SendAsync(HttpMethod.Delete, resource, "", null);

    public async Task<ApiReply> SendAsync(HttpMethod method, string resource, string query, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, emulator.Url(resource, query)) { Content = content };
        return await SendAsync(request);
    }

    public async Task<ApiReply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ApiReply(response.StatusCode, text, response);
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}

/// <summary>An answer read whole.</summary>
public sealed record ApiReply(HttpStatusCode Status, string Text, HttpResponseMessage Response)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public JsonNode? this[string property] => Json[property];

    public long[] Ids => [.. Json["records"]!.AsArray().Select(record => (long)record!["id"]!)];

    public string? SessionId => Response.Headers.TryGetValues("Set-Cookie", out var cookies)
        ? cookies.Single().Split(';')[0].Split('=')[1]
        : null;
}
