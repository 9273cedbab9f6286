using ClicRdv.Benchmarks.Servers;
using ClicRdv.Client;
using ClicRdv.Emulator.Seed.Measuring;
using Microsoft.Extensions.Options;

namespace ClicRdv.Benchmarks.Clients;

/// <summary>Reads with <see cref="ClicRdvClient"/>, as a program would.</summary>
internal sealed class LibraryReader : IReader, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly ListQuery FirstPage = new() { Results = ClientBenchmark.PageSize };
    private readonly ClicRdvClientFactory _factory;
    private readonly ClicRdvClient _client;

    public LibraryReader(Uri address)
    {
        // A repeated read would count twice, so a busy machine is waited for.
        var options = new ClicRdvClientOptions
        {
            BaseUrl = address,
            ApiKey = ClientBenchmark.ApiKey,
            PageSize = ClientBenchmark.PageSize,
            AttemptTimeout = Patience,
            ReadTimeout = Patience,
        };
        _factory = new ClicRdvClientFactory(Options.Create(options), TimeProvider.System);
        _client = _factory.Create(new BasicCredential(PortalSite.Person.Email, PortalSite.Person.Password));
    }

    public async Task<int> ReadPageAsync() => (await _client.Vevents.ListAsync(EvenLoad.GroupId, FirstPage)).Records.Count;

    public async IAsyncEnumerable<long> WalkAsync()
    {
        await foreach (var fiche in _client.Walk((page, stop) => _client.Fiches.ListAsync(EvenLoad.GroupId, page, stop)))
            yield return fiche.Id;
    }

    public void Dispose()
    {
        _client.Dispose();
        _factory.Dispose();
    }
}
