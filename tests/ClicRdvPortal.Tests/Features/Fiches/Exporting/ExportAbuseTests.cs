using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Logging;
using Tests.Shared;
using EmulatedPerson = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Features.Fiches.Exporting;

/// <summary>Exports as large as they come, several at a time, and names that were made to do harm.</summary>
public sealed class ExportAbuseTests : IDisposable
{
    private static readonly int MostRows = new PortalOptions().Exports.Rows;
    private const int People = 5;
    private readonly CapturedLog _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task T48_Five_people_who_export_fifty_thousand_rows_get_them_page_by_page_four_at_a_time_and_once_each()
    {
        await using var site = await StartAsync(MostRows);
        var files = Directory.GetFiles(site.Portal.DataPath).Order().ToList();
        var browsers = new List<PortalBrowser>();
        for (var number = 1; number <= People; number++)
            browsers.Add(await SignInAsync(site, number));
        var second = site.Upstream.InjectFault(Fault.Hold() with { Path = "/fiches\\.json", Query = "startIndex=[1-9]" });

        var begun = await Task.WhenAll(browsers.Take(People - 1).Select(browser => ExportAsync(browser, HttpCompletionOption.ResponseHeadersRead)));
        using var fifth = await ExportAsync(browsers[^1]);
        using var again = await ExportAsync(browsers[0]);

        // Their heads are there while upstream keeps every second page back.
        Assert.All(begun, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], [fifth.StatusCode, again.StatusCode]);
        site.Upstream.RemoveFault(second.Id);
        foreach (var answer in begun)
        {
            Assert.Equal(MostRows + 1, await CountLinesAsync(answer));
            answer.Dispose();
        }

        using var late = await ExportAsync(browsers[^1]);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Equal(files, Directory.GetFiles(site.Portal.DataPath).Order());
        var noted = _log.Lines.Where(line => line.Contains(" exported 50000 customers of group 90", StringComparison.Ordinal)).ToList();
        Assert.Equal(People, noted.Count);
        Assert.All(noted, line => Assert.DoesNotContain("example.com", line, StringComparison.Ordinal));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task T48_One_row_more_than_that_is_not_exported_in_part()
    {
        await using var site = await StartAsync(MostRows + 1);
        using var browser = await SignInAsync(site, 1);

        using var answer = await ExportAsync(browser);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task T50_Line_breaks_in_names_make_no_header_no_file_name_and_no_row()
    {
        const string Hostile = "ZFORGED\r\nSet-Cookie: a=b\r\n;=1";
        await using var site = await PortalOverEmulator.StartAsync(builder => builder.Logging.AddProvider(_log), new KeyValuePair<string, string?>("Logging:LogLevel:Default", "Information"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Emulator.Data.AddFiche(12, Hostile, "A\r\nB", ("str0", "C\r\nD"));

        using var answer = await browser.SendAsync(
            Request(12, new { format = "csv", query = "", text = "zforged", columns = new[] { "str0" }, labels = new Dictionary<string, string> { ["str0"] = "E\r\nX-Forged: 1" } }), Stop);

        Assert.Equal("attachment; filename=\"clients.csv\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie") || answer.Headers.Contains("X-Forged") || answer.Content.Headers.Contains("X-Forged"));
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains("\"ZFORGED\r\nSet-Cookie: a=b\r\n;'=1\"", text, StringComparison.Ordinal);
        Assert.Contains("\"A\r\nB\",\"C\r\nD\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("FORGED", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("application/json; charset=none", "{}")]
    [InlineData("text/plain", "{}")]
    [InlineData("application/json", "null")]
    [InlineData("application/json", "{\"columns\":[[")]
    public async Task T36_What_is_no_request_for_an_export_is_refused_as_such(string type, string body)
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var request = Request(12, new { });
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/groups%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/groups\r\nSet-Cookie: a=b")]
    [InlineData("/login?x=1\r\nSet-Cookie: a=b")]
    public async Task T50_Line_breaks_in_an_address_to_come_back_to_make_no_header(string address)
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.Language)
        {
            Content = new FormUrlEncodedContent([new("language", "en\r\nSet-Cookie: c=d"), new("returnUrl", address)]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await browser.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], cookie => cookie.StartsWith("a=", StringComparison.Ordinal) || cookie.StartsWith("c=", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', answer.Headers.Location?.OriginalString ?? "");
    }

    private static async Task<int> CountLinesAsync(HttpResponseMessage answer)
    {
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));
        var lines = 0;
        while (await reader.ReadLineAsync(Stop) is not null)
            lines++;
        return lines;
    }

    private async Task<PortalOverEmulator> StartAsync(int fiches) => await PortalOverEmulator.StartAsync(
        await EmulatorFixture.StartAsync(options =>
        {
            options.Seed.People = People;
            options.Seed.Practitioners = 1;
            options.Seed.AppointmentsPerDay = 0;
            options.Seed.Fiches = fiches;
        }),
        builder => builder.Logging.AddProvider(_log),
        new("Logging:LogLevel:ClicRdvPortal.Features.Fiches", "Information"),
        new("Portal:SignIn:PerAddress", "100"));

    private static Task<PortalBrowser> SignInAsync(PortalOverEmulator site, int number) =>
        site.Portal.SignedInAsync(EmulatedPerson.Staff(number).Email, EmulatedPerson.Staff(number).Password, Stop);

    private static Task<HttpResponseMessage> ExportAsync(PortalBrowser browser, HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead) =>
        browser.SendAsync(Request(EvenLoad.GroupId, new { format = "csv", query = "", text = "", columns = Array.Empty<string>() }), completion, Stop);

    private static HttpRequestMessage Request(long groupId, object wanted)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(groupId)) { Content = JsonContent.Create(wanted) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }
}
