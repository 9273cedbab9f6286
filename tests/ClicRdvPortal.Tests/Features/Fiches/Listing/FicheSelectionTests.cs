using Bunit;
using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Fiches.Listing;

/// <summary>What is ticked is what is selected, up to the bound.</summary>
public sealed class FicheSelectionTests : FichesContext
{
    [Theory]
    [InlineData(FichesPage.MostSelected - 2, false, false)]
    [InlineData(FichesPage.MostSelected - 1, true, false)]
    [InlineData(FichesPage.MostSelected, true, true)]
    public void A_tick_that_there_is_no_room_for_is_not_offered(int count, bool isPageFull, bool isRowFull)
    {
        var table = Render<FichesTable>(parameters => parameters
            .Add(one => one.List, new FicheList(new Group { Id = Group }, [Named(1), Named(2)], 2, 1, HasNext: false))
            .Add(one => one.State, new FichesPageState())
            .Add(one => one.Columns, [])
            .Add(one => one.Selected, Enumerable.Range(100, count).Select(id => (long)id).ToHashSet()));

        Assert.Equal(isPageFull, table.Find("thead input").HasAttribute("disabled"));
        Assert.All(table.FindAll("tbody input"), tick => Assert.Equal(isRowFull, tick.HasAttribute("disabled")));
    }

    [Fact]
    public async Task The_selected_are_read_as_they_are_now_a_hundred_a_call_and_who_is_gone_is_left_out()
    {
        var ids = Enumerable.Range(0, 230).Select(number => Data.AddFiche(Group, $"ZSEL{number:000}", "A").Id).ToList();
        Data.TouchFiche(ids[0], ("lastname", "ZNEW"));

        var read = await Services.GetRequiredService<FicheDirectory>().OfIdsAsync(Group, [.. ids, 999_999_999], Xunit.TestContext.Current.CancellationToken);

        Assert.Equal(ids, read.Value!.Select(fiche => fiche.Id));
        Assert.Equal("ZNEW", read.Value![0].Lastname);
        Assert.Equal(3, Calls().Count);
    }

    private static Fiche Named(long id) => new() { Id = id, Lastname = $"Z{id}" };
}
