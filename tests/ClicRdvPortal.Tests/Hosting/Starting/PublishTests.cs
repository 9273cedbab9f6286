using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Architecture;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Starting;

/// <summary>The image's content, started as the image starts it.</summary>
public sealed partial class PublishTests(PublishedPortal published) : IClassFixture<PublishedPortal>
{
    private const string Any = "http://127.0.0.1:0";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_published_portal_serves_its_pages_and_files_in_production()
    {
        await using var portal = StartDemo();
        using var client = await ClientOfAsync(portal);

        using var login = await client.GetAsync(PortalUrls.LoginPath, Stop);
        var html = await login.Content.ReadAsStringAsync(Stop);
        var fingerprinted = Assert.Single(Sheet().Matches(html)).Groups[1].Value;
        using var plain = await GetAsync(client, "/portal.css", "identity");
        using var brotli = await GetAsync(client, "/" + fingerprinted, "br");
        using var gzip = await GetAsync(client, "/" + fingerprinted, "gzip");

        var source = await plain.Content.ReadAsByteArrayAsync(Stop);
        Assert.Contains("type=\"password\"", html, StringComparison.Ordinal);
        Assert.Contains("demo-Passw0rd", html, StringComparison.Ordinal);
        Assert.Contains(await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "wwwroot/css/controls.css"), Stop), Encoding.UTF8.GetString(source), StringComparison.Ordinal);
        Assert.Equal(source, await UnpackAsync(brotli, "br", stream => new BrotliStream(stream, CompressionMode.Decompress)));
        Assert.Equal(source, await UnpackAsync(gzip, "gzip", stream => new GZipStream(stream, CompressionMode.Decompress)));
        Assert.Contains("immutable", brotli.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", plain.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("Healthy", await client.GetStringAsync(PortalUrls.LivePath, Stop));
    }

    [Fact]
    public async Task The_health_command_tells_a_portal_that_answers_from_one_that_does_not()
    {
        await using var portal = StartDemo();
        using var client = await ClientOfAsync(portal);
        await using var well = Probe(client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        await using var ill = Probe("http://127.0.0.1:9");

        Assert.Equal(0, await well.WaitForExitAsync(Stop));
        Assert.Equal(1, await ill.WaitForExitAsync(Stop));
    }

    [Fact]
    public async Task Without_settings_the_published_portal_names_them_all_and_does_not_start()
    {
        await using var portal = ChildProcess.StartAssembly(published.Assembly, [], new KeyValuePair<string, string>("ASPNETCORE_URLS", Any));

        Assert.NotEqual(0, await portal.WaitForExitAsync(Stop));
        foreach (var key in new[] { "ClicRdv:ApiKey", "Portal:DataPath", "AllowedHosts" })
            Assert.Contains(key, portal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_setting_stops_the_published_portal_and_is_not_printed()
    {
        await using var portal = ChildProcess.StartAssembly(
            published.Assembly,
            [],
            new("ASPNETCORE_URLS", Any),
            new("ClicRdv__ApiKey", "canary-key"),
            new("ClicRdv__BaseUrl", "http://canary.example"),
            new("Portal__SessionIdle", "canary-time"),
            new("Portal__DataPath", published.DataPath),
            new("AllowedHosts", "localhost"));

        Assert.NotEqual(0, await portal.WaitForExitAsync(Stop));
        Assert.Contains("ClicRdv:BaseUrl", portal.Output, StringComparison.Ordinal);
        Assert.Contains("Portal:SessionIdle", portal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", portal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_folder_carries_no_settings_file_and_no_source_map_of_ours()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(published.Assembly)!, "*", SearchOption.AllDirectories);

        Assert.DoesNotContain(files, file => Path.GetFileName(file).StartsWith("appsettings", StringComparison.OrdinalIgnoreCase));

        // A public library's own map gives nothing away.
        Assert.DoesNotContain(files, file => file.EndsWith(".map", StringComparison.OrdinalIgnoreCase)
            && !file.Contains("_content", StringComparison.Ordinal));
    }

    private ChildProcess StartDemo() => ChildProcess.StartAssembly(
        published.Assembly,
        [],
        new("ASPNETCORE_URLS", Any),
        new("Demo__Enabled", "true"),
        new("Portal__DataPath", published.DataPath),
        new("AllowedHosts", "localhost;127.0.0.1"));

    private ChildProcess Probe(string url) =>
        ChildProcess.StartAssembly(published.Assembly, ["health"], new("ASPNETCORE_URLS", url), new("AllowedHosts", "localhost"));

    private static async Task<HttpClient> ClientOfAsync(ChildProcess portal)
    {
        var line = await portal.WaitForLineAsync(text => text.Contains("The portal answers at", StringComparison.Ordinal));
        return new HttpClient { BaseAddress = new Uri(line.Split(' ')[^1]) };
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", encoding);
        var answer = await client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return answer;
    }

    private static async Task<byte[]> UnpackAsync(HttpResponseMessage answer, string encoding, Func<Stream, Stream> unpack)
    {
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        await using var stream = unpack(await answer.Content.ReadAsStreamAsync(Stop));
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, Stop);
        return memory.ToArray();
    }

    [GeneratedRegex("href=\"/?(portal\\.[a-z0-9]+\\.css)\"")]
    private static partial Regex Sheet();
}
