using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;

namespace ClicRdv.Benchmarks.Clients.HandWritten;

/// <summary>
/// Reads with <see cref="HttpClient"/> and generated JSON, straight from the wire, as somebody would who knows both and has
/// no need of caps, repeats or reasons for a failure.
/// </summary>
internal sealed class HandWrittenReader : IReader, IDisposable
{
    private readonly HttpClient _client;

    public HandWrittenReader(Uri address)
    {
        var connections = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All };
        var credential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{PortalSite.Person.Email}:{PortalSite.Person.Password}"));
        _client = new HttpClient(connections) { BaseAddress = address };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credential);
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    public async Task<int> ReadPageAsync() =>
        (await ReadAsync("vevents", 0, HandWrittenContext.Default.RecordPageVeventRecord)).Records.Count;

    public async IAsyncEnumerable<long> WalkAsync()
    {
        long? total = null;
        for (var start = 0; total is null || start < total;)
        {
            var page = await ReadAsync("fiches", start, HandWrittenContext.Default.RecordPageFicheRecord);
            foreach (var fiche in page.Records)
                yield return fiche.Id;
            total = page.TotalRecords;
            start += page.Records.Count;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<RecordPage<T>> ReadAsync<T>(string resource, int start, JsonTypeInfo<RecordPage<T>> type)
    {
        var url = string.Create(
            CultureInfo.InvariantCulture,
            $"/api/v1/groups/{EvenLoad.GroupId}/{resource}.json?apikey={ClientBenchmark.ApiKey}&results={ClientBenchmark.PageSize}&startIndex={start}&sort=id");
        using var answer = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        return await JsonSerializer.DeserializeAsync(body, type) is { Records.Count: > 0 } page
            ? page
            : throw new InvalidOperationException($"There are no {resource} at {start}.");
    }
}
