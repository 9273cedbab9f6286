using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class LoadViewTests : ComponentContext
{
    private readonly List<(TaskCompletionSource<ApiResult<string>> Answer, CancellationToken Token)> _calls = [];

    [Fact]
    public void An_answer_within_150_milliseconds_is_shown_without_any_sign_of_waiting()
    {
        var view = RenderView();

        Clock.Advance(TimeSpan.FromMilliseconds(149));
        Assert.Empty(view.FindAll(".load-skeleton"));
        Answer(0, "douze agendas");

        view.WaitForAssertion(() => Assert.Equal("douze agendas", view.Find("b").TextContent));
        Assert.Equal("false", view.Find(".load-view").GetAttribute("aria-busy"));
    }

    [Fact]
    public void F01_After_150_milliseconds_a_skeleton_stands_there_and_after_a_second_a_way_to_stop()
    {
        var view = RenderView();

        Clock.Advance(TimeSpan.FromMilliseconds(150));
        view.WaitForAssertion(() => Assert.Single(view.FindAll(".load-skeleton")));
        Assert.Empty(view.FindAll(".load-slow"));

        Clock.Advance(TimeSpan.FromMilliseconds(850));
        view.WaitForAssertion(() => Assert.Contains("Toujours en cours…", view.Find(".load-slow").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void F01_Stopping_cancels_the_call_and_offers_to_try_again()
    {
        var view = RenderView();
        Clock.Advance(TimeSpan.FromMilliseconds(150));
        view.WaitForElement(".load-skeleton");
        Clock.Advance(TimeSpan.FromSeconds(1));

        view.WaitForElement(".load-slow button").Click();

        Assert.True(_calls[0].Token.IsCancellationRequested);
        Assert.Empty(view.FindAll(".load-skeleton"));
        view.Find(".load-stopped button").Click();
        Answer(1, "à la fin");
        view.WaitForAssertion(() => Assert.Equal("à la fin", view.Find("b").TextContent));
    }

    [Fact]
    public void A_problem_is_told_and_trying_again_loads_again()
    {
        var view = RenderView();
        Fail(0, ProblemKind.Unreachable);

        view.WaitForElement("[role=alert] button").Click();
        Answer(1, "revenu");

        view.WaitForAssertion(() => Assert.Equal("revenu", view.Find("b").TextContent));
        Assert.Empty(view.FindAll("[role=alert]"));
    }

    [Fact]
    public void Nothing_found_is_told_in_the_words_of_the_page()
    {
        var view = RenderView();
        Answer(0, "");

        view.WaitForAssertion(() => Assert.Equal("rien", view.Find("i").TextContent));
    }

    [Fact]
    public async Task F02_Leaving_cancels_the_call()
    {
        RenderView();

        await DisposeComponentsAsync();

        Assert.True(_calls[0].Token.IsCancellationRequested);
    }

    [Fact]
    public void A_new_search_keeps_what_is_shown_and_the_late_answer_of_the_old_one_is_dropped()
    {
        var view = RenderView();
        Answer(0, "premier");
        view.WaitForElement("b");

        view.Render(parameters => parameters.Add(load => load.LoadKey, "du"));
        Assert.Equal("premier", view.Find("b").TextContent);
        view.Render(parameters => parameters.Add(load => load.LoadKey, "dupont"));
        Assert.True(_calls[1].Token.IsCancellationRequested);
        Answer(2, "troisième");
        view.WaitForAssertion(() => Assert.Equal("troisième", view.Find("b").TextContent));
        Answer(1, "deuxième");

        Assert.Equal("troisième", view.Find("b").TextContent);
    }

    [Fact]
    public void Another_subject_drops_what_is_shown_at_once()
    {
        var view = RenderView();
        Answer(0, "établissement 12");
        view.WaitForElement("b");

        view.Render(parameters => parameters.Add(load => load.Subject, 18L));

        Assert.Empty(view.FindAll("b"));
    }

    [Fact]
    public void Rendering_again_with_the_same_parameters_loads_nothing()
    {
        var view = RenderView();
        Answer(0, "une fois");

        view.Render(parameters => parameters.Add(load => load.LoadKey, null));

        Assert.Single(_calls);
    }

    [Fact]
    public void A_failed_reload_keeps_what_was_there_below_the_problem()
    {
        var view = RenderView();
        Answer(0, "encore là");
        view.WaitForElement("b");

        _ = view.InvokeAsync(view.Instance.ReloadAsync);
        Fail(1, ProblemKind.Busy);

        view.WaitForElement("[role=alert]");
        Assert.Equal("encore là", view.Find("b").TextContent);
    }

    [Theory]
    [InlineData(ProblemKind.NotFound)]
    [InlineData(ProblemKind.Forbidden)]
    public void T21_What_is_out_of_reach_since_is_not_shown_on(ProblemKind kind)
    {
        var view = RenderView();
        Answer(0, "douze agendas");
        view.WaitForAssertion(() => Assert.Equal("douze agendas", view.Find("b").TextContent));

        _ = view.Instance.ReloadAsync();
        _calls[1].Answer.SetResult(ApiResult.Failed<string>(new ApiProblem(kind)));

        view.WaitForAssertion(() => Assert.Single(view.FindAll("[role=alert]")));
        Assert.Empty(view.FindAll("b"));
    }

    [Fact]
    public void What_answers_another_question_goes_once_waiting_shows()
    {
        var view = RenderView();
        view.Render(parameters => parameters.Add(load => load.Question, "durand"));
        Answer(1, "Durand");
        view.WaitForElement("b");

        view.Render(parameters => parameters.Add(load => load.Question, "martin"));
        Clock.Advance(TimeSpan.FromMilliseconds(150));

        view.WaitForElement(".load-skeleton");
        Assert.Empty(view.FindAll("b"));
    }

    [Fact]
    public void Of_a_question_another_page_that_fails_leaves_nothing_of_the_one_before()
    {
        var view = RenderView();
        view.Render(parameters => parameters.Add(load => load.Question, "durand").Add(load => load.LoadKey, 1));
        Answer(1, "première page");
        view.WaitForElement("b");

        view.Render(parameters => parameters.Add(load => load.LoadKey, 2));
        Clock.Advance(TimeSpan.FromMilliseconds(150));
        Assert.Equal("première page", view.Find("b").TextContent);
        Fail(2, ProblemKind.Unreachable);

        view.WaitForElement("[role=alert]");
        Assert.Empty(view.FindAll("b"));
    }

    private IRenderedComponent<LoadView<string>> RenderView() => Render<LoadView<string>>(parameters => parameters
        .Add(view => view.Load, token =>
        {
            var answer = new TaskCompletionSource<ApiResult<string>>();
            _calls.Add((answer, token));
            token.Register(() => answer.TrySetCanceled(token));
            return answer.Task;
        })
        .Add(view => view.IsEmpty, text => text.Length == 0)
        .Add(view => view.Empty, "<i>rien</i>")
        .Add(view => view.ChildContent, text => $"<b>{text}</b>"));

    private void Answer(int call, string text) => _calls[call].Answer.TrySetResult(ApiResult.Of(text));

    private void Fail(int call, ProblemKind kind) =>
        _calls[call].Answer.TrySetResult(ApiResult.Failed<string>(new ApiProblem(kind)));
}
