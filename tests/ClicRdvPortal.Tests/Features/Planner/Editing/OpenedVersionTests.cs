using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>What a form was opened on decides what is a conflict, and what of a visit was seen at all.</summary>
public sealed class OpenedVersionTests : PanelContext
{
    [Fact]
    public async Task F27_what_a_colleague_moved_while_the_panel_was_open_is_a_conflict_though_the_page_has_read_it()
    {
        var other = AddRdv(32, "09:00", "09:30");
        var vevent = AddRdv(31, "09:00", "09:30");
        await OpenPanelAsync($"?open={vevent}");
        Data.TouchVevent(vevent, ("start", "2031-03-10 10:00:00"), ("end", "2031-03-10 10:30:00"));
        await DropAsync(other, 33, 11 * 60);
        await SendAsync();
        await Page.WaitForStateAsync(() => TextOf(vevent).StartsWith("10:00", StringComparison.Ordinal));

        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal("ended", Page.Find(".sending-batch").GetAttribute("data-state"));
        Assert.Equal("2031-03-10 10:00:00", Data.Vevent(vevent)!.Text("start"));
    }

    [Fact]
    public async Task What_the_person_dragged_while_the_panel_was_open_stays_there_when_a_comment_is_saved()
    {
        var vevent = AddRdv(31, "09:00", "09:30");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await DropAsync(vevent, 33, 11 * 60);
        await SendAsync();
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Empty(Page.FindAll(".sending-batch"));
        var saved = Data.Vevent(vevent)!;
        Assert.Equal(("2031-03-10 11:00:00", 33, "Vient avec sa fille"), (saved.Text("start"), saved.Number("calendar_id"), saved.Text("comments")));
    }

    [Fact]
    public async Task A_form_in_which_nothing_is_typed_follows_what_the_person_does_on_the_grid()
    {
        var vevent = AddRdv(31, "09:00", "09:30");
        await OpenPanelAsync($"?open={vevent}");
        await DropAsync(vevent, 33, 11 * 60);

        Assert.Equal("11:00", ValueOf("vevent-time"));
    }

    [Fact]
    public async Task What_another_service_of_the_visit_has_of_its_own_stays()
    {
        var first = AddRdv(31, "09:30", "10:00", ("comments", "Détartrage"));
        var second = AddRdv(31, "10:00", "10:20", ("comments", "Allergie latex"));
        var third = AddRdv(31, "10:20", "10:40", ("comments", "Détartrage"));
        await OpenPanelAsync($"?open={first}");
        await TypeAsync("vevent-comments", "Détartrage, en deux fois");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(
            ["Détartrage, en deux fois", "Allergie latex", "Détartrage, en deux fois"],
            new[] { first, second, third }.Select(id => Data.Vevent(id)!.Text("comments")));
    }

    [Fact]
    public async Task What_another_service_holds_in_a_custom_field_stays()
    {
        var first = AddRdv(31, "09:30", "10:00", ("str0", "Salle 1"));
        var second = AddRdv(31, "10:00", "10:20", ("str0", "Salle de soins"));
        await OpenPanelAsync($"?open={first}");
        await TypeAsync("vevent-custom-str0", "Salle 2");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(("Salle 2", "Salle de soins"), (Data.Vevent(first)!.Text("str0"), Data.Vevent(second)!.Text("str0")));
    }

    [Fact]
    public async Task Custom_fields_that_could_not_be_sent_are_there_again_and_go_along()
    {
        var vevent = AddRdv(31, "09:30", "10:00", ("str0", "Salle 1"));
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-custom-str0", "Salle 2");
        await SaveAsync("Enregistrer");
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Times = 1 });
        await SendAsync();

        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-fields").Count == 1);
        Assert.Equal("Salle 2", ValueOf("vevent-custom-str0"));
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(("Salle 2", "Vient avec sa fille"), (Data.Vevent(vevent)!.Text("str0"), Data.Vevent(vevent)!.Text("comments")));
    }

    [Fact]
    public async Task Custom_fields_that_wait_are_shown_as_they_were_typed()
    {
        var vevent = AddRdv(31, "09:30", "10:00", ("str0", "Salle 1"));
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-custom-str0", "Salle 2");
        await SaveAsync("Enregistrer");
        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?open={vevent}");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-fields").Count == 1);

        Assert.Equal("Salle 2", ValueOf("vevent-custom-str0"));
    }

    [Fact]
    public async Task A_block_over_several_days_keeps_its_length_when_only_its_label_changes()
    {
        var block = Data.AddVevent(Group, 31, "2031-03-10 08:00:00", "2031-03-13 18:00:00", ("type", "Vevent"), ("text", "Congés")).Id;
        await OpenPanelAsync($"?open={block}");
        await TypeAsync("vevent-text", "Congés de printemps");
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Equal(("Congés de printemps", "2031-03-13 18:00:00"), (Data.Vevent(block)!.Text("text"), Data.Vevent(block)!.Text("end")));
    }

    [Fact]
    public async Task What_was_created_meanwhile_is_not_created_twice()
    {
        await OpenDraftAsync("Block");
        await SaveAsync("Créer");
        Navigation.NavigateTo(PortalUrls.Planner(Group) + "?open=-1");
        await Page.WaitForStateAsync(() => Page.FindAll(".vevent-fields").Count == 1);
        await SendAsync();
        await TypeAsync("vevent-text", "Réunion");

        Assert.Contains("créé dans ClicRDV", Page.Find(".side-panel").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Page.Find(".side-panel-actions .portal-button-primary").GetAttribute("aria-disabled"));
        await Page.InvokeAsync(() => Page.Find(".side-panel-actions .portal-button-primary").ClickAsync());
        Assert.Empty(Page.FindAll(".sending-batch"));
    }

    private Task DropAsync(long vevent, long calendar, int minute) =>
        Page.InvokeAsync(() => Grid.DropAsync([vevent], calendar, "2031-03-10", minute, heldDate: null, copy: false));
}
