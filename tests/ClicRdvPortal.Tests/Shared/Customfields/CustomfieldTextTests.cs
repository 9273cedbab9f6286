using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Tests.Shared.Customfields;

public sealed class CustomfieldTextTests
{
    private static readonly CustomfieldName Day = new(CustomfieldKind.Date, 0);

    [Theory]
    [InlineData("2031-03-12", "2031-03-12")]
    [InlineData("2031-03-12 00:00:00", "2031-03-12")]
    [InlineData("12/03/2031", "")]
    [InlineData("3/12/2031", "")]
    [InlineData("demain", "")]
    public void A_date_is_read_as_upstream_writes_it_and_in_no_other_way(string kept, string shown)
    {
        Assert.Equal(shown, CustomfieldText.DateOf(kept));
        Assert.Equal(shown.Length > 0, CustomfieldText.IsDatable(Day, kept));
    }

    [Theory]
    [InlineData("fr-FR", "2031-03-12 00:00:00", "12/03/2031")]
    [InlineData("fr-FR", "2031-03-12 09:30:00", "12/03/2031 09:30")]
    [InlineData("en-GB", "2031-03-12", "12/03/2031")]
    [InlineData("fr-FR", "vers le 12", "vers le 12")]
    public void A_date_is_shown_as_the_page_s_language_writes_it(string culture, string kept, string shown)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        Assert.Equal(shown, CustomfieldText.Shown(Day, kept));
    }

    [Fact]
    public void Half_a_date_is_a_fault_and_wipes_nothing()
    {
        var field = new Customfield { Name = "dt0", Model = "Fiche" };

        Assert.Equal("DateIncomplete", CustomfieldText.FaultOf(field, Of(DateInput.Incomplete), Of("2001-12-05")));
        Assert.Equal("DateFault", CustomfieldText.FaultOf(field, Of("12/13/2001"), Of("2001-12-05")));
        Assert.Null(CustomfieldText.FaultOf(field, Of("vers le 12"), Of("vers le 12")));
    }

    private static Dictionary<CustomfieldName, string> Of(string text) => new() { [Day] = text };
}
