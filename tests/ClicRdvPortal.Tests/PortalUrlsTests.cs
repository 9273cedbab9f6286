namespace ClicRdvPortal.Tests;

public sealed class PortalUrlsTests
{
    [Theory]
    [InlineData("//evil.example.com")]
    [InlineData("/\\evil.example.com")]
    [InlineData("\\\\evil.example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://evil.example.com/groups")]
    [InlineData("/\t/evil.example.com")]
    [InlineData("/groups\r\nSet-Cookie: a=b")]
    [InlineData("groups")]
    [InlineData("")]
    [InlineData(null)]
    public void T30_A_return_address_that_leaves_the_site_leads_home(string? url) =>
        Assert.Equal(PortalUrls.Home, PortalUrls.LocalOrHome(url));

    [Theory]
    [InlineData("/groups")]
    [InlineData("/groups/12/calendars?q=dr%20lemoine&sets=8,none")]
    [InlineData("/groups/12/planner?date=2031-03-10#now")]
    public void A_path_of_this_site_is_kept(string url) =>
        Assert.Equal(url, PortalUrls.LocalOrHome(url));

    [Theory]
    [InlineData("/login?returnUrl=%2Flogin")]
    [InlineData("/logout")]
    public void Signing_in_never_leads_back_to_signing_in_or_out(string url) =>
        Assert.Equal(PortalUrls.Home, PortalUrls.LocalOrHome(url));

    [Theory]
    [InlineData("/groups/12/calendars?open=31", 12L)]
    [InlineData("/groups/90", 90L)]
    [InlineData("/groups", null)]
    [InlineData("/groups/twelve/calendars", null)]
    [InlineData("/groups/-1/calendars", null)]
    public void The_group_is_read_from_the_path(string path, long? groupId) =>
        Assert.Equal(groupId, PortalUrls.GroupIdOf(path));

    [Fact]
    public void Another_group_opens_at_the_same_place_without_the_old_selection() =>
        Assert.Equal("/groups/14/settings", PortalUrls.SamePlaceIn(14, "/groups/12/settings?open=31"));

    [Fact]
    public void From_outside_a_group_another_group_opens_at_its_calendars() =>
        Assert.Equal("/groups/14/planner", PortalUrls.SamePlaceIn(14, "/groups"));
}
