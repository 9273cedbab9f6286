using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class InterventionsetTests : EmulatorTest
{
    private const string Sets = "groups/12/interventionsets.json";

    [Fact]
    public async Task A_set_is_created_read_changed_and_removed_for_good()
    {
        var created = await Claire.PostAsync(Sets, """{"interventionset":{"group_id":12,"name":"Bilans","publicname":"Nos bilans","description":"Sur <b>ordonnance</b>"}}""");
        var item = $"groups/12/interventionsets/{created["id"]}.json";

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(
            ["id", "group_id", "name", "sort", "publicname", "description", "created_at", "updated_at"],
            created.Json.AsObject().Select(property => property.Key),
            StringComparer.Ordinal);
        Assert.Equal("Sur <b>ordonnance</b>", (string?)created["description"]);
        Assert.Equal(created.Text, (await Claire.GetAsync(item)).Text);
        Assert.Equal("", (string?)(await Claire.PutAsync(item, """{"interventionset":{"publicname":null}}"""))["publicname"]);
        Assert.Equal(HttpStatusCode.OK, (await Claire.DeleteAsync(item)).Status);
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync(item));
    }

    [Fact]
    public async Task The_next_rank_is_filled_in_unless_one_is_given()
    {
        var first = await Claire.PostAsync(Sets, """{"interventionset":{"name":"A","sort":40}}""");
        var second = await Claire.PostAsync(Sets, """{"interventionset":{"name":"B"}}""");

        Assert.Equal(40, (int?)first["sort"]);
        Assert.Equal(41, (int?)second["sort"]);
    }

    [Fact]
    public async Task A_removed_set_lets_its_interventions_go()
    {
        var set = (await Claire.PostAsync(Sets, """{"interventionset":{"name":"Bilans"}}"""))["id"];
        var intervention = Emulator.Data.AddIntervention(12, "Bilan", ("interventionset_id", (long?)set));
        Emulator.Clock.Advance(TimeSpan.FromMinutes(1));

        await Claire.DeleteAsync($"groups/12/interventionsets/{set}.json");

        var orphan = Emulator.Data.Intervention(intervention.Id)!;
        Assert.Null(orphan.Number("interventionset_id"));
        Assert.Equal(intervention.Text("updated_at"), orphan.Text("updated_at"));
    }

    [Theory]
    [InlineData("""{"interventionset":{}}""")]
    [InlineData("""{"interventionset":{"publicname":"x"}}""")]
    [InlineData("""{"calendarset":{"name":"x"}}""")]
    public async Task A_set_without_a_name_answers_400(string json) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.PostAsync(Sets, json));

    [Fact]
    public async Task Without_the_right_to_removals_a_set_stays()
    {
        var set = (await Hugo.PostAsync(Sets, """{"interventionset":{"name":"Bilans"}}"""))["id"];

        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync($"groups/12/interventionsets/{set}.json"));
        Assert.NotNull(Emulator.Data.Interventionset((long)set!));
    }
}
