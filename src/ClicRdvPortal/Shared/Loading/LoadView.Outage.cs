using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Shared.Loading;

/// <summary>While the upstream answers nobody the view tries again by itself, so that whoever waits need not.</summary>
public sealed partial class LoadView<T>
{
    // Who has not looked for so long presses the button; a page left open makes no calls for ever.
    private static readonly TimeSpan OutagePatience = TimeSpan.FromMinutes(10);

    private bool _retriesItself;

    private void FollowOutage(ApiProblem problem, CancellationToken token)
    {
        if (problem.IsOutage && RendererInfo.IsInteractive)
            _ = RetryThroughOutageAsync(problem, token);
    }

    private async Task RetryThroughOutageAsync(ApiProblem problem, CancellationToken token)
    {
        _retriesItself = true;
        var since = Time.GetTimestamp();
        try
        {
            while (Time.GetElapsedTime(since) < OutagePatience)
            {
                await Task.Delay(problem.RetryAfter ?? SlowAfter, Time, token);
                var result = await Load(token);
                if (token.IsCancellationRequested)
                    return;
                if (result.Problem is { IsOutage: true } still)
                {
                    problem = still;
                    continue;
                }

                _retriesItself = false;
                await ShowAsync(result);
                StateHasChanged();
                return;
            }

            _retriesItself = false;
            StateHasChanged();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A newer run, or nobody is there any more.
        }
#pragma warning disable CA1031 // Nobody waits for this: what is not told here would be lost.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(fault);
        }
    }
}
