using System.Globalization;
using System.Net;

namespace ClicRdv.Emulator.Tests;

/// <summary>RDV, block, opening and note: what each must be (clicrdv-api §15.1).</summary>
public sealed class VeventKindTests : EmulatorTest
{
    private const string Times = "\"start\":\"2031-03-12 09:00:00\",\"end\":\"2031-03-12 10:00:00\"";
    private const string Midnight = "\"start\":\"2031-03-12 00:00:00\",\"end\":\"2031-03-12 00:00:00\"";

    [Theory]
    [InlineData(Times + ",\"fiche_id\":FICHE,\"intervention_id\":INTERVENTION", "Vevent")]
    [InlineData(Times + ",\"text\":\"Déjeuner\"", "Vevent")]
    [InlineData(Times + ",\"fiche_id\":0,\"intervention_id\":null,\"note\":false,\"type\":\"\"", "Vevent")]
    [InlineData(Times + ",\"type\":\"VfreebusyEvent\"", "VfreebusyEvent")]
    [InlineData(Times + ",\"type\":\"Surprise\"", "Surprise")]
    [InlineData(Midnight + ",\"note\":1,\"text\":\"Fournisseur\"", "Vevent")]
    [InlineData(Midnight + ",\"note\":\"1\"", "Vevent")]
    public async Task The_four_kinds_are_accepted(string content, string type)
    {
        var reply = await PostAsync(content);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(type, (string?)reply["type"]);
    }

    [Theory]
    [InlineData(Times + ",\"fiche_id\":FICHE")]
    [InlineData(Times + ",\"intervention_id\":INTERVENTION")]
    [InlineData(Times + ",\"fiche_id\":999999,\"intervention_id\":INTERVENTION")]
    [InlineData(Times + ",\"fiche_id\":FICHE,\"intervention_id\":999999")]
    [InlineData(Times + ",\"fiche_id\":FICHE,\"intervention_id\":INTERVENTION,\"type\":\"VfreebusyEvent\"")]
    [InlineData(Midnight + ",\"fiche_id\":FICHE,\"intervention_id\":INTERVENTION,\"note\":1")]
    [InlineData(Midnight + ",\"note\":1,\"type\":\"VfreebusyEvent\"")]
    [InlineData(Times + ",\"note\":1")]
    [InlineData(Times + ",\"note\":2")]
    [InlineData(Midnight)]
    [InlineData("\"start\":\"2031-03-12 10:00:00\",\"end\":\"2031-03-12 09:00:00\"")]
    public async Task A_mixture_answers_400(string content) => AssertRefused(HttpStatusCode.BadRequest, await PostAsync(content));

    [Theory]
    [InlineData("{\"end\":\"2031-03-12 08:00:00\"}", HttpStatusCode.BadRequest)]
    [InlineData("{\"note\":1}", HttpStatusCode.BadRequest)]
    [InlineData("{\"fiche_id\":0}", HttpStatusCode.BadRequest)]
    [InlineData("{\"fiche_id\":0,\"intervention_id\":0}", HttpStatusCode.OK)]
    [InlineData("{\"end\":\"2031-03-12 09:05:00\",\"text\":\"plus court\"}", HttpStatusCode.OK)]
    public async Task A_put_is_judged_by_what_it_makes_of_the_vevent(string content, HttpStatusCode expected)
    {
        var created = await PostAsync(Times + ",\"fiche_id\":FICHE,\"intervention_id\":INTERVENTION");

        var reply = await Claire.PutAsync($"groups/12/vevents/{created["id"]}.json", $$"""{"vevent":{{content}}}""");

        Assert.Equal(expected, reply.Status);
    }

    [Fact]
    public async Task A_fiche_of_another_group_is_none()
    {
        var fiche = Emulator.Data.AddFiche(18, "Durand", "Paul").Id;

        AssertRefused(HttpStatusCode.BadRequest, await PostAsync(string.Create(CultureInfo.InvariantCulture, $"{Times},\"fiche_id\":{fiche},\"intervention_id\":INTERVENTION")));
    }

    private Task<ApiReply> PostAsync(string content)
    {
        var fiche = Emulator.Data.AddFiche(12, "Durand", "Paul").Id.ToString(CultureInfo.InvariantCulture);
        var intervention = Emulator.Data.AddIntervention(12, "Bilan").Id.ToString(CultureInfo.InvariantCulture);
        var known = content.Replace("FICHE", fiche, StringComparison.Ordinal).Replace("INTERVENTION", intervention, StringComparison.Ordinal);
        return Claire.PostAsync("groups/12/vevents.json", $$$"""{"vevent":{"calendar_id":31,{{{known}}}}}""");
    }
}
