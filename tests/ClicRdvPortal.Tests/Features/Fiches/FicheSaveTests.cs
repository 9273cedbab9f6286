using Bunit;

namespace ClicRdvPortal.Tests.Features.Fiches;

/// <summary>However often a button is pressed before anything is drawn, a customer is written once (threat T35).</summary>
public sealed class FicheSaveTests : FichesContext
{
    [Fact]
    public async Task T35_fifty_presses_create_one_customer()
    {
        await OpenAsync(null);
        await TypeAsync("Lastname", "Zcinquante");

        await PressFiftyTimesAsync();
        await Page.WaitForStateAsync(() => Address != PortalUrls.NewFiche(Group));

        Assert.Single(Data.Fiches(Group), row => row.Text("lastname") == "Zcinquante");
        Assert.Single(Writes());
    }

    [Fact]
    public async Task T35_fifty_presses_change_a_customer_once()
    {
        await OpenAsync(5001);
        await TypeAsync("Firstname", "Zéphyrine");

        await PressFiftyTimesAsync();
        await Page.WaitForStateAsync(() => Data.Fiche(5001)!.Text("firstname") == "Zéphyrine" && Page.FindAll("[aria-disabled=true][type=submit]").Count == 0);

        Assert.Single(Writes());
    }

    /// <summary>All in one turn of the renderer, so that nothing is drawn between them.</summary>
    private Task PressFiftyTimesAsync() => Page.InvokeAsync(() =>
    {
        var form = Page.Find("form");
        return Task.WhenAll(Enumerable.Range(0, 50).Select(_ => form.SubmitAsync()));
    });
}
