using ClicRdvPortal.Features.Interventions;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Listing;

namespace ClicRdvPortal.Tests.Features.Interventions.Listing;

public sealed class InterventionsViewTests
{
    [Theory]
    [InlineData("bi", new long[] { 1 })]
    [InlineData("echo", new long[] { 2 })]
    [InlineData("ATELIER", new long[] { 3 })]
    [InlineData("consult bilan", new long[] { 1 })]
    [InlineData("bilan atelier", new long[] { })]
    public void Search_goes_over_names_abbreviations_and_sets_without_minding_accents(string search, long[] found) =>
        Assert.Equal(found, Ids(new() { Search = search }));

    [Theory]
    [InlineData(InterventionsSort.Order, false, new long[] { 1, 2, 3, 4 })]
    [InlineData(InterventionsSort.Name, false, new long[] { 3, 1, 2, 4 })]
    [InlineData(InterventionsSort.Length, false, new long[] { 2, 4, 3, 1 })]
    [InlineData(InterventionsSort.Price, false, new long[] { 3, 2, 4, 1 })]
    [InlineData(InterventionsSort.Price, true, new long[] { 1, 4, 2, 3 })]
    [InlineData(InterventionsSort.Set, true, new long[] { 3, 1, 4, 2 })]
    public void Rows_are_sorted_by_what_they_are(InterventionsSort sort, bool descending, long[] order) =>
        Assert.Equal(order, Ids(new() { Show = ArchivedFilter.All, Sort = sort, Descending = descending }));

    [Fact]
    public void Filters_by_set_and_state_go_together()
    {
        Assert.Equal([1], Ids(new() { Sets = [9] }));
        Assert.Equal([2, 3], Ids(new() { Sets = [11], WithoutSet = true }));
        Assert.Equal([4], Ids(new() { Show = ArchivedFilter.Archived }));
    }

    [Theory]
    [InlineData(1, OnlineState.Offered)]
    [InlineData(3, OnlineState.HiddenBySet)]
    [InlineData(4, OnlineState.Archived)]
    public void A_set_without_a_public_name_hides_its_services_even_those_with_one(long id, OnlineState state)
    {
        var list = ServiceLists.Usual();

        Assert.Equal(state, list.OnlineStateOf(list.Find(id)!));
        Assert.Equal(OnlineState.NoPublicname, list.OnlineStateOf(list.Find(2)! with { Publicname = " " }));
    }

    private static IEnumerable<long> Ids(InterventionsPageState state) => InterventionsView.Of(ServiceLists.Usual(), state).Select(service => service.Id);
}
