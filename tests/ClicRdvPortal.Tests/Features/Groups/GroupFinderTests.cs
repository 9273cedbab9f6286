using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Groups;

namespace ClicRdvPortal.Tests.Features.Groups;

public sealed class GroupFinderTests
{
    private static readonly Group[] Groups =
    [
        new() { Id = 1, Name = "Maison de santé", City = "Évreux", Phone = "02 61 91 55 66", Timezone = "Paris" },
        new() { Id = 2, Name = "cabinet des Tilleuls", City = "Tours", Zipcode = "37000", Phone = "+33 1 99 00 12 34", Timezone = "Paris" },
        new() { Id = 3, Name = "Écho", City = "Fort-de-France", Timezone = "America/Martinique" },
        new() { Id = 5, Name = "Écho", City = "Albi" },
        new() { Id = 4, Name = "Écho", City = "Albi" },
    ];

    public GroupFinderTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("", new long[] { 2, 3, 4, 5, 1 })]
    [InlineData("TILLEULS", new long[] { 2 })]
    [InlineData("evreux", new long[] { 1 })]
    [InlineData("sante évreux", new long[] { 1 })]
    [InlineData("  evreux   sante ", new long[] { 1 })]
    [InlineData("tilleuls évreux", new long[0])]
    [InlineData("37000", new long[] { 2 })]
    [InlineData("martinique", new long[] { 3 })]
    [InlineData("02.61.91", new long[] { 1 })]
    [InlineData("0261915566", new long[] { 1 })]
    [InlineData("199001234", new long[] { 2 })]
    [InlineData("6.1", new long[0])]
    [InlineData("<script>", new long[0])]
    public void A_search_finds_groups_without_regard_to_accents_capitals_and_the_blanks_of_a_number(string search, long[] ids) =>
        Assert.Equal(ids, Ids(new GroupsPageState(search)));

    [Theory]
    [InlineData(GroupColumn.Name, false, new long[] { 2, 3, 4, 5, 1 })]
    [InlineData(GroupColumn.Name, true, new long[] { 1, 3, 4, 5, 2 })]
    [InlineData(GroupColumn.City, false, new long[] { 4, 5, 1, 3, 2 })]
    [InlineData(GroupColumn.City, true, new long[] { 2, 3, 1, 4, 5 })]
    [InlineData(GroupColumn.Phone, true, new long[] { 1, 2, 3, 4, 5 })]
    [InlineData(GroupColumn.Timezone, false, new long[] { 4, 5, 3, 2, 1 })]
    public void Groups_stand_in_the_order_of_a_column_and_equals_in_that_of_name_and_id(GroupColumn sort, bool descending, long[] ids) =>
        Assert.Equal(ids, Ids(new GroupsPageState(Sort: sort, Descending: descending)));

    private static IEnumerable<long> Ids(GroupsPageState state) => GroupFinder.Find(Groups, state).Select(group => group.Id);
}
