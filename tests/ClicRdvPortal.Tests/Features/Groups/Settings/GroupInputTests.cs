using ClicRdv.Client;
using ClicRdvPortal.Features.Groups.Settings;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class GroupInputTests
{
    private static readonly Group AsRead = new()
    {
        Id = 12,
        Name = "Cabinet des Tilleuls",
        City = "Tours",
        Phone = "02 61 91 12 34",
        CountryCode = "33",
        Timezone = "Paris",
        Sendmail = true,
        Mailreminder = 1440,
    };

    [Fact]
    public void A_group_as_it_was_read_has_nothing_to_send()
    {
        var input = new GroupInput(AsRead);

        Assert.False(input.HasChanges);
        Assert.Empty(input.Validate());
        Assert.True(input.ToChanges().IsEmpty);
    }

    [Fact]
    public void Only_what_was_changed_is_sent_as_the_upstream_keeps_it()
    {
        var input = Typed(("city", " Saint-Avertin "), ("smsreminder", "1 h 30"), ("sendmail", "no"), ("country_code", "+32"), ("timezone", "Brussels"));

        var changes = input.ToChanges();

        Assert.Equal(["city", "country_code", "timezone", "sendmail", "smsreminder"], changes.ChangedFields);
        Assert.Equal(("Saint-Avertin", "32", "Brussels"), (changes.City.Value, changes.CountryCode.Value, changes.Timezone.Value));
        Assert.Equal((false, 90), (changes.Sendmail.Value, changes.Smsreminder.Value));
    }

    [Theory]
    [InlineData("name", " Cabinet des Tilleuls ")]
    [InlineData("country_code", "+33")]
    [InlineData("mailreminder", "24 h")]
    [InlineData("mailreminder", "24:00")]
    [InlineData("smsreminder", "")]
    public void Another_way_to_write_the_same_is_no_change(string field, string text) => Assert.False(Typed((field, text)).HasChanges);

    [Theory]
    [InlineData("name", "", GroupFaultKind.Required)]
    [InlineData("name", "\u00a0 ", GroupFaultKind.Required)]
    [InlineData("name", "<script>alert(1)</script>", null)]
    [InlineData("name", "\u202Eزרועות 🦷", null)]
    [InlineData("name", "Cabinet\tdes Tilleuls", GroupFaultKind.ControlCharacter)]
    [InlineData("city", "Tours\u0000", GroupFaultKind.ControlCharacter)]
    [InlineData("phone", "", null)]
    [InlineData("phone", "+33 (0)2-61.91", null)]
    [InlineData("phone", "02\u202f61\u00a091", null)]
    [InlineData("phone", "au cabinet", GroupFaultKind.NotPhone)]
    [InlineData("fax", "٠٢٦١", GroupFaultKind.NotPhone)]
    [InlineData("phone", "02 61 91 12 34 02 61 91", GroupFaultKind.TooLong)]
    [InlineData("country_code", "FR", GroupFaultKind.NotCountryCode)]
    [InlineData("country_code", "", null)]
    [InlineData("timezone", "Mars/Olympus", GroupFaultKind.NotInList)]
    [InlineData("sendmail", "maybe", GroupFaultKind.NotInList)]
    [InlineData("mailreminder", "demain", GroupFaultKind.NotDelay)]
    [InlineData("mailreminder", "0:59", GroupFaultKind.DelayOutOfRange)]
    [InlineData("mailreminder", "1", null)]
    [InlineData("mailreminder", "48", null)]
    [InlineData("mailreminder", "48:01", GroupFaultKind.DelayOutOfRange)]
    [InlineData("mailreminder", "0", null)]
    [InlineData("smsreminder", "24", null)]
    [InlineData("smsreminder", "24:01", GroupFaultKind.DelayOutOfRange)]
    public void A_changed_field_is_checked(string field, string text, GroupFaultKind? kind) =>
        Assert.Equal(kind, Typed((field, text)).Validate().SingleOrDefault()?.Kind);

    [Theory]
    [InlineData("name", 255)]
    [InlineData("preposition", 255)]
    [InlineData("address", 255)]
    [InlineData("zipcode", 20)]
    [InlineData("city", 64)]
    [InlineData("country", 255)]
    public void Every_text_keeps_to_its_own_length_and_an_emoji_is_one(string field, int longest)
    {
        Assert.Empty(Typed((field, string.Concat(Enumerable.Repeat("🌳", longest)))).Validate());
        Assert.Equal(GroupFaultKind.TooLong, Typed((field, new string('é', longest + 1))).Validate().Single().Kind);
    }

    [Fact]
    public void A_value_of_the_upstream_that_would_not_be_accepted_does_not_stand_in_the_way_of_another()
    {
        var odd = AsRead with { Phone = "poste 12", Timezone = "Mars/Olympus", Smsreminder = 30 };
        var input = new GroupInput(odd);
        input.Type(Field("city"), "Amboise");

        Assert.Empty(input.Validate());
        Assert.Equal(["city"], input.ToChanges().ChangedFields);
    }

    [Fact]
    public void Faults_stand_in_the_order_of_the_form() => Assert.Equal(
        ["name", "zipcode", "phone", "mailreminder"],
        Typed(("mailreminder", "x"), ("phone", "x"), ("zipcode", new string('1', 21)), ("name", "")).Validate().Select(fault => fault.Field.Name));

    [Fact]
    public void Both_versions_are_compared_field_by_field()
    {
        var input = Typed(("city", "Amboise"), ("phone", "02 61 91 55 66"));
        var theirs = AsRead with { City = "Joué-lès-Tours", Name = "Cabinet du Mail", Phone = "02 61 91 55 66" };

        var fields = input.Against(theirs, field => field.Name.ToUpperInvariant(), (_, text) => $"«{text}»").ToDictionary(field => field.Name);

        Assert.Equal(GroupField.All.Count, fields.Count);
        Assert.Equal(("CITY", "«Amboise»", "«Joué-lès-Tours»", true, true), Told("city"));
        Assert.Equal(("NAME", "«Cabinet des Tilleuls»", "«Cabinet du Mail»", false, true), Told("name"));
        Assert.False(fields["phone"].Differs);
        Assert.False(fields["country"].Differs || fields["country"].TheirsChanged);
        Assert.Equal(["city"], input.DifferingFrom(theirs).Select(field => field.Name));

        (string Label, string Mine, string Theirs, bool MineChanged, bool TheirsChanged) Told(string name) =>
            (fields[name].Label, fields[name].Mine, fields[name].Theirs, fields[name].MineChanged, fields[name].TheirsChanged);
    }

    [Fact]
    public void Over_a_newer_version_only_the_chosen_texts_go_on()
    {
        var theirs = AsRead with { City = "Joué-lès-Tours", Zipcode = "37300" };

        var input = Typed(("city", "Amboise"), ("name", "Cabinet du Mail")).On(theirs, field => field.Name == "name");

        Assert.Same(theirs, input.AsRead);
        Assert.Equal(["name"], input.ToChanges().ChangedFields);
        Assert.Equal("Joué-lès-Tours", input.TextOf(Field("city")));
    }

    private static GroupField Field(string name) => GroupField.All.Single(field => field.Name == name);

    private static GroupInput Typed(params (string Field, string Text)[] texts)
    {
        var input = new GroupInput(AsRead);
        foreach (var (field, text) in texts)
            input.Type(Field(field), text);
        return input;
    }
}
