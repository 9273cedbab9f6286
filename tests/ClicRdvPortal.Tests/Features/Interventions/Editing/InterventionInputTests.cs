using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Editing;

namespace ClicRdvPortal.Tests.Features.Interventions.Editing;

public sealed class InterventionInputTests
{
    private static readonly Intervention Bilan = ServiceLists.Usual().Find(1)!;

    [Theory]
    [InlineData(InterventionField.Name)]
    [InlineData(InterventionField.Abbr)]
    [InlineData(InterventionField.Publicname)]
    public void A_text_has_255_characters_at_most_and_an_emoji_is_one(InterventionField field)
    {
        var longest = string.Concat(Enumerable.Repeat("🦷", 255));

        Assert.Empty(Faults(field, longest));
        Assert.Equal([new(field, "TooLong", 255)], Faults(field, longest + "a"));
        Assert.Equal([new(field, "ControlCharacters", 255)], Faults(field, "a\tb"));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData(" 1440 ", true)]
    [InlineData("0", false)]
    [InlineData("1441", false)]
    [InlineData("-5", false)]
    [InlineData("45,5", false)]
    [InlineData("45 min", false)]
    [InlineData("", false)]
    public void A_length_is_a_whole_number_of_minutes_within_a_day(string text, bool isGood) =>
        Assert.Equal(isGood, Faults(InterventionField.Length, text).Count == 0);

    [Theory]
    [InlineData("#4f81bd", true)]
    [InlineData("#4F81BD", true)]
    [InlineData("4f81bd", false)]
    [InlineData("#4f81b", false)]
    [InlineData("red;background:url(//evil)", false)]
    public void A_colour_is_six_digits_after_a_sign(string text, bool isGood) =>
        Assert.Equal(isGood, Faults(InterventionField.Color, text).Count == 0);

    [Fact]
    public void A_length_upstream_that_is_out_of_bounds_is_no_reason_to_refuse_another_change()
    {
        var odd = Bilan with { Length = 4000, Colorref = "blue" };
        var input = InterventionInput.From(odd);
        input.Put(InterventionField.Abbr, "B");

        Assert.Empty(input.Check(ServiceLists.Of(odd), odd));
        Assert.Equal(["abbr"], input.ChangesFrom(odd).ChangedFields);
    }

    [Theory]
    [InlineData("55")]
    [InlineData("55,0")]
    [InlineData("55.00 €")]
    public void The_same_price_in_another_spelling_changes_nothing(string text)
    {
        var input = With(InterventionField.Price, text);

        Assert.Empty(input.Check(ServiceLists.Usual(), Bilan));
        Assert.True(input.ChangesFrom(Bilan).IsEmpty);
    }

    [Fact]
    public void An_emptied_price_takes_the_price_away()
    {
        var changes = With(InterventionField.Price, " ").ChangesFrom(Bilan);

        Assert.Equal(["price"], changes.ChangedFields);
        Assert.Null(changes.Price.Value);
    }

    [Fact]
    public void A_new_service_needs_a_name_and_leaves_the_rest_to_the_upstream()
    {
        var input = new InterventionInput();
        Assert.Equal([new(InterventionField.Name, "NameMissing")], input.Check(ServiceLists.Usual(), asRead: null));

        input.Put(InterventionField.Name, " Suture ");
        Assert.Empty(input.Check(ServiceLists.Usual(), asRead: null));
        var draft = input.ToDraft(12);
        Assert.Equal("Suture", draft.Name.Value);
        Assert.Equal(["group_id", "name", "publicname"], draft.ChangedFields.Order());
    }

    [Fact]
    public void A_service_keeps_one_name_at_least()
    {
        var input = With(InterventionField.Name, "");
        Assert.Empty(input.Check(ServiceLists.Usual(), Bilan));

        input.Put(InterventionField.Publicname, " ");
        Assert.Equal([new(InterventionField.Name, "BothNamesMissing")], input.Check(ServiceLists.Usual(), Bilan));
    }

    [Fact]
    public void T34_a_set_that_is_not_in_the_list_is_refused() =>
        Assert.Equal([new(InterventionField.Set, "SetUnknown")], Faults(InterventionField.Set, "77"));

    [Fact]
    public void A_copy_is_typed_in_by_itself()
    {
        var input = InterventionInput.From(Bilan);
        var copy = input with { };
        Assert.Equal(input, copy);

        copy.Put(InterventionField.Name, "Autre");

        Assert.NotEqual(input, copy);
        Assert.Equal("Bilan", input.ValueOf(InterventionField.Name));
    }

    private static InterventionInput With(InterventionField field, string value)
    {
        var input = InterventionInput.From(Bilan);
        input.Put(field, value);
        return input;
    }

    private static IReadOnlyList<FieldFault> Faults(InterventionField field, string value) =>
        With(field, value).Check(ServiceLists.Usual(), Bilan);
}
