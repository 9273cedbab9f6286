using System.Net;
using System.Text;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Drafts;

/// <summary>Drafts on the whole portal: they outlive it, say nothing to who has the file, and are their owner's alone.</summary>
public sealed class DraftRestartTests : IAsyncLifetime
{
    private const string Hugo = "hugo.petit@example.com";

    private readonly string _data = Directory.CreateTempSubdirectory("portal-drafts-").FullName;
    private readonly FakeTimeProvider _clock = new(EmulatorFixture.Start);
    private readonly CapturedLog _log = new();
    private EmulatorFixture _emulator = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync(clock: _clock);

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _emulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task What_was_typed_a_moment_before_a_stop_is_listed_after_it_and_for_its_owner_alone()
    {
        await using (var portal = await StartAsync())
            Put(portal, "Zzyxpatient Paulette");

        await using var again = await StartAsync();
        using var claire = await again.SignedInAsync(cancellationToken: Stop);
        var listed = await ReadAsync(claire, PortalUrls.Drafts);
        Assert.Contains("Zzyxpatient Paulette", listed, StringComparison.Ordinal);
        Assert.Contains(WebUtility.HtmlEncode(PortalUrls.WithDraft(PortalUrls.Fiche(12, 5001), Assert.Single(await IdsAsync()))), listed, StringComparison.Ordinal);

        using var hugo = await again.SignedInAsync(Hugo, cancellationToken: Stop);
        Assert.DoesNotContain("Zzyxpatient", await ReadAsync(hugo, PortalUrls.Drafts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T10_Neither_the_file_nor_the_log_says_what_was_typed()
    {
        var canary = new Canary("typed", "Zzyxpatient née Ouïe");
        await using (var portal = await StartAsync())
        {
            Put(portal, "Zzyxpatient née Ouïe");
            using var claire = await portal.SignedInAsync(cancellationToken: Stop);
            await ReadAsync(claire, PortalUrls.Drafts);
        }

        foreach (var file in Directory.EnumerateFiles(_data))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            Assert.False(canary.IsIn(bytes), file);
            Assert.DoesNotContain("Zzyx", Encoding.Latin1.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        }

        Assert.Single(await IdsAsync());
        Assert.DoesNotContain(_log.Lines, line => line.Contains("Zzyx", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task T62_Drafts_whose_keys_are_gone_are_dropped_and_that_is_said_once()
    {
        await using (var portal = await StartAsync())
            Put(portal, "Zzyxpatient");

        Directory.Delete(Path.Combine(_data, "keys"), recursive: true);
        await using var again = await StartAsync();
        using var claire = await again.SignedInAsync(cancellationToken: Stop);

        // Who opens a form is not told, so nothing is dropped there.
        Assert.Null(await again.Services.GetRequiredService<DraftShelf>().FindAsync(Claire, new DraftSubject("fiche", 12, 5001)));
        Assert.Contains("Un brouillon ne pouvait plus être lu", WebUtility.HtmlDecode(await ReadAsync(claire, PortalUrls.Drafts)), StringComparison.Ordinal);
        Assert.DoesNotContain("ne pouvait plus", WebUtility.HtmlDecode(await ReadAsync(claire, PortalUrls.Drafts)), StringComparison.Ordinal);
        Assert.Empty(await IdsAsync());
        Assert.Single(_log.Lines, line => line.Contains("could not be read and were dropped", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_is_put_under_another_name_opens_for_nobody()
    {
        await using var portal = await StartAsync();
        Put(portal, "Zzyxpatient");
        await portal.Services.GetRequiredService<DraftWrites>().FlushAsync();
        await StoreProcess.AskAsync(_data, "UPDATE drafts SET ProId = 78");

        using var hugo = await portal.SignedInAsync(Hugo, cancellationToken: Stop);
        Assert.DoesNotContain("Zzyxpatient", await ReadAsync(hugo, PortalUrls.Drafts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_Of_a_group_that_one_has_lost_nothing_is_shown_and_nothing_opens()
    {
        await using var portal = await StartAsync();
        using var hugo = await portal.SignedInAsync(Hugo, cancellationToken: Stop);
        var draft = new Draft(Guid.CreateVersion7(), new DraftSubject("fiche", 25, 5001), PortalUrls.Fiche(25, 5001)) { Title = "Zzyxpatient" };
        portal.Services.GetRequiredService<DraftShelf>().Put(new StoreOwner(_emulator.Address.Authority, SeedAccount.Hugo.ProId), draft);

        var listed = WebUtility.HtmlDecode(await ReadAsync(hugo, PortalUrls.Drafts));
        Assert.Contains("Établissement qui ne vous est plus accessible", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Zzyxpatient", listed, StringComparison.Ordinal);
        Assert.DoesNotContain(draft.Id.ToString("N"), listed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_nobody_comes_back_to_goes_when_it_expires()
    {
        await using var portal = await StartAsync(new KeyValuePair<string, string?>("Portal:DraftLife", "2.00:00:00"));
        Put(portal, "Zzyxpatient");
        await portal.Services.GetRequiredService<DraftWrites>().FlushAsync();
        var shelf = portal.Services.GetRequiredService<DraftShelf>();
        _clock.Advance(TimeSpan.FromHours(47));
        Assert.Single((await shelf.ListAsync(Claire)).Value!.Drafts);
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.Empty((await shelf.ListAsync(Claire)).Value!.Drafts);
        await portal.Services.GetRequiredService<DraftStore>().SweepAsync();
        Assert.Empty(await IdsAsync());
    }

    [Fact]
    public async Task One_more_than_a_person_may_have_is_refused_and_the_others_stay()
    {
        await using var portal = await StartAsync();
        var (shelf, writes) = (portal.Services.GetRequiredService<DraftShelf>(), portal.Services.GetRequiredService<DraftWrites>());
        for (var number = 0; number < DraftWrites.MostOfPerson; number++)
            Put(portal, "Zzyxpatient");
        await writes.FlushAsync();
        var states = new List<DraftState>();
        shelf.Changed += (_, change) => states.Add(change.State);
        Put(portal, "Zzyxpatient");
        await writes.FlushAsync();

        Assert.Equal([DraftState.Waiting, DraftState.TooMany], states);
        Assert.Equal(DraftWrites.MostOfPerson, (await IdsAsync()).Count);
    }

    private StoreOwner Claire => new(_emulator.Address.Authority, SeedAccount.Claire.ProId);

    private Task<PortalHost> StartAsync(params KeyValuePair<string, string?>[] settings) => PortalHost.StartAsync(
        _emulator.Emulator,
        builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(_clock);
            builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(_log);
        },
        [new("ClicRdv:ApiKey", _emulator.Options.ApiKey), new("Portal:DataPath", _data), .. settings]);

    /// <summary>What a circuit keeps of Claire's form about a customer.</summary>
    private void Put(PortalHost portal, string name) => portal.Services.GetRequiredService<DraftShelf>().Put(
        Claire,
        new Draft(Guid.CreateVersion7(), new DraftSubject("fiche", 12, 5001), PortalUrls.Fiche(12, 5001)) { Title = name, Fields = [new("Lastname", "", name)] });

    private async Task<List<Guid>> IdsAsync() => [.. (await StoreProcess.AskAsync(_data, "SELECT Id FROM drafts")).Select(Guid.Parse)];

    private static async Task<string> ReadAsync(PortalBrowser browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }
}
