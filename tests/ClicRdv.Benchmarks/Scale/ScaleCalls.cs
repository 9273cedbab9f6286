using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;

namespace ClicRdv.Benchmarks.Scale;

/// <summary>The calls to one of the stores. An answer of another length than the other store's would be no comparison, so each is known.</summary>
internal sealed class ScaleCalls : IDisposable
{
    public const int CalendarsOfWeek = 20;

    /// <summary>How many fiches, and how many vevents, are changed before anything is measured.</summary>
    public const int Changed = 40;

    private const int PageSize = 200;
    private const int OfCalendarAndWeek = 20 * 7;

    // A name that the seed never gives, letter by letter.
    private const string Name = "Kwyxz-Zwyrkx";

    private const string FrequentName = "Delaunay";

    // Between two changed records lies the same stretch, as if they were anybody's.
    private const int Stride = 250;
    private readonly HttpClient _client;

    public ScaleCalls(Uri address)
    {
        _client = new HttpClient { BaseAddress = address };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{PortalSite.Person.Email}:{PortalSite.Person.Password}")));
    }

    /// <summary>Changes the records that searches and deltas are to find.</summary>
    public async Task PrepareAsync()
    {
        for (var i = 0; i < Changed; i++)
        {
            await PutAsync("fiches", EvenLoad.FirstFiche + (i * Stride), $$$"""{"fiche":{"lastname":"{{{Name}}}"}}""");
            await PutAsync("vevents", EvenLoad.FirstVevent + (i * Stride), """{"vevent":{"comments":"Appelé"}}""");
        }
    }

    public Task ReadWeekAsync() => ReadWeekAsync(CalendarsOfWeek);

    public Task ReadWeekOfOneAsync() => ReadWeekAsync(1);

    public Task SearchAsync() => ReadAllAsync("fiches", "sort=lastname&search=" + Name, Changed);

    public Task SearchByLettersAsync() => ReadAllAsync("fiches", "sort=lastname&search=" + Name[..3], Changed);

    /// <summary>The first page of those who share a name of the seed: how many they are goes with the store.</summary>
    public async Task SearchFrequentAsync()
    {
        var total = TotalOf(await _client.GetByteArrayAsync(Url("fiches", $"&results={PageSize}&sort=lastname&search={FrequentName}")));
        if (total == 0)
            throw new InvalidOperationException($"Nobody is called {FrequentName}.");
    }

    public Task ReadChangedAsync(string resource) => ReadAllAsync(resource, "sort=updated_at" + Condition(0, "updated_at", ">=", "2021-01-01 00:00:00"), Changed);

    public void Dispose() => _client.Dispose();

    private Task ReadWeekAsync(int calendars)
    {
        var ids = string.Join(',', Enumerable.Range(0, calendars).Select(index => EvenLoad.FirstCalendar + index));
        var week = Condition(0, "start", "<", "2020-01-20 00:00:00") + Condition(1, "end", ">=", "2020-01-13 00:00:00");
        return ReadAllAsync("vevents", "sort=start" + week + Condition(2, "calendar_id", "in", ids), calendars * OfCalendarAndWeek);
    }

    private async Task ReadAllAsync(string resource, string query, int expected)
    {
        for (var start = 0; start < expected; start += PageSize)
        {
            var url = Url(resource, string.Create(CultureInfo.InvariantCulture, $"&results={PageSize}&startIndex={start}&{query}"));
            var total = TotalOf(await _client.GetByteArrayAsync(url));
            if (total != expected)
                throw new InvalidOperationException($"{total} {resource} were found where {expected} are.");
        }
    }

    private async Task PutAsync(string resource, long id, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await _client.PutAsync(Url(string.Create(CultureInfo.InvariantCulture, $"{resource}/{id}"), ""), body);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Looked for from the end, where it stands: an answer taken apart whole would cost both sides more than it cost the emulator.</summary>
    private static int TotalOf(ReadOnlySpan<byte> answer)
    {
        var number = answer[(answer.LastIndexOf("\"totalRecords\":"u8) + "\"totalRecords\":".Length)..];
        return int.Parse(number[..number.IndexOf((byte)',')], CultureInfo.InvariantCulture);
    }

    private static string Url(string resource, string query) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/groups/{EvenLoad.GroupId}/{resource}.json?apikey=demo-key{query}");

    private static string Condition(int index, string field, string comparison, string value) =>
        string.Create(CultureInfo.InvariantCulture, $"&conditions[{index}][field]={field}&conditions[{index}][op]={Uri.EscapeDataString(comparison)}&conditions[{index}][value]={Uri.EscapeDataString(value)}");
}
