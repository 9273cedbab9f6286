using System.Net;

namespace ClicRdv.Emulator.Tests;

/// <summary>Paths without a group: all groups of the person, and the main one for what is new (clicrdv-api §19 row 29).</summary>
public sealed class GrouplessTests : EmulatorTest
{
    [Fact]
    public async Task Lists_span_every_group_of_the_person()
    {
        long[] fiches = [Emulator.Data.AddFiche(12, "Groupsplit", "A").Id, Emulator.Data.AddFiche(18, "Groupsplit", "B").Id];
        long[] vevents = [AddBlock(12, 31), AddBlock(18, 51)];

        AssertIds(await Claire.GetAsync("fiches.json", "sort=firstname&search=groupsplit"), fiches);
        AssertIds(await Hugo.GetAsync("fiches.json", "sort=firstname&search=groupsplit"), fiches[0]);
        AssertIds(await Claire.GetAsync("vevents.json", "sort=id&conditions[0][field]=start&conditions[0][op]=%3E%3D&conditions[0][value]=2039-01-01"), vevents);
        AssertIds(await Claire.GetAsync("pros.json", "sort=id"), 77, 78, 79, 80);
        AssertIds(await Hugo.GetAsync("pros.json", "sort=id"), 77, 78);
    }

    [Fact]
    public async Task Items_are_found_in_any_group_of_the_person()
    {
        var fiche = Emulator.Data.AddFiche(18, "Durand", "Paul").Id;
        var vevent = AddBlock(18, 51);

        Assert.Equal(18, (int?)(await Claire.GetAsync($"fiches/{fiche}.json"))["group_id"]);
        Assert.Equal("x", (string?)(await Claire.PutAsync($"vevents/{vevent}.json", """{"vevent":{"text":"x"}}"""))["text"]);
        Assert.True((bool?)(await Claire.DeleteAsync($"vevents/{vevent}.json"))["deleted"]);
        AssertRefused(HttpStatusCode.NotFound, await Hugo.GetAsync($"fiches/{fiche}.json"));
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync($"groups/12/fiches/{fiche}.json"));
    }

    [Theory]
    [InlineData("fiches", """{"fiche":{"group_id":18,"lastname":"Durand"}}""")]
    [InlineData("interventions", """{"intervention":{"name":"Bilan"}}""")]
    [InlineData("interventionsets", """{"interventionset":{"name":"Bilans"}}""")]
    [InlineData("vevents", """{"vevent":{"calendar_id":31,"start":"2031-03-12 12:00:00","end":"2031-03-12 13:00:00"}}""")]
    public async Task What_is_new_goes_into_the_main_group(string resource, string json)
    {
        var reply = await Claire.PostAsync($"{resource}.json", json);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(12, (int?)reply["group_id"]);
    }

    private long AddBlock(long groupId, long calendarId) => Emulator.Data.AddVevent(groupId, calendarId, "2039-03-12 12:00:00", "2039-03-12 13:00:00").Id;
}
