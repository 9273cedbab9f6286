using Bunit;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class LoadViewOutageTests : ComponentContext
{
    private const string TriesAgain = "La page réessaie d’elle-même";
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);
    private readonly List<TaskCompletionSource<ApiResult<string>>> _calls = [];

    [Fact]
    public void F04_A_view_that_met_an_outage_comes_back_by_itself()
    {
        var view = RenderView();
        Fail(view, 0);
        Assert.Contains(TriesAgain, view.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);

        Clock.Advance(Wait);
        Fail(view, 1);
        Assert.Contains(TriesAgain, view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Clock.Advance(Wait);
        Answer(2, "revenu");

        view.WaitForAssertion(() => Assert.Equal("revenu", view.Find("b").TextContent));
        Assert.Empty(view.FindAll("[role=alert]"));
    }

    [Fact]
    public void Another_problem_ends_it_with_its_own_words()
    {
        var view = RenderView();
        Fail(view, 0);
        view.WaitForElement("[role=alert]");

        Clock.Advance(Wait);
        WaitForCall(1).TrySetResult(ApiResult.Failed<string>(new ApiProblem(ProblemKind.NotFound, 404)));

        view.WaitForAssertion(() => Assert.Contains("404", view.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _calls.Count);
        Assert.DoesNotContain(TriesAgain, view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_nobody_looks_at_gives_up_and_keeps_its_button()
    {
        var view = RenderView();
        Fail(view, 0);
        view.WaitForElement("[role=alert]");

        for (var call = 1; call <= 120; call++)
        {
            Clock.Advance(Wait);
            Fail(view, call);
        }

        view.WaitForAssertion(() => Assert.DoesNotContain(TriesAgain, view.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(121, _calls.Count);
        view.Find("[role=alert] button").Click();
        Answer(121, "revenu");
        view.WaitForAssertion(() => Assert.Equal("revenu", view.Find("b").TextContent));
    }

    [Fact]
    public async Task Leaving_ends_it()
    {
        var view = RenderView();
        Fail(view, 0);
        view.WaitForElement("[role=alert]");

        await DisposeComponentsAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(_calls);
    }

    [Fact]
    public void A_fault_of_one_page_is_tried_again_by_hand_only()
    {
        var view = RenderView();
        WaitForCall(0).TrySetResult(ApiResult.Failed<string>(new ApiProblem(ProblemKind.Unreachable, 500)));
        view.WaitForElement("[role=alert]");

        Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Single(_calls);
    }

    private IRenderedComponent<LoadView<string>> RenderView() => Render<LoadView<string>>(parameters => parameters
        .Add(view => view.Load, token =>
        {
            var answer = new TaskCompletionSource<ApiResult<string>>();
            _calls.Add(answer);
            token.Register(() => answer.TrySetCanceled(token));
            return answer.Task;
        })
        .Add(view => view.ChildContent, text => $"<b>{text}</b>"));

    private TaskCompletionSource<ApiResult<string>> WaitForCall(int call)
    {
        SpinWait.SpinUntil(() => _calls.Count > call, TimeSpan.FromSeconds(10));
        return _calls[call];
    }

    private void Answer(int call, string text) => WaitForCall(call).TrySetResult(ApiResult.Of(text));

    // On the renderer's own thread: when this returns, the view has begun to wait.
    private void Fail(IRenderedComponent<LoadView<string>> view, int call) => view.InvokeAsync(() => WaitForCall(call).TrySetResult(
        ApiResult.Failed<string>(new ApiProblem(ProblemKind.Unreachable, RetryAfter: Wait) { IsOutage = true }))).GetAwaiter().GetResult();
}
