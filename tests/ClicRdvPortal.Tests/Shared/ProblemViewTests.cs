using Bunit;
using ClicRdv.Client;
using ClicRdvPortal.Shared;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class ProblemViewTests : ComponentContext
{
    public static TheoryData<ProblemKind> Kinds { get; } = [.. Enum.GetValues<ProblemKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_a_sentence_of_its_own(ProblemKind kind)
    {
        var texts = Services.GetRequiredService<IStringLocalizer<SharedTexts>>();

        var sentence = texts[ProblemAdvice.For(kind).TextKey];

        Assert.False(sentence.ResourceNotFound);
        Assert.Contains(sentence.Value, Show(kind).Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Single(Enum.GetValues<ProblemKind>(), other => ProblemAdvice.For(other).TextKey == ProblemAdvice.For(kind).TextKey);
    }

    [Fact]
    public void The_end_of_the_session_leads_where_the_password_is_asked_for_and_back_where_no_dialog_can_ask()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/groups/12/calendars?search=lef");

        var link = Show(ProblemKind.SignedOut).Find("a").GetAttribute("href");

        Assert.StartsWith("/lock?returnUrl=%2Fgroups%2F12%2Fcalendars%3Fsearch%3Dlef", link, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_upstream_said_is_shown_as_text()
    {
        var view = Render<ProblemView>(parameters => parameters.Add(
            problem => problem.Problem,
            new ApiProblem(ProblemKind.Invalid, 422, [new ClicRdvError("<img src=x onerror=alert(1)> trop long")])));

        Assert.Empty(view.FindAll("img"));
        Assert.Contains("<img src=x onerror=alert(1)> trop long", view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_busy_upstream_says_how_long_it_asks_to_wait()
    {
        var view = Render<ProblemView>(parameters => parameters.Add(
            problem => problem.Problem, new ApiProblem(ProblemKind.Busy, 429, RetryAfter: TimeSpan.FromSeconds(6.2))));

        Assert.Contains("7\u00a0s", view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_way_to_retry_no_button_pretends_that_there_is_one() =>
        Assert.Empty(Show(ProblemKind.Unreachable).FindAll("button"));

    private IRenderedComponent<ProblemView> Show(ProblemKind kind) =>
        Render<ProblemView>(parameters => parameters.Add(view => view.Problem, new ApiProblem(kind)));
}
