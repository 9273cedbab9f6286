using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class CustomfieldTests : EmulatorTest
{
    private const string Inputex = """{"type":"string","label":"Médecin traitant","name":"str13"}""";

    [Fact]
    public async Task Definitions_are_listed_by_model()
    {
        var fiche = Emulator.Data.AddCustomfield(12, "Fiche", "str13", ("pro_label", "Médecin traitant"), ("pro_inputex", Inputex)).Id;
        var vevent = Emulator.Data.AddCustomfield(12, "Vevent", "bool9").Id;

        var reply = await Claire.GetAsync("groups/12/customfields.json", "results=all&conditions[0][field]=model&conditions[0][op]=%3D&conditions[0][value]=Fiche");

        Assert.Contains(fiche, reply.Ids);
        Assert.DoesNotContain(vevent, reply.Ids);
        var record = reply["records"]!.AsArray().Single(field => (long)field!["id"]! == fiche)!;
        Assert.Equal(
            ["id", "group_id", "model", "name", "deleted", "pro_label", "pro_position", "pro_required", "pro_inputex", "user_label", "user_position", "user_required", "user_visible", "user_inputex", "created_at", "updated_at"],
            record.AsObject().Select(property => property.Key),
            StringComparer.Ordinal);
        Assert.Equal(Inputex, (string?)record["pro_inputex"]);
        Assert.Null(record["user_position"]);
    }

    [Fact]
    public async Task They_are_edited_elsewhere()
    {
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.PostAsync("groups/12/customfields.json", """{"customfield":{"name":"str0"}}"""));
        AssertRefused(HttpStatusCode.NotImplemented, await Claire.GetAsync("groups/12/customfields/1.json"));
    }
}
