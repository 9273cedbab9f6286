using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Editing;

namespace ClicRdvPortal.Tests.Features.Fiches.Editing;

public sealed class FicheDuplicatesTests
{
    private static readonly Fiche Known = new()
    {
        Id = 7,
        Lastname = "DE LA TOUR",
        Firstname = "Éloïse",
        Firstphone = "06.39.98.44.55",
        Email = "eloise@example.com",
        Birthdate = new DateOnly(1961, 4, 2),
    };

    [Theory]
    [InlineData("de-la-tour", "eloise", "", "", "", DuplicateReasons.Name)]
    [InlineData("Éloïse", "de la Tour", "", "", "", DuplicateReasons.Name)]
    [InlineData("Autre", "", "+33 6 39 98 44 55", "", "", DuplicateReasons.Phone)]
    [InlineData("Autre", "", "", "ELOISE@example.com ", "", DuplicateReasons.Email)]
    [InlineData("De la Tour", "", "", "", "1961-04-02", DuplicateReasons.Birthdate)]
    public void Who_may_be_the_same_is_known_by_what(string last, string first, string phone, string email, string born, DuplicateReasons reasons) =>
        Assert.Equal(reasons, Assert.Single(FicheDuplicates.Among([Known], Typed(last, first, phone, email, born))).Reasons);

    [Theory]
    [InlineData("De la Tour", "Paul", "", "")]
    [InlineData("De la Tour", "", "", "")]
    [InlineData("Autre", "", "06 39", "")]
    [InlineData("", "", "", "")]
    public void A_name_in_common_or_the_beginning_of_a_number_is_no_likeness(string last, string first, string phone, string email) =>
        Assert.Empty(FicheDuplicates.Among([Known], Typed(last, first, phone, email, "")));

    [Fact]
    public void The_likeliest_comes_first_and_who_is_archived_not_at_all()
    {
        var phoneOnly = Known with { Id = 5, Lastname = "AUTRE", Email = "" };
        var archived = Known with { Id = 6, Lastname = "$DE LA TOUR" };

        Assert.Equal([7, 5], FicheDuplicates.Among([phoneOnly, archived, Known], Typed("De la Tour", "Éloïse", "0639984455", "", "")).Select(found => found.Fiche.Id));
    }

    private static FicheInput Typed(string last, string first, string phone, string email, string born)
    {
        var input = FicheInput.ForNew();
        (input[FicheField.Lastname], input[FicheField.Firstname], input[FicheField.Firstphone], input[FicheField.Email], input[FicheField.Birthdate]) = (last, first, phone, email, born);
        return input;
    }
}
