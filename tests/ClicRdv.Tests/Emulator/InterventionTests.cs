using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class InterventionTests : EmulatorTest
{
    private const string Interventions = "groups/12/interventions.json";

    [Fact]
    public async Task Creating_fills_in_the_documented_defaults()
    {
        var reply = await Claire.PostAsync(Interventions, """{"intervention":{"group_id":12,"name":"Bilan initial"}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(
            $$"""{"id":{{reply["id"]}},"group_id":12,"interventionset_id":null,"name":"Bilan initial","abbr":"","length":15,"colorref":"#dddddd","sort":{{reply["sort"]}},"price":null,"publicname":"","description":"","deleted":false,"created_at":"2031-03-10 08:00:00","updated_at":"2031-03-10 08:00:00"}""",
            reply.Text);
        Assert.Equal(reply.Text, (await Claire.GetAsync($"groups/12/interventions/{reply["id"]}.json")).Text);
    }

    [Fact]
    public async Task A_set_narrows_the_list()
    {
        var set = (await Claire.PostAsync("groups/12/interventionsets.json", """{"interventionset":{"name":"Bilans"}}"""))["id"];
        var inside = Emulator.Data.AddIntervention(12, "Bilan", ("interventionset_id", (long?)set)).Id;
        Emulator.Data.AddIntervention(12, "Autre");

        AssertIds(await Claire.GetAsync(Interventions, $"interventionset_id={set}"), inside);
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Interventions, "interventionset_id=many"));
    }

    [Theory]
    [InlineData("calendar_ids[]=31&calendar_ids[]=32")]
    [InlineData("calendar_ids%5B%5D=31&calendar_ids%5B%5D=32")]
    [InlineData("calendar_ids=[31,32]")]
    public async Task Calendars_narrow_the_list_to_what_all_of_them_can_do(string query)
    {
        var one = Emulator.Data.AddIntervention(12, "Sur un seul").Id;
        var both = Emulator.Data.AddIntervention(12, "Sur les deux").Id;
        Emulator.Data.LinkIntervention(31, one);
        Emulator.Data.LinkIntervention(31, both);
        Emulator.Data.LinkIntervention(32, both);

        var reply = await Claire.GetAsync(Interventions, $"results=all&{query}");

        Assert.Contains(both, reply.Ids);
        Assert.DoesNotContain(one, reply.Ids);
    }

    [Theory]
    [InlineData("""{"intervention":{"length":0}}""")]
    [InlineData("""{"intervention":{"length":-15}}""")]
    [InlineData("""{"intervention":{"length":null}}""")]
    [InlineData("""{"intervention":{"length":"long"}}""")]
    [InlineData("""{"intervention":{"length":1.5}}""")]
    [InlineData("""{"intervention":{"price":-1}}""")]
    [InlineData("""{"intervention":{"colorref":"red"}}""")]
    [InlineData("""{"intervention":{"colorref":"#12345g"}}""")]
    [InlineData("""{"intervention":{"colorref":"#1234567"}}""")]
    [InlineData("""{"intervention":{"interventionset_id":999999}}""")]
    public async Task What_a_service_cannot_be_answers_400(string json)
    {
        var id = Emulator.Data.AddIntervention(12, "Bilan").Id;

        AssertRefused(HttpStatusCode.BadRequest, await Claire.PutAsync($"groups/12/interventions/{id}.json", json));
    }

    [Fact]
    public async Task Numbers_may_come_as_text_and_a_price_can_be_taken_away()
    {
        var id = Emulator.Data.AddIntervention(12, "Bilan", ("price", 5000)).Id;

        var reply = await Claire.PutAsync($"groups/12/interventions/{id}.json", """{"intervention":{"length":"45","price":"","colorref":"#A1b2C3"}}""");

        Assert.Equal(45, (int?)reply["length"]);
        Assert.Null(reply["price"]);
        Assert.Equal("#A1b2C3", (string?)reply["colorref"]);
    }

    [Theory]
    [InlineData("name", 255)]
    [InlineData("abbr", 255)]
    [InlineData("publicname", 255)]
    public async Task Texts_have_their_lengths(string field, int length)
    {
        var id = Emulator.Data.AddIntervention(12, "Bilan").Id;

        Assert.Equal(HttpStatusCode.OK, (await PutAsync(length)).Status);
        AssertRefused(HttpStatusCode.BadRequest, await PutAsync(length + 1));

        Task<ApiReply> PutAsync(int count) =>
            Claire.PutAsync($"groups/12/interventions/{id}.json", $$$"""{"intervention":{"{{{field}}}":"{{{new string('é', count)}}}"}}""");
    }

    [Fact]
    public async Task Deleting_is_soft_and_needs_the_right()
    {
        var id = Emulator.Data.AddIntervention(12, "Bilan").Id;
        var item = $"groups/12/interventions/{id}.json";

        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync(item));
        Assert.True((bool?)(await Claire.DeleteAsync(item))["deleted"]);
        Assert.Contains(id, (await Claire.GetAsync(Interventions, "results=all")).Ids);
        Assert.False((bool?)(await Claire.PutAsync(item, """{"intervention":{"deleted":"0"}}"""))["deleted"]);
    }
}
