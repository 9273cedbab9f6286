using System.Net;
using System.Net.Http.Json;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Drafts;

/// <summary>A page that the server has forgotten asks what of it is safe (fault F34).</summary>
public sealed class KeptTypingTests : IAsyncLifetime
{
    private static readonly string Place = PortalUrls.Planner(12);
    private readonly Guid _id = Guid.CreateVersion7();
    private readonly CircuitScopes _scopes = new();
    private PortalOverEmulator _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        await KeepAsync(
            _id,
            Place + "?view=day",
            new("Text", "", "Déjeuner"),
            new("Comments", "", "Deux\nlignes"),
            new("EndDate", "", "2031-03-10"),
            new("CalendarId", "31", "32"),
            new("RappelSms", "1", ""),
            new("txt0", "", "Pénicilline"),
            new("Services", "[]", """[{"InterventionId":411,"Minutes":"45"}]"""),
            new("People", "", "31 33"));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("vevent-text", "Déjeuner", true)]
    [InlineData("vevent-text", "Déjeuner ", true)]
    [InlineData("vevent-text", "Déjeuner au", false)]
    [InlineData("Comments", "Deux\r\nlignes", true)]
    [InlineData("vevent-end-date", "2031-03-10", true)]
    [InlineData("vevent-custom-txt0", "Pénicilline", true)]
    [InlineData("vevent-calendar", "32", true)]
    [InlineData("vevent-service-0", "411", true)]
    [InlineData("vevent-length-0", "45", true)]
    [InlineData("", "33", true)]
    [InlineData("", "3", false)]
    [InlineData("", "", false)]
    [InlineData("fiche-Lastname", "Inconnu", false)]
    public async Task What_a_draft_has_is_safe_and_nothing_else(string name, string text, bool isKept)
    {
        var kept = await AskAsync(new TypedField(name, text));

        Assert.Equal([isKept], kept.Kept);
        Assert.Equal(isKept ? _id.ToString("N") : null, kept.Draft);
    }

    [Theory]
    [InlineData("fiche-RappelSms", false, true)]
    [InlineData("fiche-RappelSms", true, false)]
    [InlineData("", false, false)]
    public async Task A_box_is_safe_where_its_name_says_which_it_is(string name, bool isOn, bool isKept) =>
        Assert.Equal([isKept], (await AskAsync(new TypedField(name, null, isOn))).Kept);

    [Fact]
    public async Task What_one_field_has_is_no_proof_of_what_stands_in_another()
    {
        var kept = await AskAsync(new TypedField("vevent-text", "Déjeuner"), new TypedField("vevent-other", "Déjeuner"));

        Assert.Equal([true, false], kept.Kept);
    }

    [Fact]
    public async Task Of_two_drafts_the_one_with_more_of_the_page_is_named_and_those_of_other_pages_are_none()
    {
        var other = Guid.CreateVersion7();
        await KeepAsync(other, Place, new("Text", "", "Déjeuner"), new("Comments", "", "Seulement ici"));
        await KeepAsync(Guid.CreateVersion7(), PortalUrls.Fiche(12, 5001), new DraftField("Firstname", "", "Zéphyrine"));

        var kept = await AskAsync(new TypedField("vevent-text", "Déjeuner"), new TypedField("Comments", "Seulement ici"), new TypedField("", "Zéphyrine"));

        Assert.Equal(other.ToString("N"), kept.Draft);
        Assert.Equal([true, true, false], kept.Kept);
    }

    [Fact]
    public async Task T13_Nobody_is_told_of_anothers_drafts_and_who_is_signed_out_of_none()
    {
        using var hugo = await _site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        using var nobody = _site.Portal.NewBrowser();

        Assert.Equal([false], (await ReadAsync(await PostAsync(hugo, [new TypedField("vevent-text", "Déjeuner")]))).Kept);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(nobody, [])).StatusCode);
    }

    [Fact]
    public async Task A_locked_page_is_answered_too_since_it_gives_way_to_the_lock()
    {
        using var claire = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await claire.OpenCircuitAsync(PortalUrls.Groups, cancellationToken: Stop);
        var session = (await (await _scopes.NextAsync(Stop)).GetRequiredService<UpstreamSession>().FindAsync())!;
        await _site.Portal.Services.GetRequiredService<LiveSessions>().LockAsync(session);

        Assert.Equal([true], (await ReadAsync(await PostAsync(claire, [new TypedField("vevent-text", "Déjeuner")]))).Kept);
    }

    [Theory]
    [InlineData("""{"place":null,"fields":[]}""")]
    [InlineData("""{"place":"/","fields":null}""")]
    [InlineData("""{"place":"/","fields":[null]}""")]
    [InlineData("""{"place":"/","fields":[{"name":null,"text":"x"}]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task T40_A_page_of_nonsense_is_refused(string body)
    {
        using var claire = await _site.Portal.SignedInAsync(cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(claire, new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")))).StatusCode);
    }

    [Fact]
    public async Task T22_Another_sites_page_is_refused()
    {
        using var claire = await _site.Portal.SignedInAsync(cancellationToken: Stop);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(claire, JsonContent.Create(new TypedPage(Place, [])), "cross-site")).StatusCode);
    }

    private async Task KeepAsync(Guid id, string place, params DraftField[] fields)
    {
        var shelf = _site.Portal.Services.GetRequiredService<DraftShelf>();
        shelf.Put(new StoreOwner(_site.Emulator.Address.Authority, SeedAccount.Claire.ProId), new Draft(id, new DraftSubject("vevent", 12), place) { Fields = fields });
        await shelf.FlushAsync();
    }

    private async Task<KeptPage> AskAsync(params TypedField[] fields)
    {
        using var claire = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        return await ReadAsync(await PostAsync(claire, fields));
    }

    private static Task<HttpResponseMessage> PostAsync(PortalBrowser browser, IReadOnlyList<TypedField> fields) =>
        PostAsync(browser, JsonContent.Create(new TypedPage(Place, fields)));

    private static Task<HttpResponseMessage> PostAsync(PortalBrowser browser, HttpContent body, string site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.KeptDrafts) { Content = body };
        request.Headers.Add("Sec-Fetch-Site", site);
        return browser.SendAsync(request, Stop);
    }

    private static async Task<KeptPage> ReadAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<KeptPage>(Stop))!;
    }
}
