using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class FicheTests
{
    [Fact]
    public async Task Every_field_of_a_fiche_is_read()
    {
        var fiche = await ReadAsync("""
            {"id":5001,"group_id":12,"lastname":"Durand","firstname":"Paul","firstphone":"06 39 98 44 55","secondphone":199001234,"email":"p.durand@example.com",
             "birthdate":"1974-05-02 00:00:00","comments":"","from_web":0,"rappel_email":false,"rappel_sms":"1","externid":"9001","deleted":false,
             "created_at":"2031-03-10 10:05:00","updated_at":"2031-03-10 10:06:00","quota":3}
            """);

        Assert.Equal(("Durand", "Paul", "06 39 98 44 55", "199001234"), (fiche.Lastname, fiche.Firstname, fiche.Firstphone, fiche.Secondphone));
        Assert.Equal(("p.durand@example.com", new DateOnly(1974, 5, 2), 9001L, ""), (fiche.Email, fiche.Birthdate, fiche.Externid, fiche.Comments));
        Assert.Equal((12L, false, false, true, false), (fiche.GroupId, fiche.FromWeb, fiche.RappelEmail, fiche.RappelSms, fiche.IsDeleted));
        Assert.Equal("quota", Assert.Single(fiche.OtherFields!.Keys));
        Assert.Equal("Fiche 5001", fiche.ToString());
    }

    [Fact]
    public async Task What_a_restricted_answer_does_not_say_is_no_refusal_of_reminders()
    {
        var fiche = await ReadAsync("""{"id":5001}""");

        Assert.Equal((null, null, null), (fiche.RappelEmail, fiche.RappelSms, fiche.Birthdate));
        Assert.Equal(("", "", false), (fiche.Lastname, fiche.Email, fiche.IsDeleted));
    }

    [Theory]
    [InlineData("$Durand", false, true, "Durand")]
    [InlineData("$Durand", true, true, "Durand")]
    [InlineData("Durand", true, true, "Durand")]
    [InlineData("Durand", false, false, "Durand")]
    [InlineData("$", false, true, "")]
    [InlineData("Du$rand", false, false, "Du$rand")]
    [InlineData("$$", true, true, "$")]
    public void The_mark_of_a_deleted_fiche_is_understood_and_taken_off(string lastname, bool flag, bool deleted, string plain)
    {
        var fiche = new Fiche { Lastname = lastname, Deleted = flag };

        Assert.Equal((deleted, plain, lastname), (fiche.IsDeleted, fiche.UnmarkedLastname, fiche.Lastname));
    }

    [Fact]
    public async Task A_new_fiche_names_its_group_and_an_archived_one_is_a_change()
    {
        var created = await Calls.SentAsync(client => client.Fiches.CreateAsync(
            12,
            new FicheDraft(12) { Lastname = "Durand", Birthdate = new DateOnly(1974, 5, 2), RappelEmail = false, Externid = 9001, Customfields = CustomfieldChanges.None.Set(new CustomfieldName(CustomfieldKind.Number, 0), 1.5m) },
            Calls.Stop));
        var archived = await Calls.SentAsync(client => client.Fiches.UpdateAsync(
            12, 5001, new FicheChanges { Deleted = true, Birthdate = Change.To<DateOnly?>(null) }, Calls.Stop));

        Assert.Equal(
            """{"fiche":{"group_id":12,"lastname":"Durand","birthdate":"1974-05-02 00:00:00","rappel_email":false,"externid":9001,"num0":1.5}}""", created.Body);
        Assert.Equal("""{"fiche":{"birthdate":null,"deleted":true}}""", archived.Body);
        Assert.Equal(("PUT", "/api/v1/groups/12/fiches/5001.json"), (archived.Method, archived.Path));
    }

    [Fact]
    public void There_is_no_way_to_call_delete() => Assert.DoesNotContain(typeof(IFichesApi).GetMethods(), call => call.Name.StartsWith("Delete", StringComparison.Ordinal));

    [Fact]
    public async Task Unknown_fields_survive_a_read_a_change_and_a_write()
    {
        // A server that keeps whatever it is given.
        var stored = JsonNode.Parse("""{"id":5001,"lastname":"Durand","firstname":"Paul","loyalty":{"points":12},"str9":"kept"}""")!.AsObject();
        await using var upstream = await TestUpstream.StartAsync();
        upstream.Answer = context =>
        {
            if (HttpMethods.IsPut(context.Request.Method))
            {
                foreach (var (name, value) in JsonNode.Parse(upstream.Calls[^1].Body)!["fiche"]!.AsObject()) stored[name] = value?.DeepClone();
            }

            return Answers.Json(stored.ToJsonString())(context);
        };
        using var client = upstream.NewClient();

        var before = await client.Fiches.GetAsync(12, 5001, Calls.Stop);
        var after = await client.Fiches.UpdateAsync(12, 5001, new FicheChanges { Firstname = before.Firstname + "e" }, Calls.Stop);

        Assert.Equal("""{"fiche":{"firstname":"Paule"}}""", upstream.Calls[^1].Body);
        Assert.Equal("""{"points":12}""", after.OtherFields!["loyalty"].GetRawText());
        Assert.Equal(("Paule", "Durand"), (after.Firstname, after.Lastname));
        Assert.Equal(before.Customfields, after.Customfields);
    }

    private static Task<Fiche> ReadAsync(string json) => Calls.AnsweredAsync(json, client => client.Fiches.GetAsync(12, 5001, Calls.Stop));
}
