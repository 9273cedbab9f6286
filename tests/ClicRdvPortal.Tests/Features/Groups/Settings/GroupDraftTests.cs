using Bunit;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

/// <summary>What is typed into a group's settings is kept until it is saved.</summary>
public sealed class GroupDraftTests : GroupSettingsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task What_is_typed_is_offered_in_another_circuit_and_gone_once_it_is_saved()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        Assert.Single(await DraftsAsync());
        await LeaveAsync();
        await OpenAsync();
        await UntilAsync(() => Page.Markup.Contains("Reprendre", StringComparison.Ordinal));
        await ClickAsync("Reprendre");
        Assert.Equal("Amboise", Field("city").GetAttribute("value"));
        await SaveAsync();

        Assert.Equal("Amboise", Data.Group(12)!.Text("city"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Both_versions_are_shown_where_somebody_else_has_written_since()
    {
        await OpenAsync();
        await TypeAsync("city", "Amboise");
        await LeaveAsync();
        Data.TouchGroup(12, ("city", "Fondettes"), ("phone", "02 61 91 55 66"));
        await OpenAsync();
        await UntilAsync(() => Page.Markup.Contains("Reprendre", StringComparison.Ordinal));
        await ClickAsync("Reprendre");
        Assert.Equal(["Ville"], Page.FindAll("[role=radiogroup] legend").Select(legend => Plain(legend.ChildNodes[0].TextContent)));
        Assert.Empty(Writes());

        await ClickAsync("Revenir à ma saisie");
        await SaveAsync();
        Assert.Empty(Writes());
        await Page.InvokeAsync(() => Page.Find("[role=radiogroup] input").ChangeAsync("Mine"));
        await LeaveAsync();
        await OpenAsync();
        await UntilAsync(() => Page.Markup.Contains("Reprendre", StringComparison.Ordinal));
        await ClickAsync("Reprendre");
        Assert.True(Page.Find("[role=radiogroup] input").HasAttribute("checked"));
        await ClickAsync("Enregistrer ces choix");
        await UntilAsync(() => Data.Group(12)!.Text("city") == "Amboise");
        Assert.Equal("02 61 91 55 66", Data.Group(12)!.Text("phone"));
        Assert.Empty(await DraftsAsync());
    }
}
