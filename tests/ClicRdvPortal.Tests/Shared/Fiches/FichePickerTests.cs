using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Tests.Features.Planner;

namespace ClicRdvPortal.Tests.Shared.Fiches;

/// <summary>A visit is booked for the customer who was seen and chosen, and for nobody else.</summary>
public sealed class FichePickerTests : PlannerContext
{
    private readonly List<FicheChoice?> _chosen = [];

    [Fact]
    public async Task Enter_before_the_list_of_what_is_typed_has_come_picks_nobody()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Data.AddFiche(Group, "ZMARTINEZ", "Luis");
        Show();
        await SearchAsync("zma", matches: 2);
        await TypeAsync("zmartinez");
        await Picker.InvokeAsync(() => Box.KeyDownAsync("Enter"));

        Assert.Empty(_chosen);
        Assert.Empty(Picker.FindAll("[role=option]"));
    }

    [Fact]
    public async Task Of_several_Enter_picks_only_the_one_that_was_gone_to()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Data.AddFiche(Group, "ZMARTINEZ", "Luis");
        Show();
        await SearchAsync("zma", matches: 2);
        await Picker.InvokeAsync(() => Box.KeyDownAsync("Enter"));
        Assert.Empty(_chosen);

        await Picker.InvokeAsync(() => Box.KeyDownAsync("ArrowDown"));
        await Picker.InvokeAsync(() => Box.KeyDownAsync("ArrowDown"));
        await Picker.InvokeAsync(() => Box.KeyDownAsync("Enter"));
        Assert.Equal("ZMARTINEZ Luis", Assert.Single(_chosen)!.Name);
    }

    [Fact]
    public async Task The_only_one_is_chosen_by_Enter_and_counted_in_the_singular()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Show();
        await SearchAsync("zma", matches: 1);
        Assert.Equal("1\u00a0client trouvé", Picker.Find("[role=status]").TextContent);
        Assert.Equal("true", Picker.Find("[role=option]").GetAttribute("aria-selected"));

        await Picker.InvokeAsync(() => Box.KeyDownAsync("Enter"));
        Assert.Equal("ZMARTIN Anne", Assert.Single(_chosen)!.Name);
    }

    [Fact]
    public async Task The_focus_goes_on_to_the_way_to_another_customer()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Show();
        await SearchAsync("zma", matches: 1);
        await Picker.InvokeAsync(() => Picker.Find("[role=option]").ClickAsync());

        JSInterop.VerifyFocusAsyncInvoke().Arguments[0].ShouldBeElementReferenceTo(Picker.Find(".fiche-chosen button"));
    }

    [Fact]
    public async Task The_focus_goes_into_a_new_fiche_and_back_to_the_search()
    {
        Show();
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());
        Assert.True(Picker.Find("#new-fiche-Lastname").HasAttribute("autofocus"));

        await Picker.InvokeAsync(() => Picker.FindAll(".fiche-creation button")[0].ClickAsync());
        JSInterop.VerifyFocusAsyncInvoke().Arguments[0].ShouldBeElementReferenceTo(Box);
    }

    [Fact]
    public async Task Archived_customers_hide_nobody()
    {
        for (var number = 0; number < 12; number++)
            Data.AddFiche(Group, "$ZZTOP", $"A{number}", ("deleted", true));
        Data.AddFiche(Group, "ZZTOP", "Billie");
        Show();

        await SearchAsync("zzt", matches: 1);

        Assert.Contains("Billie", Picker.Find("[role=option]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_was_searched_for_is_the_new_customer_s_telephone()
    {
        Show();
        await SearchAsync("06 39 98 99 99", matches: 0);
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());

        Assert.Equal("06 39 98 99 99", Picker.Find("#new-fiche-Phone").GetAttribute("value"));
        Assert.Equal("", Picker.Find("#new-fiche-Lastname").GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task A_new_customer_who_is_being_typed_is_told_until_they_are_created()
    {
        Show();
        await SearchAsync("Znouveau Luc", matches: 0);
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());
        Assert.Equal("Znouveau Luc", Assert.Single(_typing)!.Name);

        await Picker.InvokeAsync(() => Picker.Find("#new-fiche-Phone").ChangeAsync("06 39 98 11 22"));
        Assert.Equal("06 39 98 11 22", _typing[^1]!.ValueOf(TypedFicheField.Phone));
        await Picker.InvokeAsync(() => Picker.FindAll(".fiche-creation button")[1].ClickAsync());
        await Picker.WaitForStateAsync(() => _chosen.Count == 1);
        Assert.Null(_typing[^1]);
    }

    [Fact]
    public async Task A_new_customer_is_found_again_as_they_were_typed_after_the_way_back_to_the_search()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Show();
        await SearchAsync("Znouveau Luc", matches: 0);
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());
        await Picker.InvokeAsync(() => Picker.Find("#new-fiche-Phone").ChangeAsync("06 39 98 11 22"));
        await Picker.InvokeAsync(() => Picker.FindAll(".fiche-creation button")[0].ClickAsync());
        await SearchAsync("zma", matches: 1);

        Assert.Equal("Reprendre la nouvelle fiche «\u00a0Znouveau Luc\u00a0»", Assert.Single(Picker.FindAll(".portal-link-button")).TextContent.Trim());
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());
        Assert.Equal(("Znouveau", "Luc", "06 39 98 11 22"), (ValueOf("Lastname"), ValueOf("Firstname"), ValueOf("Phone")));
    }

    [Fact]
    public async Task Somebody_else_may_be_chosen_meanwhile()
    {
        Data.AddFiche(Group, "ZMARTIN", "Anne");
        Show();
        await Picker.InvokeAsync(() => Picker.Find(".portal-link-button").ClickAsync());
        await Picker.InvokeAsync(() => Picker.Find("#new-fiche-Lastname").ChangeAsync("Znouveau"));
        await Picker.InvokeAsync(() => Picker.FindAll(".fiche-creation button")[0].ClickAsync());
        await SearchAsync("zma", matches: 1);
        await Picker.InvokeAsync(() => Box.KeyDownAsync("Enter"));
        await Picker.InvokeAsync(() => Picker.Find(".fiche-chosen button").ClickAsync());

        Assert.Contains("Znouveau", Picker.Find(".portal-link-button").TextContent, StringComparison.Ordinal);
    }

    private readonly List<TypedFiche?> _typing = [];

    private IRenderedComponent<FichePicker> Picker { get; set; } = null!;

    private IElement Box => Picker.Find("[role=combobox]");

    private string? ValueOf(string field) => Picker.Find("#new-fiche-" + field).GetAttribute("value");

    private void Show() => Picker = Render<FichePicker>(parameters => parameters
        .Add(picker => picker.GroupId, Group)
        .Add(picker => picker.OnTyping, typed =>
        {
            _typing.Add(typed);
            Picker.Render(again => again.Add(picker => picker.NewFiche, typed));
        })
        .Add(picker => picker.OnChosen, fiche =>
        {
            _chosen.Add(fiche);
            Picker.Render(again => again.Add(picker => picker.Value, fiche));
        }));

    /// <summary>The search pauses first, on a clock that stands still: nobody waits for its end here.</summary>
    private Task TypeAsync(string text) => Picker.InvokeAsync(() =>
    {
        _ = Box.InputAsync(text);
    });

    private async Task SearchAsync(string text, int matches)
    {
        await TypeAsync(text);
        Clock.Advance(TimeSpan.FromMilliseconds(250));
        await Picker.WaitForStateAsync(() => Picker.FindAll("[role=option]").Count == matches);
    }
}
