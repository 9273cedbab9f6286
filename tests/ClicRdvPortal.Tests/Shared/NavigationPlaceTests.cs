using ClicRdvPortal.App;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class NavigationPlaceTests : ComponentContext
{
    private static readonly NavigationEntry[] Entries =
    [
        NavigationEntry.Everywhere<AppTexts>(30, IconName.Groups, "SignOut", PortalUrls.Groups),
        NavigationEntry.InGroup<AppTexts>(10, IconName.Calendars, "Language", PortalUrls.Calendars),
        NavigationEntry.InGroup<AppTexts>(20, IconName.Settings, "Appearance", PortalUrls.GroupSettings),
    ];

    [Fact]
    public void Places_of_a_group_lead_into_the_group_one_is_in_and_stand_in_their_order() =>
        Assert.Equal(
            ["/groups/12/calendars", "/groups/12/settings", "/groups"],
            PlacesAt("/groups/12/calendars", 12).Select(place => place.Address),
            StringComparer.Ordinal);

    [Fact]
    public void Without_a_group_only_the_places_that_need_none_are_offered() =>
        Assert.Equal(["/groups"], PlacesAt("/groups", null).Select(place => place.Address), StringComparer.Ordinal);

    [Theory]
    [InlineData("/groups/12/calendars", "/groups/12/calendars")]
    [InlineData("/groups/12/calendars/31", "/groups/12/calendars")]
    [InlineData("/groups", "/groups")]
    public void One_place_alone_is_the_current_one(string path, string current) =>
        Assert.Equal(current, Assert.Single(PlacesAt(path, 12), place => place.IsCurrent).Address);

    [Fact]
    public void A_path_that_merely_begins_alike_is_not_within() =>
        Assert.False(new PortalLocation("/groups/12/calendarsets", 12).IsWithin("/groups/12/calendars"));

    [Fact]
    public void Labels_are_in_the_language_of_the_person() =>
        Assert.Equal("Langue", PlacesAt("/groups", 12)[0].Label);

    private IReadOnlyList<NavigationPlace> PlacesAt(string path, long? groupId) => NavigationPlace.From(
        Entries, new PortalLocation(path, groupId), Services.GetRequiredService<IStringLocalizerFactory>());
}
