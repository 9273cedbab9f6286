using System.Globalization;
using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class VeventTests : EmulatorTest
{
    private const string Vevents = "groups/12/vevents.json";

    [Fact]
    public async Task A_rdv_is_created_with_every_field()
    {
        var (fiche, intervention) = (Emulator.Data.AddFiche(12, "Durand", "Paul").Id, Emulator.Data.AddIntervention(12, "Bilan").Id);

        var reply = await Claire.PostAsync(
            Vevents,
            $$$"""{"vevent":{"calendar_id":"31","start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","intervention_id":"{{{intervention}}}","fiche_id":{{{fiche}}},"text":"Durand Paul","comments":"","taker":"Portail","from_web":0,"num0":"06 39 98 44 55"}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.StartsWith(
            $$"""{"id":{{reply["id"]}},"group_id":12,"calendar_id":31,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","fiche_id":{{fiche}},"intervention_id":{{intervention}},"type":"Vevent","note":0,"deleted":false,"text":"Durand Paul","comments":"","colorref":"","taker":"Portail","from_web":false,"state":0,"bool0":false,""",
            reply.Text);
        Assert.Contains("\"num0\":\"06 39 98 44 55\"", reply.Text);
        Assert.Equal(reply.Text, (await Claire.GetAsync($"groups/12/vevents/{reply["id"]}.json")).Text);
    }

    [Fact]
    public async Task A_calendar_or_a_fiche_narrows_the_list()
    {
        var fiche = Emulator.Data.AddFiche(12, "Durand", "Paul").Id;
        var first = Emulator.Data.AddVevent(12, 34, "2039-03-12 09:00:00", "2039-03-12 09:30:00", ("fiche_id", fiche)).Id;
        var second = Emulator.Data.AddVevent(12, 38, "2039-03-12 09:00:00", "2039-03-12 09:30:00").Id;
        const string That2039 = "conditions[0][field]=start&conditions[0][op]=%3E&conditions[0][value]=2039-01-01";

        AssertIds(await Claire.GetAsync(Vevents, $"calendar_id=38&{That2039}"), second);
        AssertIds(await Claire.GetAsync(Vevents, $"fiche_id={fiche}"), first);
        Assert.Empty((await Claire.GetAsync(Vevents, $"fiche_id={fiche}&calendar_id=38")).Ids);
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Vevents, "calendar_id=dr"));
    }

    [Fact]
    public async Task Overlaps_are_accepted()
    {
        const string Block = """{"vevent":{"calendar_id":31,"start":"2031-03-12 12:00:00","end":"2031-03-12 13:00:00","text":"Déjeuner"}}""";

        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Vevents, Block)).Status);
        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Vevents, Block)).Status);
    }

    [Theory]
    [InlineData("""{"deleted":"1"}""")]
    [InlineData("""{"deleted":1}""")]
    [InlineData("""{"deleted":true}""")]
    [InlineData(null)]
    public async Task Deleting_is_soft_in_every_way_and_the_delta_tells(string? put)
    {
        var id = Emulator.Data.AddVevent(12, 31, "2031-03-12 12:00:00", "2031-03-12 13:00:00").Id;
        var item = string.Create(CultureInfo.InvariantCulture, $"groups/12/vevents/{id}.json");
        Emulator.Clock.Advance(TimeSpan.FromMinutes(5));

        var deleted = put is null ? await Claire.DeleteAsync(item) : await Claire.PutAsync(item, $$"""{"vevent":{{put}}}""");
        var delta = await Claire.GetAsync(Vevents, "conditions[0][field]=updated_at&conditions[0][op]=%3E%3D&conditions[0][value]=2031-03-10%2008:05:00");

        Assert.Equal(HttpStatusCode.OK, deleted.Status);
        Assert.True((bool?)deleted["deleted"]);
        AssertIds(delta, id);
        Assert.False((bool?)(await Claire.PutAsync(item, """{"vevent":{"deleted":false}}"""))["deleted"]);
    }

    [Fact]
    public async Task A_put_moves_and_leaves_the_rest()
    {
        var id = Emulator.Data.AddVevent(12, 31, "2031-03-12 12:00:00", "2031-03-12 13:00:00", ("text", "Déjeuner")).Id;

        var reply = await Claire.PutAsync(
            $"groups/12/vevents/{id}.json", """{"vevent":{"calendar_id":32,"start":"2031-03-12 13:00:00","end":"2031-03-12 14:00:00"}}""");

        Assert.Equal(32, (int?)reply["calendar_id"]);
        Assert.Equal("2031-03-12 14:00:00", (string?)reply["end"]);
        Assert.Equal("Déjeuner", (string?)reply["text"]);
    }

    [Theory]
    [InlineData("""{"start":"2031-03-12 09:00:00","end":"2031-03-12 10:00:00"}""")]
    [InlineData("""{"calendar_id":null,"start":"2031-03-12 09:00:00","end":"2031-03-12 10:00:00"}""")]
    [InlineData("""{"calendar_id":51,"start":"2031-03-12 09:00:00","end":"2031-03-12 10:00:00"}""")]
    [InlineData("""{"calendar_id":31,"end":"2031-03-12 10:00:00"}""")]
    [InlineData("""{"calendar_id":31,"start":"2031-03-12 09:00:00"}""")]
    [InlineData("""{"calendar_id":31,"start":"2031-03-12T09:00:00","end":"2031-03-12T10:00:00"}""")]
    [InlineData("""{"calendar_id":31,"start":"2031-03-12 09:00:00","end":"2031-03-12 10:00:00","state":9}""")]
    [InlineData("""{"calendar_id":31,"start":"2031-03-12 09:00:00","end":"2031-03-12 10:00:00","colorref":"blue"}""")]
    public async Task What_a_vevent_cannot_be_answers_400(string content) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.PostAsync(Vevents, $$"""{"vevent":{{content}}}"""));

    [Fact]
    public async Task Rights_are_those_of_the_calendar()
    {
        var (hidden, readOnly, mine) = (Add(33), Add(36), Add(35));
        const string Moved = """{"vevent":{"text":"x"}}""";

        AssertRefused(HttpStatusCode.NotFound, await Hugo.GetAsync($"groups/12/vevents/{hidden}.json"));
        AssertRefused(HttpStatusCode.NotFound, await Hugo.PutAsync($"groups/12/vevents/{hidden}.json", Moved));
        Assert.Equal(HttpStatusCode.OK, (await Hugo.GetAsync($"groups/12/vevents/{readOnly}.json")).Status);
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync($"groups/12/vevents/{readOnly}.json", Moved));
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync($"groups/12/vevents/{readOnly}.json"));
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync($"groups/12/vevents/{mine}.json", """{"vevent":{"calendar_id":36}}"""));
        AssertRefused(HttpStatusCode.BadRequest, await Hugo.PutAsync($"groups/12/vevents/{mine}.json", """{"vevent":{"calendar_id":33}}"""));
        Assert.Equal(HttpStatusCode.OK, (await Hugo.DeleteAsync($"groups/12/vevents/{mine}.json")).Status);
        Assert.DoesNotContain(hidden, (await Hugo.GetAsync(Vevents, "results=all")).Ids);

        long Add(long calendar) => Emulator.Data.AddVevent(12, calendar, "2031-03-12 12:00:00", "2031-03-12 13:00:00").Id;
    }
}
