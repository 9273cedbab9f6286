using System.Net;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Personal;

/// <summary>What is personal on the whole portal: it outlives a restart, follows the person, and takes nothing down with it.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private const string Planner = "/groups/12/planner?date=2031-03-10";
    private const string Claire = "claire.moreau@example.com";
    private const string Hugo = "hugo.petit@example.com";

    private readonly string _data = Directory.CreateTempSubdirectory("portal-personal-").FullName;
    private EmulatorFixture _emulator = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _emulator = await EmulatorFixture.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task What_one_likes_of_the_planner_is_there_after_a_restart_already_in_the_prerendered_page()
    {
        await using (var portal = await StartAsync())
        {
            using var browser = await portal.SignedInAsync(cancellationToken: Stop);
            Choose(portal, "planner.view", "week");
            Choose(portal, "planner.days", "5");
            Choose(portal, "planner.slot", "30");
        }

        await using (var portal = await StartAsync())
        {
            using var browser = await portal.SignedInAsync(cancellationToken: Stop);
            var html = await ReadAsync(browser, Planner);
            Assert.Equal(5, Count(html, "<div class=\"grid-section-name\""));
            Assert.Contains("data-slot=\"30\"", html, StringComparison.Ordinal);

            using var hugo = await portal.SignedInAsync(Hugo, cancellationToken: Stop);
            Assert.Equal(0, Count(await ReadAsync(hugo, Planner), "<div class=\"grid-section-name\""));
        }
    }

    [Fact]
    public async Task Language_and_appearance_follow_the_person_to_another_browser()
    {
        await using var portal = await StartAsync();
        using (var browser = await portal.SignedInAsync(cancellationToken: Stop))
        {
            await PostAsync(browser, PortalUrls.Language, new("language", "en"));
            await PostAsync(browser, PortalUrls.Appearance, new("appearance", "dark"));
        }

        using var other = await portal.SignedInAsync(cancellationToken: Stop);
        var html = await ReadAsync(other, "/groups");
        Assert.Contains("<html lang=\"en\" data-appearance=\"dark\"", html, StringComparison.Ordinal);

        using var hugo = await portal.SignedInAsync(Hugo, cancellationToken: Stop);
        Assert.Contains("<html lang=\"fr\" data-appearance=\"system\"", await ReadAsync(hugo, "/groups"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_chosen_at_the_login_page_counts_more_than_the_one_of_before()
    {
        await using var portal = await StartAsync();
        using (var browser = await portal.SignedInAsync(cancellationToken: Stop))
            await PostAsync(browser, PortalUrls.Language, new("language", "en"));

        using var other = portal.NewBrowser();
        await PostAsync(other, PortalUrls.Language, new("language", "fr"));
        using (await other.SignInAsync(Claire, "demo-Passw0rd", cancellationToken: Stop))
            Assert.Contains("<html lang=\"fr\"", await ReadAsync(other, "/groups"), StringComparison.Ordinal);

        using var third = await portal.SignedInAsync(cancellationToken: Stop);
        Assert.Contains("<html lang=\"fr\"", await ReadAsync(third, "/groups"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_takes_neither_the_sign_in_nor_the_planner_down()
    {
        await File.WriteAllTextAsync(Path.Combine(_data, "portal.db"), new string('x', 8192), Stop);
        await using var portal = await StartAsync();
        using var browser = await portal.SignedInAsync(cancellationToken: Stop);
        await PostAsync(browser, PortalUrls.Language, new("language", "en"));

        var html = await ReadAsync(browser, Planner);
        Assert.Contains("<planner-grid", html, StringComparison.Ordinal);
        Assert.Equal("Degraded", await ReadAsync(browser, PortalUrls.ReadyPath));
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_patient_is_in_the_file()
    {
        _emulator.Data.AddVevent(12, 31, "2031-03-10 09:00:00", "2031-03-10 09:30:00", ("type", "Vevent"), ("text", "ZZYXPATIENT Paul"), ("fiche_id", 5001L), ("intervention_id", _emulator.Data.Interventions(12)[0].Id));
        await using (var portal = await StartAsync())
        {
            using var browser = await portal.SignedInAsync(cancellationToken: Stop);
            Choose(portal, "planner.view", "week");
            Assert.Contains("ZZYXPATIENT", await ReadAsync(browser, Planner), StringComparison.Ordinal);
        }

        var file = await File.ReadAllTextAsync(Path.Combine(_data, "portal.db"), System.Text.Encoding.Latin1, Stop);
        Assert.Contains("planner.view", file, StringComparison.Ordinal);
        Assert.DoesNotContain("ZZYXPATIENT", file, StringComparison.Ordinal);
        Assert.DoesNotContain("moreau", file, StringComparison.OrdinalIgnoreCase);
    }

    private Task<PortalHost> StartAsync() =>
        PortalHost.StartAsync(_emulator.Emulator, configure: null, new("ClicRdv:ApiKey", _emulator.Options.ApiKey), new("Portal:DataPath", _data));

    /// <summary>A choice that waits to be written, as one in a circuit does.</summary>
    private void Choose(PortalHost portal, string name, string value) => portal.Services.GetRequiredService<PreferenceWrites>()
        .Add(new StoreOwner(_emulator.Address.Authority, SeedAccount.Claire.ProId), name, value);

    private static async Task<string> ReadAsync(PortalBrowser browser, string path)
    {
        using var answer = await browser.GetAsync(path, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static async Task PostAsync(PortalBrowser browser, string path, KeyValuePair<string, string> field)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([field]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await browser.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static int Count(string html, string word) => html.Split(word).Length - 1;
}
