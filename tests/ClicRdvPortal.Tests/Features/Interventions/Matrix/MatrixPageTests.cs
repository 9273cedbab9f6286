using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Interventions;
using ClicRdvPortal.Features.Interventions.Matrix;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Interventions.Matrix;

public sealed class MatrixPageTests : ListPageContext<MatrixPage>
{
    protected override void ConfigureServices(IServiceCollection services) => services.AddInterventions();

    protected override string UrlIn(long group) => PortalUrls.InterventionMatrix(group);

    [Fact]
    public async Task Each_service_is_marked_on_the_calendars_it_is_possible_on()
    {
        await OpenAsync();

        Assert.Equal(["Dr Lemoine", "Dr Aubry", "Dr Vasseur", "Dr Carpentier (remplaçante)", "Mme Renaud", "M. Bellanger", "Mme Delorme", "Salle de soins"], Heads());
        Assert.Equal(["Dr Lemoine", "Dr Aubry", "Dr Vasseur", "Dr Carpentier (remplaçante)"], Marked("Consultation"));
        Assert.Equal([], Marked("Réunion de synthèse"));
        Assert.Contains("Aucun agenda", Page.Find(".matrix-none").TextContent, StringComparison.Ordinal);
        Assert.Contains("se change dans l’espace professionnel de ClicRDV", Plain(Page.Find(".portal-notice").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a_table_whose_cells_are_named_by_heads_on_both_sides()
    {
        await OpenAsync();

        Assert.All(Page.FindAll(".matrix thead th"), head => Assert.Equal("col", head.GetAttribute("scope")));
        Assert.All(Page.FindAll(".matrix tbody th"), head => Assert.Equal("row", head.GetAttribute("scope")));
        Assert.Equal("0", Page.Find(".matrix-frame").GetAttribute("tabindex"));
        Assert.Equal("Possible", Page.FindAll(".matrix-yes")[0].TextContent);
    }

    [Fact]
    public async Task It_is_asked_for_by_calendar_or_by_service_whichever_are_fewer()
    {
        await OpenAsync();
        Assert.Equal(8, Control.Requests.Count(request => request.Query.Contains("calendar_ids", StringComparison.Ordinal)));

        Control.ClearRequests();
        await OpenAsync(group: 25);

        Assert.Equal(12, Control.Requests.Count(request => request.Query.Contains("intervention_ids", StringComparison.Ordinal)));
        Assert.Equal(0, Control.Requests.Count(request => request.Query.Contains("calendar_ids", StringComparison.Ordinal)));
        Assert.Equal(40, Heads().Length);
    }

    [Fact]
    public async Task One_reading_that_fails_is_no_matrix_with_holes()
    {
        Control.InjectFault(Fault.Status(500) with { Method = "GET", Query = "calendar_ids", Skip = 4 });

        await OpenAsync();

        Assert.Empty(Page.FindAll(".matrix"));
        Assert.Contains("ClicRDV", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Control.ClearFaults();
        await InTurnAsync(() => Button("Réessayer").ClickAsync());
        await UntilAsync(() => Page.FindAll(".matrix").Count == 1);
    }

    [Fact]
    public async Task A_link_brings_back_search_and_set()
    {
        await OpenAsync("?q=bilan&set=9");

        Assert.Equal(["Mme Renaud", "M. Bellanger", "Mme Delorme"], Heads());
        Assert.Equal(["Bilan initial"], Page.FindAll(".matrix tbody bdi").Select(name => name.TextContent));
    }

    [Fact]
    public async Task The_name_of_a_calendar_finds_what_it_does()
    {
        await OpenAsync();
        await SearchAsync("renaud");

        Assert.Equal(["Mme Renaud"], Heads());
        Assert.Equal(["Pansement", "Prise de sang"], Page.FindAll(".matrix tbody bdi").Select(name => name.TextContent));
        Assert.Equal("/groups/12/interventions/matrix?q=renaud", Address);
    }

    [Fact]
    public async Task On_a_phone_each_service_names_its_calendars()
    {
        await OpenAsync();

        Assert.Equal(
            ["Bilan initial", "Dr Lemoine, Dr Aubry, Dr Vasseur, M. Bellanger, Mme Delorme"],
            Page.Find(".matrix-card").Children.Select(child => child.TextContent));
    }

    private string[] Heads() => [.. Page.FindAll(".matrix-head bdi").Select(head => head.TextContent)];

    private string[] Marked(string service)
    {
        var row = Page.FindAll(".matrix tbody tr").Single(one => one.QuerySelector("bdi")!.TextContent == service);
        return [.. Heads().Zip(row.QuerySelectorAll("td")).Where(pair => pair.Second.ClassList.Contains("matrix-yes")).Select(pair => pair.First)];
    }
}
