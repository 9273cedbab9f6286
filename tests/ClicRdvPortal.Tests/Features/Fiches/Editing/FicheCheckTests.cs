using ClicRdvPortal.Features.Fiches.Editing;

namespace ClicRdvPortal.Tests.Features.Fiches.Editing;

public sealed class FicheCheckTests
{
    private static readonly DateOnly Today = new(2031, 3, 10);

    [Theory]
    [InlineData(FicheField.Lastname, 64)]
    [InlineData(FicheField.Firstname, 64)]
    [InlineData(FicheField.Firstphone, 25)]
    [InlineData(FicheField.Secondphone, 25)]
    [InlineData(FicheField.Comments, 16_000)]
    public void A_text_may_be_as_long_as_documented_and_no_longer(FicheField field, int longest)
    {
        Assert.Empty(FaultsOf(field, new string('é', longest)));
        Assert.Equal(new FicheFault(field.IdOf(), "TooLong", longest), Assert.Single(FaultsOf(field, new string('é', longest + 1))));
    }

    [Fact]
    public void An_address_may_be_as_long_as_documented_and_no_longer()
    {
        const string Domain = "@example.com";
        Assert.Empty(FaultsOf(FicheField.Email, new string('a', 255 - Domain.Length) + Domain));
        Assert.Equal("TooLong", Assert.Single(FaultsOf(FicheField.Email, new string('a', 256 - Domain.Length) + Domain)).TextKey);
    }

    [Fact]
    public void An_emoji_is_one_character() => Assert.Empty(FaultsOf(FicheField.Firstname, string.Concat(Enumerable.Repeat("😀", 64))));

    [Theory]
    [InlineData(FicheField.Lastname, "", "LastnameMissing")]
    [InlineData(FicheField.Lastname, "$Durand", "MarkedName")]
    [InlineData(FicheField.Firstname, "a\u0007b", "ControlCharacters")]
    [InlineData(FicheField.Email, "durand", "EmailFault")]
    [InlineData(FicheField.Email, "a@b@example.com", "EmailFault")]
    [InlineData(FicheField.Birthdate, "2031-03-11", "BirthdateFault")]
    [InlineData(FicheField.Birthdate, "0001-01-01", "BirthdateFault")]
    [InlineData(FicheField.Externid, "12a", "ExternidFault")]
    public void A_fault_names_its_field_and_what_is_wrong(FicheField field, string text, string key) =>
        Assert.Equal((field.IdOf(), key), (Assert.Single(FaultsOf(field, text)).Field, Assert.Single(FaultsOf(field, text)).TextKey));

    [Theory]
    [InlineData(FicheField.Lastname, "<script>alert(1)</script>")]
    [InlineData(FicheField.Lastname, "O’Brien-Éloïse de la Tour")]
    [InlineData(FicheField.Firstname, "\u202eAnne")]
    [InlineData(FicheField.Birthdate, "1931-02-28")]
    [InlineData(FicheField.Comments, "une ligne\nune autre")]
    public void What_people_are_called_and_write_is_no_fault(FicheField field, string text) => Assert.Empty(FaultsOf(field, text));

    [Fact]
    public void What_stands_there_already_may_stay()
    {
        var asRead = Named();
        asRead[FicheField.Email] = "no address at all";

        Assert.Empty(FicheCheck.FaultsOf(asRead.Copy(), asRead, [], Today));
    }

    private static IReadOnlyList<FicheFault> FaultsOf(FicheField field, string text)
    {
        var input = Named();
        input[field] = text;
        return FicheCheck.FaultsOf(input, FicheInput.ForNew(), [], Today);
    }

    private static FicheInput Named()
    {
        var input = FicheInput.ForNew();
        input[FicheField.Lastname] = "Durand";
        return input;
    }
}
