using AngleSharp.Dom;
using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Personal;

public sealed class PersonalSetTests : PersonalContext
{
    [Fact]
    public async Task A_set_is_saved_under_its_name_and_applied_by_a_link()
    {
        await OpenChooserAsync("?calendars=33,31");
        await SaveAsync(" mon mardi ");
        Assert.Equal("« mon mardi » est enregistré.", Said());
        Assert.Equal("mon mardi", Page.Find(".planner-chosen").TextContent);

        Navigation.NavigateTo("/groups/12/planner?calendars=all");
        await Page.WaitForStateAsync(() => Columns().Count == 8);
        Assert.Equal("/groups/12/planner?calendars=33,31", Link("mon mardi").GetAttribute("href"));
    }

    [Fact]
    public async Task Applying_a_set_is_remembered_for_the_next_time()
    {
        await OpenChooserAsync("?calendars=33,31");
        await SaveAsync("mon mardi");
        Navigation.NavigateTo("/groups/12/planner");
        await Page.WaitForStateAsync(() => Columns().Count == 8);
        await Page.InvokeAsync(() => Link("mon mardi").ClickAsync());

        await LeaveAndReturnAsync();
        Assert.Equal(["33", "31"], Columns());
    }

    [Theory]
    [InlineData("", "Donnez un nom à l’ensemble.")]
    [InlineData("   ", "Donnez un nom à l’ensemble.")]
    [InlineData("a\u0007b", "Ce nom contient des caractères invisibles.")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901", "60 caractères au plus.")]
    public async Task A_name_that_is_none_is_told_and_saves_nothing(string name, string told)
    {
        await OpenChooserAsync();
        await SaveAsync(name);

        Assert.Equal(told, Page.Find(".own-set-form [role=alert]").TextContent);
        Assert.Empty(Rows());
    }

    [Fact]
    public async Task T44_a_hostile_name_is_text()
    {
        await OpenChooserAsync();
        await SaveAsync("<img src=x onerror=alert(1)>");

        Assert.Empty(Page.FindAll("#planner-calendars img"));
        Assert.Equal("<img src=x onerror=alert(1)>", Page.Find(".own-set bdi").TextContent);
    }

    [Fact]
    public async Task A_name_one_has_already_replaces_that_set_and_can_be_taken_back()
    {
        await OpenChooserAsync("?calendars=33,31");
        await SaveAsync("mon mardi");
        Navigation.NavigateTo("/groups/12/planner?calendars=35");
        await Page.WaitForStateAsync(() => Columns().Count == 1);
        await SaveAsync("Mon Mardi");
        Assert.Equal("/groups/12/planner?calendars=35", Link("mon mardi").GetAttribute("href"));

        await ClickAsync("Annuler");
        Assert.Equal("/groups/12/planner?calendars=33,31", Link("mon mardi").GetAttribute("href"));
        Assert.Single(Rows());
    }

    [Fact]
    public async Task A_set_is_renamed()
    {
        await OpenChooserAsync("?calendars=33,31");
        await SaveAsync("mon mardi");
        await ClickAsync("Renommer « mon mardi »");
        Assert.Equal("mon mardi", Page.Find(".own-sets li input").GetAttribute("value"));
        await Page.InvokeAsync(() => Page.Find(".own-sets li input").ChangeAsync("mon jeudi"));
        await Page.InvokeAsync(() => Page.Find(".own-sets li form").SubmitAsync());

        Assert.Equal("L’ensemble s’appelle maintenant « mon jeudi ».", Said());
        Assert.Equal(["mon jeudi"], Rows());
    }

    [Fact]
    public async Task A_set_is_deleted_and_brought_back()
    {
        await OpenChooserAsync("?calendars=33,31");
        await SaveAsync("mon mardi");
        await ClickAsync("Supprimer « mon mardi »");
        Assert.Empty(Rows());
        Assert.StartsWith("« mon mardi » est supprimé.", Said(), StringComparison.Ordinal);

        await ClickAsync("Annuler");
        Assert.Equal(["mon mardi"], Rows());
    }

    [Fact]
    public async Task A_set_whose_calendars_are_gone_shows_what_is_left_and_says_so()
    {
        await Services.GetRequiredService<PersonalSets>().SaveAsync(Group, new PersonalSet(Guid.CreateVersion7(), "mon mardi", [31, 900, 33]));
        await Services.GetRequiredService<PersonalSets>().SaveAsync(Group, new PersonalSet(Guid.CreateVersion7(), "autrefois", [901, 902]));
        await OpenChooserAsync();

        var rows = Page.FindAll(".own-set");
        Assert.Contains("Aucun de ses agendas n’existe encore", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Null(rows[0].QuerySelector("a"));
        Assert.Contains("2, 1 n’existe plus", rows[1].TextContent, StringComparison.Ordinal);

        Navigation.NavigateTo(Link("mon mardi").GetAttribute("href")!);
        await Page.WaitForStateAsync(() => Columns().Count == 2);
        Assert.Equal("1 agenda de cette sélection n’existe plus", Page.Find(".planner-options .portal-badge").TextContent);
    }

    [Fact]
    public async Task Ticks_keep_the_practice_s_order_and_add_to_one_s_own()
    {
        await OpenChooserAsync("?calendars=31,33");
        await TickAsync("Dr Aubry", isShown: true);
        Assert.Equal("/groups/12/planner?calendars=31,32,33", Address);

        Navigation.NavigateTo("/groups/12/planner?calendars=33,31");
        await Page.WaitForStateAsync(() => Columns().Count == 2);
        await TickAsync("Dr Aubry", isShown: true);
        Assert.Equal("/groups/12/planner?calendars=33,31,32", Address);
        await TickAsync("Dr Vasseur", isShown: false);
        Assert.Equal("/groups/12/planner?calendars=31,32", Address);
    }

    [Fact]
    public async Task A_tick_before_the_last_one_has_been_answered_adds_to_it()
    {
        await OpenChooserAsync("?calendars=31");
        var held = Control.InjectFault(Fault.Hold() with { Path = "/vevents" });
        await TickAsync("Dr Aubry", isShown: true);
        await TickAsync("Dr Vasseur", isShown: true);
        Assert.Equal("/groups/12/planner?calendars=31,32,33", Address);
        Control.RemoveFault(held.Id);
    }

    [Fact]
    public async Task The_last_calendar_stays()
    {
        await OpenChooserAsync("?calendars=31");
        await TickAsync("Dr Lemoine", isShown: false);

        Assert.Equal("/groups/12/planner?calendars=31", Address);
    }

    [Fact]
    public async Task Columns_are_put_into_order_by_buttons_and_by_a_drop()
    {
        await OpenChooserAsync("?calendars=31,32,33");
        await ClickAsync("Monter « Dr Vasseur »");
        Assert.Equal(["31", "33", "32"], Columns());

        await Page.InvokeAsync(() => Page.FindComponent<OrderZone>().Instance.DropAtAsync(31, 2));
        Assert.Equal("/groups/12/planner?calendars=33,32,31", Address);
        Assert.Equal([33, 32, 31], (await RememberedAsync()).Opening.Calendars);
    }

    private async Task OpenChooserAsync(string query = "")
    {
        await OpenAsync(query);
        await OpenPopoverAsync("planner-calendars");
    }

    private async Task SaveAsync(string name)
    {
        await Page.InvokeAsync(() => Page.Find(".own-sets > .own-set-form input, .own-sets > form input").ChangeAsync(name));
        await Page.InvokeAsync(() => Page.Find(".own-sets > form").SubmitAsync());
    }

    private Task TickAsync(string name, bool isShown) => Page.InvokeAsync(() => Page.FindAll("#planner-calendars fieldset label")
        .Single(label => label.TextContent.Trim() == name).QuerySelector("input")!.ChangeAsync(isShown));

    private IElement Link(string name) => Page.FindAll(".own-set a").Single(link => link.TextContent == name);

    private List<string> Rows() => [.. Page.FindAll(".own-set bdi").Select(name => name.TextContent)];

    private string Said() => Plain(Plain(Page.Find(".own-sets > [role=status]").TextContent).Replace("Annuler", "", StringComparison.Ordinal));
}
