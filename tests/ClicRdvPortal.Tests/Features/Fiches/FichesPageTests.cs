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
    public async Task Filters_narrow_the_list_and_stand_in_the_address()
    {
        Data.AddFiche(Group, "ZBORN", "A", ("created_at", "2031-01-05 09:00:00"), ("from_web", true), ("rappel_sms", false), ("rappel_email", false));
        await OpenListAsync("?until=2031-01-06&origin=web&reminders=none");
        Assert.Contains("ZBORN A", Names());

        await List.InvokeAsync(() => List.Find("#fiches-reminders").ChangeAsync("Sms"));
        await UntilIdleAsync();
        Assert.Equal("/groups/12/fiches?until=2031-01-06&origin=web&reminders=sms", Address);
        Assert.DoesNotContain("ZBORN A", Names());
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
    public async Task A_page_that_fails_is_said_in_its_place_with_the_next_step()
    {
        for (var number = 0; number < 60; number++)
            Data.AddFiche(Group, $"ZPAGE{number:00}", "A");
        await OpenListAsync();
        Assert.Equal(50, Names().Length);
        Control.InjectFault(Fault.Status(503) with { Path = "/fiches\\.json" });

        await List.InvokeAsync(() => Navigation.NavigateTo(PortalUrls.Fiches(Group) + "?page=2"));
        await List.WaitForStateAsync(() => List.FindAll("[role=alert]").Count == 1);
        Assert.Empty(Names());

        Control.ClearFaults();
        await List.InvokeAsync(() => ButtonIn(List, "Réessayer").ClickAsync());
        await List.WaitForStateAsync(() => Names().Length > 0);
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
    public async Task The_practice_s_own_fields_are_columns_that_are_read_when_they_are_looked_for_and_remembered_where_they_mean_that()
    {
        await StartStoreAsync();
        Data.AddFiche(Group, "AZCOL", "A", ("str0", "Dr Aubert"), ("dt0", "2031-03-12 00:00:00"), ("bool0", true));
        await OpenListAsync();
        Assert.DoesNotContain(Calls(), call => call.Contains("customfields", StringComparison.Ordinal));

        await List.InvokeAsync(() => List.Find("[popovertarget=fiches-columns]").ClickAsync());
        await List.WaitForStateAsync(() => List.Find("#fiches-columns").TextContent.Contains("Médecin traitant", StringComparison.Ordinal));
        Assert.DoesNotContain("Télécopie", List.Markup, StringComparison.Ordinal);
        foreach (var label in (string[])["Médecin traitant", "Dernier bilan", "Suit un traitement"])
            await List.InvokeAsync(() => List.FindAll("#fiches-columns label").First(one => Plain(one.TextContent) == label).QuerySelector("input")!.ChangeAsync(true));
        var cells = List.FindAll("tbody tr").First(row => row.TextContent.Contains("AZCOL", StringComparison.Ordinal)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
        Assert.Contains("Dr Aubert", cells);
        Assert.Contains("12/03/2031", cells);
        Assert.Contains("Oui", cells);

        await OpenListAsync();
        Assert.Contains("Médecin traitant", List.FindAll("thead th").Select(head => head.TextContent.Trim()));
    }

    [Fact]
    public async Task Columns_that_cannot_be_read_are_said_where_they_are_chosen()
    {
        Control.InjectFault(Fault.Status(503) with { Path = "/customfields\\.json" });
        await OpenListAsync();

        await List.InvokeAsync(() => List.Find("[popovertarget=fiches-columns]").ClickAsync());
        await List.WaitForStateAsync(() => List.Find("#fiches-columns").TextContent.Contains("n’ont pas pu être lus", StringComparison.Ordinal));
        Assert.NotEmpty(Names());
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
}
