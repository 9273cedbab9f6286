using System.Globalization;
using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class FicheTests : EmulatorTest
{
    private const string Fiches = "groups/12/fiches.json";

    [Fact]
    public async Task Creating_answers_flat_with_empty_texts_and_consents_given()
    {
        var reply = await Claire.PostAsync(
            Fiches, """{"fiche":{"group_id":12,"lastname":"Durand","firstname":"Paul","firstphone":"06 39 98 44 55","externid":9001,"rappel_email":0}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.StartsWith(
            $$"""{"id":{{reply["id"]}},"group_id":12,"lastname":"Durand","firstname":"Paul","firstphone":"06 39 98 44 55","secondphone":"","email":"","birthdate":null,"comments":"","from_web":false,"rappel_email":false,"rappel_sms":true,"externid":9001,"deleted":false,"bool0":false,""",
            reply.Text);
        Assert.EndsWith(""" "txt2":"","created_at":"2031-03-10 08:00:00","updated_at":"2031-03-10 08:00:00"}""".TrimStart(), reply.Text);
        Assert.Equal(reply.Text, (await Claire.GetAsync($"groups/12/fiches/{reply["id"]}.json")).Text);
    }

    [Fact]
    public async Task There_is_no_delete()
    {
        var id = Emulator.Data.AddFiche(12, "Durand", "Paul").Id;

        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.DeleteAsync($"groups/12/fiches/{id}.json"));
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.DeleteAsync($"fiches/{id}.json"));
        Assert.False(Emulator.Data.Fiche(id)!.Flag("deleted"));
    }

    [Fact]
    public async Task A_deleted_fiche_stays_in_lists_with_a_dollar_before_its_name()
    {
        var id = Emulator.Data.AddFiche(12, "Durand-Zylberstein", "Paul").Id;
        var item = $"groups/12/fiches/{id}.json";

        var deleted = await Claire.PutAsync(item, """{"fiche":{"deleted":true}}""");
        var listed = await Claire.GetAsync(Fiches, "search=zylberstein");
        var renamed = await Claire.PutAsync(item, """{"fiche":{"lastname":"Martin"}}""");
        var restored = await Claire.PutAsync(item, """{"fiche":{"deleted":false}}""");

        Assert.Equal("$Durand-Zylberstein", (string?)deleted["lastname"]);
        Assert.Equal("$Durand-Zylberstein", (string?)Assert.Single(listed["records"]!.AsArray())!["lastname"]);
        Assert.Equal("$Martin", (string?)renamed["lastname"]);
        Assert.Equal("Martin", (string?)restored["lastname"]);
        Assert.False((bool?)restored["deleted"]);
    }

    [Fact]
    public async Task Deleting_twice_leaves_one_dollar_and_needs_the_right()
    {
        var item = $"groups/12/fiches/{Emulator.Data.AddFiche(12, "Durand", "Paul").Id}.json";

        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync(item, """{"fiche":{"deleted":"1"}}"""));
        await Claire.PutAsync(item, """{"fiche":{"deleted":"1"}}""");

        Assert.Equal("$Durand", (string?)(await Claire.PutAsync(item, """{"fiche":{"deleted":"1","lastname":"$Durand"}}"""))["lastname"]);
    }

    [Theory]
    [InlineData("lastname", 64)]
    [InlineData("firstname", 64)]
    [InlineData("firstphone", 25)]
    [InlineData("secondphone", 25)]
    [InlineData("email", 255)]
    [InlineData("str14", 255)]
    public async Task Texts_have_their_lengths(string field, int length)
    {
        var item = $"groups/12/fiches/{Emulator.Data.AddFiche(12, "Durand", "Paul").Id}.json";

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(length)).Status);
        AssertRefused(HttpStatusCode.BadRequest, await PutAsync(length + 1));

        Task<ApiReply> PutAsync(int count) => Claire.PutAsync(item, $$$"""{"fiche":{"{{{field}}}":"{{{new string('9', count)}}}"}}""");
    }

    [Theory]
    [InlineData("birthdate", "\"1980-02-29 00:00:00\"", "\"1980-02-29 00:00:00\"")]
    [InlineData("birthdate", "\"\"", "null")]
    [InlineData("dt1", "\"2031-04-01 00:00:00\"", "\"2031-04-01 00:00:00\"")]
    [InlineData("bool9", "\"1\"", "true")]
    [InlineData("num0", "12", "12")]
    [InlineData("num0", "\"12\"", "12")]
    [InlineData("num0", "1.5", "1.5")]
    [InlineData("num0", "\"06 39 98 44 55\"", "\"06 39 98 44 55\"")]
    [InlineData("num3", "\"\"", "\"\"")]
    [InlineData("num3", "null", "null")]
    [InlineData("txt2", "null", "\"\"")]
    [InlineData("externid", "\"31\"", "31")]
    [InlineData("surprise", "{\"a\":[1]}", "{\"a\":[1]}")]
    public async Task Fields_take_what_old_clients_write_into_them(string field, string sent, string kept)
    {
        var item = $"groups/12/fiches/{Emulator.Data.AddFiche(12, "Durand", "Paul").Id}.json";

        var written = await Claire.PutAsync(item, $$$"""{"fiche":{"{{{field}}}":{{{sent}}}}}""");

        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"{field}\":{kept}"), written.Text);
        Assert.Equal(written.Text, (await Claire.GetAsync(item)).Text);
    }

    [Theory]
    [InlineData("birthdate", "\"1980-02-30 00:00:00\"")]
    [InlineData("birthdate", "\"29/02/1980\"")]
    [InlineData("num0", "{}")]
    [InlineData("num0", "true")]
    [InlineData("bool0", "\"maybe\"")]
    [InlineData("rappel_sms", "2")]
    public async Task What_a_field_cannot_hold_answers_400(string field, string value)
    {
        var item = $"groups/12/fiches/{Emulator.Data.AddFiche(12, "Durand", "Paul").Id}.json";

        AssertRefused(HttpStatusCode.BadRequest, await Claire.PutAsync(item, $$$"""{"fiche":{"{{{field}}}":{{{value}}}}}"""));
    }
}
