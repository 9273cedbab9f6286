using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Features.Fiches.Exporting;

/// <summary>Exports over a real server: what arrives is whole, or nothing is taken for it.</summary>
public sealed class FicheExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_list_shows_comes_as_a_table_that_French_Excel_reads()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Emulator.Data.AddFiche(12, "ZEXPORT", "=1+1", ("firstphone", "+33639984455"), ("birthdate", "1961-04-02 00:00:00"));
        site.Emulator.Data.AddFiche(12, "ZAUTRE", "B");

        using var answer = await ExportAsync(browser, new { format = "excelCsv", query = "", text = "zexport", columns = new[] { "phone", "birthdate" } });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment; filename=\"clients.csv\"", answer.Content.Headers.GetValues("Content-Disposition").Single());
        var lines = (await answer.Content.ReadAsStringAsync(Stop)).TrimStart('\ufeff').Split("\r\n");
        Assert.Equal(2, lines.Count(line => line.Length > 0));
        Assert.StartsWith("ZEXPORT;'=1+1;06 39 98 44 55;", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(site.Upstream.Requests, request => request.Path.Contains("zexport", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_workbook_has_every_customer_of_several_pages()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        for (var number = 0; number < 450; number++)
            site.Emulator.Data.AddFiche(12, $"ZBOOK{number:000}", "=HYPERLINK(\"x\")");

        using var answer = await ExportAsync(browser, new { format = "xlsx", query = "", text = "zbook", columns = Array.Empty<string>() });

        using var book = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        using var reader = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var sheet = await reader.ReadToEndAsync(Stop);
        Assert.Equal(451, sheet.Split("<row").Length - 1);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customers_who_are_renamed_or_archived_meanwhile_double_nobody_and_hide_nobody()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var ids = Enumerable.Range(0, 450).Select(number => site.Emulator.Data.AddFiche(12, $"ZMOVE{number:000}", "A", ("externid", (long)number)).Id).ToList();
        var rule = site.Upstream.InjectFault(Fault.Hold() with { Path = "/fiches\\.json", Skip = 1, Times = 1 });

        var changing = ChangeMeanwhileAsync();
        using var answer = await ExportAsync(browser, new { format = "csv", query = "?sort=name", text = "zmove", columns = new[] { "externid" } });
        await changing;

        var numbers = (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n").Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[2]).ToList();
        Assert.Equal(Enumerable.Range(0, 450).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)), numbers);

        async Task ChangeMeanwhileAsync()
        {
            await rule.WaitForHitsAsync(1, Stop);
            site.Emulator.Data.TouchFiche(ids[400], ("lastname", "AZMOVE400"));
            site.Emulator.Data.TouchFiche(ids[10], ("lastname", "ZZMOVE010"));
            site.Emulator.Data.TouchFiche(ids[20], ("lastname", "$ZMOVE020"), ("deleted", true));
            rule.Release();
        }
    }

    [Fact]
    public async Task The_practice_s_own_fields_are_in_the_file_too_and_what_is_no_column_is_not()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Emulator.Data.AddFiche(12, "ZCUSTOM", "A", ("str0", "=Dr Aubert"), ("dt0", "2031-03-12 00:00:00"), ("num0", 1.75m));

        using var answer = await ExportAsync(browser, new
        {
            format = "csv",
            query = "",
            text = "zcustom",
            columns = new[] { "str0", "phone", "dt0", "apikey", "str99" },
            labels = new Dictionary<string, string> { ["str0"] = "=Médecin", ["dt0"] = "Bilan" },
        });

        Assert.Equal(["Nom,Prénom,'=Médecin,Téléphone,Bilan", "ZCUSTOM,A,'=Dr Aubert,,2031-03-12", ""], (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n"));
    }

    [Fact]
    public async Task A_birth_date_is_asked_for_in_the_body()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Emulator.Data.AddFiche(12, "ZBORN", "A", ("birthdate", "1961-04-02 00:00:00"));
        site.Emulator.Data.AddFiche(12, "ZBORN", "B", ("birthdate", "1971-04-02 00:00:00"));

        using var answer = await ExportAsync(browser, new { format = "csv", query = "", text = "zborn", born = "1961-04-02", columns = Array.Empty<string>() });

        Assert.Equal("ZBORN,A", (await answer.Content.ReadAsStringAsync(Stop)).Split("\r\n")[1]);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_list_that_breaks_off_never_looks_complete(string format)
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        for (var number = 0; number < 450; number++)
            site.Emulator.Data.AddFiche(12, $"ZCUT{number:000}", "A");
        site.Upstream.InjectFault(Fault.Status(400) with { Path = "/fiches\\.json", Skip = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var answer = await ExportAsync(browser, new { format, query = "", text = "zcut", columns = Array.Empty<string>() });
            await answer.Content.ReadAsByteArrayAsync(Stop);
        });
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task F26_A_list_of_which_somebody_was_not_read_never_looks_complete(string format)
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var ids = Enumerable.Range(0, 201).Select(number => site.Emulator.Data.AddFiche(12, $"ZGAP{number:000}", "A").Id).ToList();

        // The second page has the last of the first one twice, and not the one who follows.
        var row = $$"""{"id":{{ids[199]}},"group_id":12,"lastname":"ZGAP199","firstname":"A"}""";
        site.Upstream.InjectFault(Fault.Body($$"""{"totalRecords":201,"startIndex":199,"pageSize":201,"records":[{{row}},{{row}}]}""") with { Path = "/fiches\\.json", Skip = 1 });

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var answer = await ExportAsync(browser, new { format, query = "", text = "zgap", columns = Array.Empty<string>() });
            await answer.Content.ReadAsByteArrayAsync(Stop);
        });
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_at_all_is_refused_with_its_reason()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        site.Upstream.InjectFault(Fault.Status(400) with { Path = "/fiches\\.json" });

        using var answer = await ExportAsync(browser, new { format = "csv" });

        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
    }

    [Fact]
    public async Task T22_Another_site_and_a_stranger_are_given_nothing()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var stranger = new PortalBrowser(browser.Address);
        site.Upstream.ClearRequests();

        using var foreign = await ExportAsync(browser, new { format = "csv" }, from: "cross-site");
        using var nobody = await ExportAsync(stranger, new { format = "csv" });

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Empty(site.Upstream.Requests);
    }

    private static Task<HttpResponseMessage> ExportAsync(PortalBrowser browser, object wanted, string from = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(12)) { Content = JsonContent.Create(wanted) };
        request.Headers.Add("Sec-Fetch-Site", from);
        return browser.SendAsync(request, Stop);
    }
}
