using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Control.Journal;
using Tests.Shared;

namespace ClicRdv.Benchmarks.Fiches;

/// <summary>The portal's last search, made again without the portal.</summary>
internal sealed class DirectSearch(EmulatorFixture emulator) : IDisposable
{
    private readonly HttpClient _client = emulator.CreateClient(PortalSite.Person);

    /// <summary>Milliseconds of the call, its answer read whole.</summary>
    public Task<double> RepeatAsync()
    {
        var url = emulator.Url("groups/90/fiches.json", Last().Query);
        return Cost.TimeAsync(async () =>
        {
            using var answer = await _client.GetAsync(url);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
        });
    }

    public void Dispose() => _client.Dispose();

    private RecordedRequest Last() => emulator.Control.Requests.Last(request =>
        request.Path.EndsWith("/fiches.json", StringComparison.Ordinal) && request.Query.Contains("search=", StringComparison.Ordinal));
}
