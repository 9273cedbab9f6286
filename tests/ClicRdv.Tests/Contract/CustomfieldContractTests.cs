using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class CustomfieldContractTests
{
    [Fact]
    public async Task Every_field_of_a_definition_is_read()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var birthdate = await DefinitionAsync(client, 9106);

        Assert.Equal((12, "Fiche", "birthdate", false), (birthdate.GroupId, birthdate.Model, birthdate.Name, birthdate.Deleted));
        Assert.Equal(("Date de naissance", 6, false), (birthdate.ProLabel, birthdate.ProPosition, birthdate.ProRequired));
        Assert.Equal(("Votre date de naissance", 6, false, true), (birthdate.UserLabel, birthdate.UserPosition, birthdate.UserRequired, birthdate.UserVisible));
        Assert.Equal((CustomfieldInput.Date, "Votre date de naissance", false), (birthdate.UserWidget.Input, birthdate.UserWidget.Label, birthdate.UserWidget.IsFallback));
        Assert.Null(birthdate.Storage);
        Assert.Null(birthdate.OtherFields);
        var hidden = await DefinitionAsync(client, 9101);
        Assert.Equal(("", null, false, ""), (hidden.UserLabel, hidden.UserPosition, hidden.UserVisible, hidden.UserInputex));
    }

    [Theory]
    [InlineData(CustomfieldModel.Fiche, 8)]
    [InlineData(CustomfieldModel.Vevent, 4)]
    public async Task The_definitions_of_one_model_are_asked_for_the_deleted_ones_flagged(CustomfieldModel model, int count)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var page = await client.Customfields.ListAsync(12, new ListQuery().OfModel(model), Calls.Stop);

        Assert.Equal(count, page.Records.Count);
        Assert.All(page.Records, definition => Assert.Equal((model, definition.Name == "str2"), (definition.AppliesTo, definition.Deleted)));
    }

    [Fact]
    public async Task A_broken_description_gives_the_plain_input_of_its_storage()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var allergies = await DefinitionAsync(client, 9105);

        Assert.Contains("(dites \"aucune\" au besoin)", allergies.ProInputex, StringComparison.Ordinal);
        Assert.Equal((CustomfieldInput.LongText, "Allergies", true), (allergies.ProWidget.Input, allergies.ProWidget.Label, allergies.ProWidget.IsFallback));
    }

    [Fact]
    public async Task A_select_has_its_choices()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        Assert.Equal(["Général", "Agricole", "Indépendant"], (await DefinitionAsync(client, 9107)).ProWidget.Choices.Select(choice => choice.Value));
    }

    [Fact]
    public async Task Values_of_fiches_and_vevents_are_written_and_read_through_their_definitions()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var (doctor, treated, review, height) = (await DefinitionAsync(client, 9101), await DefinitionAsync(client, 9102), await DefinitionAsync(client, 9103), await DefinitionAsync(client, 9104));
        var changes = CustomfieldChanges.None.Set(doctor.Storage!.Value, "Dr Roux").Set(treated.Storage!.Value, value: true)
            .Set(review.Storage!.Value, new DateTime(2031, 1, 15)).Set(height.Storage!.Value, 171.5m);
        var fiche = await client.Fiches.UpdateAsync(12, 5004, new FicheChanges { Customfields = changes }, Calls.Stop);

        Assert.Equal(("Dr Roux", true), (doctor.ValueIn(fiche)!.Value.Text, treated.ValueIn(fiche)!.Value.Flag));
        Assert.Equal((new DateTime(2031, 1, 15), 171.5m), (review.ValueIn(fiche)!.Value.Date, height.ValueIn(fiche)!.Value.Number));

        var room = await DefinitionAsync(client, 9111);
        var draft = new RdvDraft
        {
            CalendarId = 31,
            Start = new DateTime(2031, 3, 12, 9, 0, 0),
            End = new DateTime(2031, 3, 12, 9, 15, 0),
            FicheId = 5004,
            InterventionId = 411,
            Customfields = CustomfieldChanges.None.Set(room.Storage!.Value, "Salle 2"),
        };
        var vevent = await client.Vevents.CreateAsync(12, draft, Calls.Stop);

        Assert.Equal("Salle 2", room.ValueIn(vevent)!.Value.Text);
        Assert.Null(room.ValueIn(fiche));
    }

    private static async Task<Customfield> DefinitionAsync(ClicRdvClient client, long id) =>
        Assert.Single((await client.Customfields.ListAsync(12, new ListQuery { Conditions = Conditions.None.And("id", ConditionOperator.Equal, id) }, Calls.Stop)).Records);
}
