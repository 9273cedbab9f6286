using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Pros;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Pros;

public sealed class ProsPageTests : ListPageContext<ProsPage>
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddPros();

    protected override string UrlIn(long group) => PortalUrls.Pros(group);

    [Fact]
    public async Task Everybody_with_access_stands_by_name_and_oneself_is_marked()
    {
        await OpenAsync();

        Assert.Equal(["Claire Moreau Vous", "Hugo Petit"], Page.FindAll("tbody th").Select(head => Plain(string.Join(' ', head.Children.Select(child => child.TextContent)))));
        Assert.Contains("hugo.petit@example.com", Page.Markup, StringComparison.Ordinal);
        Assert.Contains("GET /api/v1/groups/12/pros.json", Calls());
    }

    [Fact]
    public async Task It_says_that_it_is_read_only_and_offers_nothing_to_change()
    {
        await OpenAsync();

        Assert.Contains("se gèrent dans l’espace professionnel de ClicRDV", Plain(Page.Find(".portal-notice").TextContent), StringComparison.Ordinal);
        Assert.Empty(Page.FindAll("button"));
    }

    [Fact]
    public async Task A_search_narrows_without_a_call_and_stays_out_of_the_address()
    {
        await OpenAsync();
        Control.ClearRequests();
        await SearchAsync("petit");

        Assert.Equal("Hugo Petit", Page.Find("tbody th bdi").TextContent);
        Assert.Equal("/groups/12/pros", Address);
        Assert.Empty(Calls());

        await SearchAsync("zzz");
        await InTurnAsync(() => Button("Tout afficher").ClickAsync());
        Assert.Equal(2, Page.FindAll("tbody tr").Count);
    }

    [Theory]
    [InlineData(403, "refuse")]
    [InlineData(500, "ClicRDV")]
    public async Task A_list_that_is_refused_or_fails_is_no_empty_list(int status, string says)
    {
        Control.InjectFault(Fault.Status(status) with { Path = "/pros" });

        await OpenAsync();

        Assert.Contains(says, Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(Page.FindAll("table"));
    }

    [Fact]
    public async Task T44_hostile_names_are_text()
    {
        Control.InjectFault(Fault.Body("""
            {"records":[{"id":1,"firstname":"<script>alert(1)</script>","lastname":"","email":"","cellphone":"\u202E123"},{"id":2}],
             "totalRecords":2,"recordsReturned":2,"startIndex":0,"pageSize":200}
            """) with { Path = "/pros" });

        await OpenAsync();

        Assert.Empty(Page.FindAll("script"));
        Assert.Equal(["Compte n° 2, sans nom", "<script>alert(1)</script>"], Page.FindAll("tbody th bdi").Select(name => Plain(name.TextContent)));
    }

    [Fact]
    public async Task Nobody_is_said()
    {
        Control.InjectFault(Fault.Body("""{"records":[],"totalRecords":0,"recordsReturned":0,"startIndex":0,"pageSize":200}""") with { Path = "/pros" });

        await OpenAsync();

        Assert.Contains("personne qui ait accès", Plain(Page.Markup), StringComparison.Ordinal);
    }
}
