using System.Net;

namespace ClicRdv.Emulator.Tests;

/// <summary>What an end customer sees and may change (clicrdv-api §3.4).</summary>
public sealed class CustomerTests : EmulatorTest
{
    private const long Account = 9001;

    [Fact]
    public async Task A_customer_sees_its_own_fiches_without_what_is_for_staff()
    {
        var own = Emulator.Data.AddFiche(12, "Durand", "Paul", ("account_id", Account), ("comments", "Toujours en retard"), ("str0", "x")).Id;
        var other = Emulator.Data.AddFiche(12, "Durand", "Paule").Id;

        var list = await SendAsync(HttpMethod.Get, "groups/12/fiches.json");
        var one = await SendAsync(HttpMethod.Get, $"groups/12/fiches/{own}.json");

        Assert.Contains(own, list.Ids);
        Assert.DoesNotContain(other, list.Ids);
        Assert.DoesNotContain("en retard", list.Text + one.Text);
        Assert.Equal(
            ["id", "group_id", "lastname", "firstname", "firstphone", "secondphone", "email", "birthdate", "rappel_email", "rappel_sms", "created_at", "updated_at"],
            one.Json.AsObject().Select(property => property.Key),
            StringComparer.Ordinal);
        AssertRefused(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Get, $"groups/12/fiches/{other}.json"));
        AssertRefused(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Get, "groups/12/fiches.json", "conditions[0][field]=comments&conditions[0][op]=like&conditions[0][value]=%25retard%25"));
        AssertRefused(HttpStatusCode.BadRequest, await SendAsync(HttpMethod.Get, "groups/12/fiches.json", "sort=comments"));
    }

    [Fact]
    public async Task A_customer_changes_its_consents_and_nothing_that_is_for_staff()
    {
        var own = Emulator.Data.AddFiche(12, "Durand", "Paul", ("account_id", Account), ("comments", "x")).Id;

        var reply = await SendAsync(HttpMethod.Put, $"groups/12/fiches/{own}.json", json: """{"fiche":{"rappel_sms":0,"comments":"y","deleted":true,"account_id":1}}""");

        Assert.False((bool?)reply["rappel_sms"]);
        var row = Emulator.Data.Fiche(own)!;
        Assert.Equal(("x", false, (long?)Account), (row.Text("comments"), row.Flag("deleted"), row.Number("account_id")));
        AssertRefused(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "groups/12/fiches.json", json: """{"fiche":{"lastname":"x"}}"""));
    }

    [Fact]
    public async Task A_customer_sees_the_services_that_are_offered_online()
    {
        var hiddenSet = (await Claire.PostAsync("groups/12/interventionsets.json", """{"interventionset":{"name":"Interne","publicname":""}}"""))["id"];
        var offered = Emulator.Data.AddIntervention(12, "Bilan", ("publicname", "Bilan en ligne")).Id;
        var others = new[]
        {
            Emulator.Data.AddIntervention(12, "Sans nom public").Id,
            Emulator.Data.AddIntervention(12, "Supprimé", ("publicname", "x"), ("deleted", true)).Id,
            Emulator.Data.AddIntervention(12, "Caché par son groupe", ("publicname", "x"), ("interventionset_id", (long?)hiddenSet)).Id,
        };

        var reply = await SendAsync(HttpMethod.Get, "groups/12/interventions.json", "results=all");

        Assert.Contains(offered, reply.Ids);
        Assert.DoesNotContain(reply.Ids, others.Contains);
        Assert.All(reply["records"]!.AsArray(), record => Assert.Null(record!["name"]));
        Assert.DoesNotContain((long)hiddenSet!, (await SendAsync(HttpMethod.Get, "groups/12/interventionsets.json", "results=all")).Ids);
        AssertRefused(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Put, $"groups/12/interventions/{offered}.json", json: """{"intervention":{"length":5}}"""));
    }

    [Fact]
    public async Task Custom_fields_are_those_of_the_booking_module()
    {
        var visible = Emulator.Data.AddCustomfield(12, "Fiche", "str1", ("user_visible", true), ("user_label", "Mutuelle"), ("pro_label", "Interne")).Id;
        var hidden = Emulator.Data.AddCustomfield(12, "Fiche", "str2").Id;

        var reply = await SendAsync(HttpMethod.Get, "groups/12/customfields.json", "results=all");

        Assert.Contains(visible, reply.Ids);
        Assert.DoesNotContain(hidden, reply.Ids);
        Assert.DoesNotContain("pro_label", reply.Text);
    }

    [Fact]
    public async Task A_customer_has_no_vevents()
    {
        AssertRefused(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Get, "groups/12/vevents.json"));
        AssertRefused(HttpStatusCode.NotFound, await SendAsync(HttpMethod.Get, "groups/18/fiches.json"));
    }

    private async Task<ApiReply> SendAsync(HttpMethod method, string resource, string query = "", string? json = null)
    {
        var session = (await LogInAsync("p.durand@example.com", profile: "account")).SessionId;
        using var request = new HttpRequestMessage(method, Emulator.Url(resource, query)) { Content = json is null ? null : Api.Json(json) };
        request.Headers.Add("Cookie", $"_session_id={session}");
        return await Anonymous.SendAsync(request);
    }
}
