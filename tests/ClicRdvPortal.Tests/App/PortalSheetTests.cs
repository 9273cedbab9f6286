using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.App;

/// <summary>Where a page has its looks from.</summary>
public sealed class PortalSheetTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_comes_to_life_carries_its_sheet_and_waits_for_none()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);

        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
        var html = await page.Content.ReadAsStringAsync(Stop);

        var head = html[..html.IndexOf("</head>", StringComparison.Ordinal)];
        Assert.Contains("--portal-primary: light-dark(", head, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"stylesheet\"", head, StringComparison.Ordinal);
        Assert.DoesNotContain("/* ", head, StringComparison.Ordinal);
    }
}
