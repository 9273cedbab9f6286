using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Interventions;

public sealed class InterventionsPageTests : InterventionsContext
{
    [Fact]
    public async Task A_page_view_costs_one_reading_of_each_list()
    {
        await OpenAsync();

        Assert.Equal(
            ["GET /api/v1/groups.json", "GET /api/v1/groups/12/interventions.json", "GET /api/v1/groups/12/interventionsets.json"],
            Calls().Order());
        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task A_row_tells_length_price_set_and_whether_it_is_offered_online()
    {
        await OpenAsync();

        Assert.Contains("45 min 55,00 € Consultations Bilan initial", Cells(410), StringComparison.Ordinal);
        Assert.Equal("BI", Row(410).QuerySelector(".interventions-abbr")!.TextContent);
        Assert.Contains("Non proposée en ligne", Cells(412), StringComparison.Ordinal);
        Assert.Contains("Masquée en ligne par son ensemble", Cells(450), StringComparison.Ordinal);
        Assert.DoesNotContain("ligne", Cells(413), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_could_not_be_read_is_no_empty_list()
    {
        Control.InjectFault(Fault.Status(500) with { Path = "/interventionsets" });

        await OpenAsync();

        Assert.Empty(Rows());
        Assert.Contains("ClicRDV", Page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.False(HasButton("Nouvelle prestation"));

        Control.ClearFaults();
        await InTurnAsync(() => Button("Réessayer").ClickAsync());
        await UntilAsync(() => Rows().Length == 9);
    }

    [Fact]
    public async Task An_establishment_without_services_says_so()
    {
        Control.InjectFault(Fault.Body("""{"records":[],"totalRecords":0,"recordsReturned":0,"startIndex":0,"pageSize":200}""") with { Path = "/interventions" });

        await OpenAsync();

        Assert.Contains("Aucune prestation dans cet établissement.", Page.Markup, StringComparison.Ordinal);
        Assert.True(HasButton("Nouvelle prestation"));
    }

    [Fact]
    public async Task An_address_brings_back_search_filters_sort_panel_and_selection()
    {
        await OpenAsync("?q=se&sets=10&show=all&sort=price&dir=desc&open=430&selected=420,460,999");

        Assert.Equal([440, 430, 420, 421], Rows());
        Assert.Equal("Séance de kinésithérapie", Page.Find(".side-panel h2").TextContent);
        Assert.Contains("2 sélectionnées, dont 1 masquées", Plain(Page.Find(".selection-bar").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_and_sort_cost_no_call_and_stand_in_the_address()
    {
        await OpenAsync();
        Control.ClearRequests();

        await SearchAsync("kine");
        Assert.Equal([430], Rows());
        await InTurnAsync(() => Page.Find("input[type=search]").KeyDownAsync("Escape"));
        await InTurnAsync(() => Button("Durée").ClickAsync());

        Assert.Equal("/groups/12/interventions?sort=length", Address);
        Assert.Equal(413, Rows()[0]);
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task T44_hostile_names_are_text_and_a_hostile_colour_is_none()
    {
        Data.TouchIntervention(410, ("name", "<script>alert(1)</script>"), ("abbr", "\u202Eabc"), ("colorref", "#x;};x"));

        await OpenAsync();

        Assert.Empty(Page.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>", Row(410).QuerySelector("th bdi")!.TextContent);
        Assert.False(Row(410).QuerySelector(".interventions-swatch")!.HasAttribute("style"));
    }

    [Fact]
    public async Task A_service_is_archived_after_a_question_and_taken_back()
    {
        await OpenAsync();
        var asked = InTurnAsync(() => Button("Archiver « Consultation »").ClickAsync());
        await UntilDialogAsync();
        await ClickInDialogAsync("Archiver");
        await asked;
        await UntilAsync(() => Notice().Length > 0);
        Assert.StartsWith("« Consultation » est archivée.", Notice(), StringComparison.Ordinal);
        Assert.True(Data.Intervention(411)!.Flag("deleted"));
        Assert.DoesNotContain(411, Rows());

        await InTurnAsync(() => Button("Annuler").ClickAsync());
        await UntilAsync(() => Rows().Length == 9);

        Assert.False(Data.Intervention(411)!.Flag("deleted"));
        Assert.Equal(["DELETE", "PUT"], Writes().Select(write => write.Method));
    }

    [Fact]
    public async Task A_step_writes_only_the_ranks_that_must_change_and_can_be_taken_back()
    {
        await OpenAsync();
        await InTurnAsync(() => Button("Descendre « Bilan initial »").ClickAsync());
        await UntilAsync(() => Notice().Length > 0);

        Assert.Equal([411, 410, 412], Rows().Take(3));
        Assert.All(Writes(), write => Assert.Contains("sort", write.Body, StringComparison.Ordinal));
        await InTurnAsync(() => Button("Annuler").ClickAsync());
        await UntilAsync(() => Notice().Contains("rétabli", StringComparison.Ordinal));
        Assert.Equal(ActiveIds, Rows());
    }

    [Fact]
    public async Task English_is_spoken_where_it_is_asked_for()
    {
        Speak("en-GB");

        await OpenAsync();

        Assert.True(HasButton("New service"));
        Assert.Contains("€55.00", Cells(410), StringComparison.Ordinal);
    }

    private string Cells(long id) => Plain(string.Join(' ', Row(id).Children.Select(cell => cell.TextContent)));
}
