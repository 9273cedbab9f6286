using Bunit;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Personal;

/// <summary>The names that are typed for one's own sets of calendars are kept until they are saved.</summary>
public sealed class PersonalSetDraftTests : PersonalContext
{
    private PersonalSets Store => Services.GetRequiredService<PersonalSets>();

    [Fact]
    public async Task A_name_that_is_still_being_typed_is_found_again_beside_the_calendars_it_is_for_and_gone_once_it_is_saved()
    {
        await OpenAsync("?calendars=33,31");
        await OpenPopoverAsync("planner-calendars");
        Assert.Equal("Added", Page.Find(".own-sets > form input").GetAttribute("data-draft"));
        await TellAsync("Added", "mon mardi");
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("/groups/12/planner?calendars=33,31", "personal-set", "mon mardi"), (draft.Place, draft.Subject.Kind, draft.Title));

        await ComeBackAsync(draft.Place, draft.Id);
        await Page.WaitForStateAsync(() => ValueOf(".own-sets > form input") == "mon mardi");
        JSInterop.VerifyInvoke("import", calledTimes: JSInterop.Invocations["import"].Count);
        Assert.Contains("./Features/Planner/PlannerOptions.razor.js", JSInterop.Invocations["import"].Select(call => call.Arguments[0]));
        await Page.InvokeAsync(() => Page.Find(".own-sets > form").SubmitAsync());

        Assert.Equal([33L, 31], Assert.Single((await Store.ListAsync(Group)).Value!).CalendarIds);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Another_name_of_a_set_that_was_renamed_elsewhere_since_is_shown_beside_that_one()
    {
        var set = new PersonalSet(Guid.CreateVersion7(), "mon mardi", [31]);
        await Store.SaveAsync(Group, set);
        await OpenAsync("?calendars=33,31");
        await OpenPopoverAsync("planner-calendars");
        await ClickAsync("Renommer « mon mardi »");
        Assert.Empty(await DraftsAsync());
        await TellAsync("NewName", "mon jeudi");
        var draft = Assert.Single(await DraftsAsync());
        await Store.SaveAsync(Group, set with { Name = "mes mardis" });

        await ComeBackAsync(draft.Place, draft.Id);
        await Page.WaitForStateAsync(() => Page.FindAll(".own-sets li form").Count == 1);
        Assert.Equal("mon jeudi", ValueOf(".own-sets li input"));
        Assert.Contains("s’appelle maintenant « mes mardis »", Plain(Page.Find(".own-sets li .portal-hint").TextContent), StringComparison.Ordinal);
        await Page.InvokeAsync(() => Page.Find(".own-sets li form").SubmitAsync());
        Assert.Equal("mon jeudi", Assert.Single((await Store.ListAsync(Group)).Value!).Name);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Who_gives_a_new_name_up_finds_nothing_of_it()
    {
        await Store.SaveAsync(Group, new PersonalSet(Guid.CreateVersion7(), "mon mardi", [31]));
        await OpenAsync();
        await OpenPopoverAsync("planner-calendars");
        await ClickAsync("Renommer « mon mardi »");
        await TellAsync("NewName", "mon jeudi");
        await ClickAsync("Annuler");

        Assert.Empty(await DraftsAsync());
    }

    private Task TellAsync(string name, string text)
    {
        var keeper = Page.FindComponent<DraftKeeper>();
        return Page.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { [name] = text }));
    }

    private async Task ComeBackAsync(string place, Guid draft)
    {
        await DisposeComponentsAsync();
        await OpenAsync(PortalUrls.WithDraft(place, draft)[PortalUrls.Planner(Group).Length..]);
    }

    private string? ValueOf(string selector) => Page.FindAll(selector) is [var input] ? input.GetAttribute("value") : null;
}
