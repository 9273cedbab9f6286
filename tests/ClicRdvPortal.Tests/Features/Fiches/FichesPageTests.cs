using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Fiches;

public sealed class FichesPageTests : FichesContext
{
    [Fact]
    public async Task The_list_costs_one_call_and_the_groups_once_a_session()
    {
        await OpenListAsync();

        Assert.Equal(["GET /api/v1/groups.json", "GET /api/v1/groups/12/fiches.json"], Calls().Order());
        Assert.NotEmpty(Names());
    }

    [Fact]
    public async Task A_search_costs_one_call_and_its_text_stays_out_of_the_address()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        await OpenListAsync("?origin=practice");
        Control.ClearRequests();

        await SearchAsync("zmartin");

        Assert.Equal(["ZMARTIN Anne"], Names());
        Assert.Equal(["GET /api/v1/groups/12/fiches.json"], Calls());
        Assert.DoesNotContain("zmartin", Address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("origin=practice", Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_way_back_finds_what_was_searched_for_before()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Data.AddFiche(Group, "ZBERNARD", "Luc");
        await OpenListAsync();
        await SearchAsync("zmartin");
        var before = Address;
        await SearchAsync("zbernard");
        Assert.Equal(["ZBERNARD Luc"], Names());

        await List.InvokeAsync(() => Navigation.NavigateTo(before));
        await List.WaitForStateAsync(() => Names() is ["ZMARTIN Anne"]);
        Assert.Equal("zmartin", List.Find("input[type=search]").GetAttribute("value"));
    }

    [Fact]
    public async Task An_address_whose_search_is_not_known_here_says_so_and_shows_the_whole_list()
    {
        await OpenListAsync("?s=0123abcd&page=7");

        Assert.NotEmpty(Names());
        Assert.Contains("ne figure pas dans l’adresse", List.Find(".fiches-lost").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_letter_asks_nothing_and_says_why()
    {
        await OpenListAsync();
        Control.ClearRequests();

        await SearchAsync("z");

        Assert.Empty(Calls());
        Assert.Contains("Deux lettres au moins.", List.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("06 39 98 12 34")]
    [InlineData("+33639981234")]
    [InlineData("+33 (0)6.39.98.12.34")]
    [InlineData("0033 6 39 98 12 34")]
    public async Task A_number_is_found_however_it_is_written_and_whichever_telephone_it_is(string typed)
    {
        string[] spellings =
        [
            "0639981234", "06 39 98 12 34", "06.39.98.12.34", "06-39-98-12-34", "+33639981234",
            "+33 6 39 98 12 34", "+33 (0)6 39981234", "0033639981234", "06/39/98/12/34", "06\u00a039\u00a098\u00a012\u00a034",
        ];
        foreach (var (place, spelling) in spellings.Index())
            Data.AddFiche(Group, $"ZTEL{place}", "A", (place % 2 == 0 ? "firstphone" : "secondphone", spelling));
        Data.AddFiche(Group, "ZOTHER", "B", ("firstphone", "06 39 98 12 35"));
        await OpenListAsync();
        Control.ClearRequests();

        await SearchAsync(typed);

        Assert.Equal(spellings.Select((_, place) => $"ZTEL{place} A"), Names().Order(StringComparer.Ordinal));
        Assert.Equal(2, Calls().Count);
    }

    [Fact]
    public async Task An_address_is_found_by_a_part_of_it()
    {
        Data.AddFiche(Group, "ZMAIL", "Eva", ("email", "eva.zmail@example.com"));
        await OpenListAsync();

        await SearchAsync("EVA.zmail@");

        Assert.Equal(["ZMAIL Eva"], Names());
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_stand_in_the_address()
    {
        Data.AddFiche(Group, "ZBORN", "A", ("birthdate", "1961-04-02 00:00:00"), ("from_web", true), ("rappel_sms", false), ("rappel_email", false));
        await OpenListAsync("?born=1961-04-02&origin=web&reminders=none");
        Assert.Equal(["ZBORN A"], Names());

        await List.InvokeAsync(() => List.Find("#fiches-reminders").ChangeAsync("Sms"));
        await UntilIdleAsync();
        Assert.Equal("/groups/12/fiches?born=1961-04-02&origin=web&reminders=sms", Address);
        Assert.Empty(Names());
    }

    [Fact]
    public async Task Archived_customers_show_without_their_mark_and_only_where_they_are_asked_for()
    {
        Data.AddFiche(Group, "$ZGONE", "A", ("deleted", true));
        await OpenListAsync();
        Assert.DoesNotContain(Names(), name => name.Contains("ZGONE", StringComparison.Ordinal));

        await OpenListAsync("?show=archived");
        Assert.Contains("ZGONE A Archivé", Names());
    }

    [Fact]
    public async Task A_page_that_fails_is_said_and_what_stood_there_stays()
    {
        for (var number = 0; number < 60; number++)
            Data.AddFiche(Group, $"ZPAGE{number:00}", "A");
        await OpenListAsync();
        var before = Names();
        Assert.Equal(50, before.Length);
        Control.InjectFault(Fault.Status(503) with { Path = "/fiches\\.json" });

        await List.InvokeAsync(() => Navigation.NavigateTo(PortalUrls.Fiches(Group) + "?page=2"));
        await List.WaitForStateAsync(() => List.FindAll("[role=alert]").Count == 1);
        Assert.Equal(before, Names());

        Control.ClearFaults();
        await List.InvokeAsync(() => ButtonIn(List, "Réessayer").ClickAsync());
        await List.WaitForStateAsync(() => !Names().SequenceEqual(before));
        Assert.Equal(Data.Fiches(Group).Count(fiche => !fiche.Flag("deleted")) - 50, Names().Length);
    }

    [Fact]
    public async Task Columns_that_are_chosen_are_remembered()
    {
        await StartStoreAsync();
        await OpenListAsync();
        await List.InvokeAsync(() => List.FindAll("#fiches-columns input")[1].ChangeAsync(true));
        Assert.Contains("Second téléphone", List.FindAll("thead th").Select(head => head.TextContent.Trim()));

        await OpenListAsync();
        Assert.Contains("Second téléphone", List.FindAll("thead th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task A_selection_outlives_the_page_it_was_made_on()
    {
        for (var number = 0; number < 60; number++)
            Data.AddFiche(Group, $"ZPAGE{number:00}", "A");
        await OpenListAsync();
        await List.InvokeAsync(() => List.Find("thead input").ChangeAsync(true));

        await List.InvokeAsync(() => Navigation.NavigateTo(PortalUrls.Fiches(Group) + "?page=2"));
        await List.WaitForStateAsync(() => Names().Length < 50);

        Assert.Equal("50 clients sélectionnés", Plain(List.Find(".fiche-selection [role=status]").TextContent));
        Assert.DoesNotContain(List.FindAll("tbody input"), tick => tick.HasAttribute("checked"));
    }

    [Fact]
    public async Task Hostile_names_are_text()
    {
        Data.AddFiche(Group, "Z<script>alert(1)</script>", "\u202eO’Brien-Éloïse");
        await OpenListAsync();

        await SearchAsync("Z<script>");

        Assert.Contains("Z<script>alert(1)</script>", List.Find("tbody th a").TextContent, StringComparison.Ordinal);
        Assert.Empty(List.FindAll("script"));
    }
}
