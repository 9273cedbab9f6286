using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Tests.Features.Fiches;

/// <summary>Whom a search finds, and that what was searched for stays out of addresses.</summary>
public sealed class FichesSearchTests : FichesContext
{
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
    public async Task A_search_that_fails_leaves_nobody_under_its_words_and_no_count()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        await OpenListAsync();
        Assert.NotEmpty(Names());
        Control.InjectFault(Fault.Status(503) with { Path = "/fiches\\.json" });

        await SearchAsync("zmartin");
        Assert.Empty(Names());
        Assert.Single(List.FindAll("[role=alert]"));
        Assert.DoesNotContain("trouvé", List.Markup, StringComparison.Ordinal);

        Control.ClearFaults();
        await List.InvokeAsync(() => ButtonIn(List, "Réessayer").ClickAsync());
        await List.WaitForStateAsync(() => Names() is ["ZMARTIN Anne"]);
    }

    [Fact]
    public async Task A_screenful_of_an_answer_is_drawn_before_the_rest_and_never_beside_rows_of_the_last_one()
    {
        for (var number = 0; number < 40; number++)
        {
            Data.AddFiche(Group, $"ZOLD{number:00}", "A");
            Data.AddFiche(Group, $"ZNEW{number:00}", "B");
        }

        await OpenListAsync();
        await SearchAsync("zold");
        var seen = new List<string[]>();
        List.OnMarkupUpdated += (_, _) => seen.Add(Names());

        await SearchAsync("znew");
        Assert.Contains(seen, names => names.Length == FichesTable.FirstRows && names[0] == "ZNEW00 B");
        Assert.All(seen, names => Assert.Single(names.Select(name => name[..4]).Distinct()));
        Assert.Equal(40, Names().Length);
    }

    [Fact]
    public async Task A_number_s_customers_are_sorted_and_counted_over_both_telephones_and_all_pages()
    {
        for (var number = 0; number < 120; number++)
            Data.AddFiche(Group, $"ZNUM{number:000}", "A", (number % 3 == 0 ? "secondphone" : "firstphone", "06 39 98 55 55"), ("email", number % 5 == 0 ? "z@example.com" : ""));
        for (var number = 0; number < 20; number++)
            Data.AddFiche(Group, $"ZBOTH{number:00}", "B", ("firstphone", "0639985555"), ("secondphone", "+33 6 39 98 55 55"));
        await OpenListAsync();

        await SearchAsync("06.39.98.55.55");
        Assert.Contains("140 clients trouvés", Plain(List.Markup), StringComparison.Ordinal);
        Assert.Equal([.. Enumerable.Range(0, 20).Select(number => $"ZBOTH{number:00} B"), .. Enumerable.Range(0, 30).Select(number => $"ZNUM{number:000} A")], Names());
        Assert.Contains("1–50 sur 140", Plain(List.Find(".fiches-pager").TextContent), StringComparison.Ordinal);

        await List.InvokeAsync(() => Navigation.NavigateTo(List.Find("a[rel=next]").GetAttribute("href")!));
        await List.WaitForStateAsync(() => Names()[0] == "ZNUM030 A");
        await List.InvokeAsync(() => Navigation.NavigateTo(List.Find("a[rel=next]").GetAttribute("href")!));
        await List.WaitForStateAsync(() => Names()[0] == "ZNUM080 A");
        Assert.Equal(40, Names().Length);
        Assert.Empty(List.FindAll("a[rel=next]"));
    }

    [Fact]
    public async Task Of_more_customers_of_a_number_than_are_read_it_is_said_what_is_known()
    {
        for (var number = 0; number < 230; number++)
            Data.AddFiche(Group, $"ZMANY{number:000}", "A", ("firstphone", "06 39 98 55 55"));
        await OpenListAsync();

        await SearchAsync("0639985555");

        Assert.Equal(50, Names().Length);
        Assert.Contains("230", Plain(List.Find(".fiches-part").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birth_date_stays_out_of_the_address_and_the_way_back_finds_it()
    {
        Data.AddFiche(Group, "ZBORN", "A", ("birthdate", "1961-04-02 00:00:00"));
        Data.AddFiche(Group, "ZLATER", "B", ("birthdate", "1971-04-02 00:00:00"));
        await OpenListAsync();
        await List.InvokeAsync(() => TypeBornAsync("1961-04-02"));
        await UntilIdleAsync();
        Assert.Equal(["ZBORN A"], Names());
        Assert.DoesNotContain("1961", Address, StringComparison.Ordinal);

        var before = Address;
        await List.InvokeAsync(() => TypeBornAsync("", isIncomplete: true));
        Assert.Equal((before, "ZBORN A"), (Address, Assert.Single(Names())));
        await List.InvokeAsync(() => TypeBornAsync("1971-04-02"));
        await UntilIdleAsync();
        Assert.Equal(["ZLATER B"], Names());
        await List.InvokeAsync(() => Navigation.NavigateTo(before));
        await List.WaitForStateAsync(() => Names() is ["ZBORN A"]);
        Assert.Equal("1961-04-02", List.Find("#fiches-born").GetAttribute("value"));
    }

    [Fact]
    public async Task T44_Hostile_names_are_text()
    {
        Data.AddFiche(Group, "Z<script>alert(1)</script>", "\u202eO’Brien-Éloïse");
        await OpenListAsync();

        await SearchAsync("Z<script>");

        Assert.Contains("Z<script>alert(1)</script>", List.Find("tbody th a").TextContent, StringComparison.Ordinal);
        Assert.Empty(List.FindAll("script"));
    }

    private Task TypeBornAsync(string value, bool isIncomplete = false) =>
        List.Find("#fiches-born").TriggerEventAsync("ondatetyped", new DateTypedEventArgs { Value = value, IsIncomplete = isIncomplete });
}
