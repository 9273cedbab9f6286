using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>What is wrong is said beside its field and tied to it; what may be typed is what people type.</summary>
public sealed class FormFaultTests : PanelContext
{
    [Theory]
    [InlineData("vevent-date", "demain")]
    [InlineData("vevent-time", "25:00")]
    [InlineData("vevent-length-0", "beaucoup")]
    [InlineData("vevent-custom-num0", "vingt")]
    [InlineData("vevent-custom-num0", "1,234.5")]
    [InlineData("vevent-custom-num0", "1.5.2")]
    public async Task A_fault_is_described_to_its_field_and_the_focus_goes_there(string field, string typed)
    {
        var module = JSInterop.SetupModule("./Shared/Panels/SidePanel.razor.js");
        module.Mode = JSRuntimeMode.Loose;
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync(field, typed);
        await SaveAsync("Enregistrer");

        var input = Page.Find("#" + field);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.NotEmpty(Page.Find("#" + input.GetAttribute("aria-describedby")).TextContent);
        module.VerifyInvoke("toFault");
    }

    [Theory]
    [InlineData("str0")]
    [InlineData("txt0")]
    [InlineData("num0")]
    public async Task A_custom_field_that_must_be_filled_in_says_so_whatever_its_input(string name)
    {
        var definition = Data.Customfields(Group).Single(field => field.Text("model") == "Vevent" && field.Text("name") == name);
        Data.TouchCustomfield(definition.Number("id")!.Value, ("pro_required", 1L));
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-comments", "Vient avec sa fille");
        await SaveAsync("Enregistrer");

        var input = Page.Find($"#vevent-custom-{name}");
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("Ce champ est obligatoire.", Page.Find("#" + input.GetAttribute("aria-describedby")).TextContent);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.5")]
    [InlineData("\u00a01,5 ")]
    public async Task A_number_takes_the_comma_and_is_shown_with_it(string typed)
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await TypeAsync("vevent-custom-num0", typed);
        Assert.Equal("1,5", ValueOf("vevent-custom-num0"));
        await SaveAsync("Enregistrer");
        await SendAsync();

        Assert.Contains("1.5", Assert.Single(Writes()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_visit_without_a_customer_says_so_at_the_search()
    {
        await OpenDraftAsync("Rdv");
        await SaveAsync("Créer");

        Assert.Equal("vevent-fiche-fault", Page.Find("#vevent-fiche").GetAttribute("aria-describedby"));
        Assert.Equal("Choisissez un client, ou créez sa fiche.", Page.Find("#vevent-fiche-fault").TextContent);
    }
}
