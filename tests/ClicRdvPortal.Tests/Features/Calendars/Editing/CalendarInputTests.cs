using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Editing;

namespace ClicRdvPortal.Tests.Features.Calendars.Editing;

public sealed class CalendarInputTests
{
    private static readonly Calendar AsRead = Lists.Calendar(31, "Dr Lemoine", 8) with { Publicname = "Dr Lemoine", City = "Tours" };

    [Fact]
    public void A_calendar_as_it_was_read_has_nothing_to_send() =>
        Assert.True(CalendarInput.From(AsRead).ChangesFrom(AsRead).IsEmpty);

    [Fact]
    public void Only_what_was_changed_is_sent()
    {
        var input = CalendarInput.From(AsRead);
        input.City = " Saint-Avertin ";
        input.Set = "";

        var changes = input.ChangesFrom(AsRead);

        Assert.Equal(["city", "calendarset_id"], changes.ChangedFields);
        Assert.Equal("Saint-Avertin", changes.City.Value);
        Assert.Null(changes.CalendarsetId.Value);
    }

    [Fact]
    public void Blanks_around_an_old_value_are_no_change_of_the_person()
    {
        var calendar = AsRead with { Name = " Dr Lemoine" };
        var input = CalendarInput.From(calendar);

        Assert.Empty(input.Check(Lists.Usual(), calendar));
        Assert.True(input.ChangesFrom(calendar).IsEmpty);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("   ", "Dr Public")]
    public void A_new_calendar_needs_a_name_of_its_own(string name, string publicname) =>
        Assert.Equal([new(CalendarField.Name, "NameMissing")], new CalendarInput { Name = name, Publicname = publicname }.Check(Lists.Usual(), asRead: null));

    [Theory]
    [InlineData("", "Dr Public", null)]
    [InlineData("", "", "BothNamesMissing")]
    public void A_calendar_that_exists_may_go_by_its_public_name(string name, string publicname, string? fault) =>
        Assert.Equal(fault, (CalendarInput.From(AsRead) with { Name = name, Publicname = publicname }).Check(Lists.Usual(), AsRead).SingleOrDefault()?.TextKey);

    [Theory]
    [InlineData(255, "é", 0)]
    [InlineData(256, "é", 1)]
    [InlineData(255, "🌳", 0)]
    [InlineData(256, "🌳", 1)]
    public void Names_have_255_characters_at_most_and_an_emoji_is_one(int count, string character, int faults) =>
        Assert.Equal(faults, new CalendarInput { Name = string.Concat(Enumerable.Repeat(character, count)) }.Check(Lists.Usual(), asRead: null).Count);

    [Fact]
    public void Every_field_keeps_to_its_own_length()
    {
        var input = new CalendarInput { Name = "a", Address = new('a', 256), Zipcode = new('1', 17), City = new('a', 65) };

        Assert.Equal(
            [new(CalendarField.Address, "TooLong", 255), new(CalendarField.Zipcode, "TooLong", 16), new(CalendarField.City, "TooLong", 64)],
            input.Check(Lists.Usual(), asRead: null));
    }

    [Theory]
    [InlineData("Dr\tLemoine", false)]
    [InlineData("Dr\u0000Lemoine", false)]
    [InlineData("Dr\nLemoine", false)]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("\u202Eenioмel", true)]
    [InlineData("د. ليموان", true)]
    public void Control_characters_are_refused_and_everything_else_is_text(string name, bool isFine) =>
        Assert.Equal(isFine, new CalendarInput { Name = name }.Check(Lists.Usual(), asRead: null).Count == 0);

    [Theory]
    [InlineData("8", true)]
    [InlineData("", true)]
    [InlineData("77", false)]
    [InlineData("8;9", false)]
    public void A_set_that_is_not_in_the_list_is_refused(string set, bool isFine) =>
        Assert.Equal(isFine, new CalendarInput { Name = "a", Set = set }.Check(Lists.Usual(), asRead: null).Count == 0);

    [Theory]
    [InlineData("0", true)]
    [InlineData(" 12 ", true)]
    [InlineData("", true)]
    [InlineData("-1", false)]
    [InlineData("1,5", false)]
    [InlineData("99999999999", false)]
    public void An_order_is_a_whole_number_or_left_to_the_upstream(string order, bool isFine) =>
        Assert.Equal(isFine, new CalendarInput { Name = "a", Order = order }.Check(Lists.Usual(), asRead: null).Count == 0);

    [Fact]
    public void A_new_calendar_sends_no_empty_place_and_no_rank()
    {
        var draft = new CalendarInput { Name = " Dr Lemoine " }.ToDraft(12);

        Assert.Equal(["group_id", "name", "publicname"], draft.ChangedFields);
        Assert.Equal("Dr Lemoine", draft.Name.Value);
    }
}
