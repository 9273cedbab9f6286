using System.Text.Json.Nodes;

namespace ClicRdv.Client.Tests;

public sealed class CustomfieldTests
{
    [Fact]
    public void The_storages_are_those_that_are_documented()
    {
        string[] names =
        [
            .. Enumerable.Range(0, 10).Select(index => $"bool{index}"), "dt0", "dt1", "num0", "num1", "num2", "num3",
            .. Enumerable.Range(0, 15).Select(index => $"str{index}"), "txt0", "txt1", "txt2",
        ];

        Assert.Equal(names, CustomfieldName.All.Select(name => name.ToString()));
        Assert.All(names, text => Assert.Equal(text, CustomfieldName.TryParse(text, out var name) ? new CustomfieldName(name.Kind, name.Index).ToString() : ""));
        Assert.All(["birthdate", "str15", "STR0", "str00", "dt2", "", null], text => Assert.False(CustomfieldName.TryParse(text, out _)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomfieldName(CustomfieldKind.Date, 2));
    }

    [Theory]
    [InlineData("num0", "\"06 39 98 44 55\"", "06 39 98 44 55", null)]
    [InlineData("num0", "\"\"", "", null)]
    [InlineData("num0", "null", "", null)]
    [InlineData("num0", "0", "0", 0.0)]
    [InlineData("num0", "-12.5", "-12.5", -12.5)]
    [InlineData("num0", "\"31\"", "31", 31.0)]
    [InlineData("num0", "1e400", "1e400", null)]
    [InlineData("num0", "{\"a\":1}", "{\"a\":1}", null)]
    [InlineData("num0", "true", "true", null)]
    public async Task A_number_that_is_a_text_does_not_fail(string name, string printed, string text, double? number)
    {
        var value = await ValueAsync(name, printed);

        Assert.Equal((text, (decimal?)number), (value.Text, value.Number));
        Assert.Equal((false, null), (value.Flag, value.Date));
    }

    [Theory]
    [InlineData("true", true, "1")]
    [InlineData("1", true, "1")]
    [InlineData("\"true\"", true, "1")]
    [InlineData("false", false, "")]
    [InlineData("\"0\"", false, "")]
    [InlineData("null", false, "")]
    [InlineData("\"perhaps\"", false, "perhaps")]
    public async Task A_box_is_ticked_in_all_its_forms(string printed, bool ticked, string text)
    {
        var value = await ValueAsync("bool3", printed);

        Assert.Equal((ticked, text), (value.Flag, value.Text));
    }

    [Theory]
    [InlineData("\"2031-03-12 00:00:00\"", true)]
    [InlineData("\"2031-02-30 00:00:00\"", false)]
    [InlineData("\"12/03/2031\"", false)]
    [InlineData("20310312", false)]
    public async Task A_date_that_is_none_is_kept_as_a_text(string printed, bool isDate)
    {
        var value = await ValueAsync("dt0", printed);

        Assert.Equal(isDate ? new DateTime(2031, 3, 12) : null, value.Date);
        Assert.Equal(printed.Trim('"'), value.Text);
    }

    [Fact]
    public void A_value_prints_nothing_of_itself() =>
        Assert.Equal("(empty)", CustomfieldValues.None.Of(CustomfieldName.All[0]).ToString());

    [Fact]
    public void A_change_fits_its_storage_and_prints_names_alone()
    {
        var text = new CustomfieldName(CustomfieldKind.Text, 0);
        var number = new CustomfieldName(CustomfieldKind.Number, 1);
        var changes = CustomfieldChanges.None.Set(text, "secret").Clear(number);

        Assert.Equal("num1, str0", changes.ToString());
        Assert.Equal(changes, CustomfieldChanges.None.Clear(number).Set(text, "secret"));
        Assert.Throws<ArgumentException>(() => CustomfieldChanges.None.Set(number, "06 39 98 44 55"));
        Assert.Throws<ArgumentException>(() => CustomfieldChanges.None.Set(text, true));
        Assert.Equal(["str0", "bool1"], new RdvChanges { Customfields = CustomfieldChanges.None.Set(text, "").Clear(new CustomfieldName(CustomfieldKind.Checkbox, 1)) }.ChangedFields.Reverse());
    }

    [Fact]
    public async Task A_definition_finds_its_value_in_the_record_it_is_about()
    {
        var definition = await DefinitionAsync("Fiche", "str0", """{"type":"string","label":"Médecin traitant","name":"str0"}""");
        var fiche = await Calls.AnsweredAsync("""{"id":5001,"str0":"Dr Roux"}""", client => client.Fiches.GetAsync(12, 5001, Calls.Stop));

        Assert.Equal("Dr Roux", definition.ValueIn(fiche)!.Value.Text);
        Assert.Null(definition.ValueIn(new Vevent()));
        Assert.Null((await DefinitionAsync("Fiche", "birthdate", "")).ValueIn(fiche));
        Assert.Null((await DefinitionAsync("Invoice", "str0", "")).ValueIn(fiche));
        Assert.Equal((CustomfieldInput.Text, "Médecin traitant", false), Seen(definition.ProWidget));
    }

    [Theory]
    [InlineData("num0", """{"type":"integer","label":"Âge"}""", CustomfieldInput.Number, "Âge", false)]
    [InlineData("dt0", """{"type":"datesplit"}""", CustomfieldInput.Date, "Libellé", false)]
    [InlineData("str0", """{"type":"hologram","label":"x"}""", CustomfieldInput.Text, "Libellé", true)]
    [InlineData("str0", """{"type":""", CustomfieldInput.Text, "Libellé", true)]
    [InlineData("str0", """{"type":"string","label":"Médecin "traitant"}""", CustomfieldInput.Text, "Libellé", true)]
    [InlineData("bool0", "", CustomfieldInput.Checkbox, "Libellé", true)]
    [InlineData("dt1", "[]", CustomfieldInput.Date, "Libellé", true)]
    [InlineData("txt0", "null", CustomfieldInput.LongText, "Libellé", true)]
    [InlineData("num3", "{}", CustomfieldInput.Text, "Libellé", true)]
    [InlineData("birthdate", "{}", CustomfieldInput.Text, "Libellé", true)]
    [InlineData("str0", "{\"type\":\"\\ud800\"}", CustomfieldInput.Text, "Libellé", true)]
    public async Task A_broken_description_gives_a_plain_input_after_the_storage(string name, string inputex, CustomfieldInput input, string label, bool isFallback) =>
        Assert.Equal((input, label, isFallback), Seen((await DefinitionAsync("Fiche", name, inputex)).ProWidget));

    [Theory]
    [InlineData("""{"type":"select","choices":["a",{"value":"b","label":"Bé"},{"x":1},7]}""", "a=a b=Bé 7=7")]
    [InlineData("""{"type":"select","selectValues":["a","b"],"selectOptions":["Ah"]}""", "a=Ah b=b")]
    [InlineData("""{"type":"select"}""", "")]
    public async Task Choices_are_read_in_either_form(string inputex, string choices) =>
        Assert.Equal(choices, string.Join(' ', (await DefinitionAsync("Fiche", "str0", inputex)).ProWidget.Choices.Select(choice => $"{choice.Value}={choice.Label}")));

    [Fact]
    public async Task Definitions_are_asked_for_by_what_they_are_about()
    {
        var sent = await Calls.SentAsync(client => client.Customfields.ListAsync(12, new ListQuery().OfModel(CustomfieldModel.Vevent), Calls.Stop), Answers.Page([], 0));

        Assert.Contains("conditions[0][field]=model&conditions[0][op]==&conditions[0][value]=Vevent", Uri.UnescapeDataString(sent.Query), StringComparison.Ordinal);
    }

    private static (CustomfieldInput Input, string Label, bool IsFallback) Seen(CustomfieldWidget widget) => (widget.Input, widget.Label, widget.IsFallback);

    private static async Task<CustomfieldValue> ValueAsync(string name, string printed)
    {
        var fiche = await Calls.AnsweredAsync($$"""{"id":5001,"{{name}}":{{printed}}}""", client => client.Fiches.GetAsync(12, 5001, Calls.Stop));
        Assert.Null(fiche.OtherFields);
        return fiche.Customfields.Of(CustomfieldName.All.Single(known => known.ToString() == name));
    }

    private static async Task<Customfield> DefinitionAsync(string model, string name, string inputex)
    {
        var json = new JsonObject { ["id"] = 9101, ["model"] = model, ["name"] = name, ["pro_label"] = "Libellé", ["pro_inputex"] = inputex };
        return (await Calls.AnsweredAsync(Answers.Page([json.ToJsonString()], 1), client => client.Customfields.ListAsync(12, new ListQuery(), Calls.Stop))).Records[0];
    }
}
