using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>
/// Calls that may meet the end of the upstream session (fault F08). What is read waits until its person has given their password, and is
/// read again; a write never waits here: when the password comes the row may be another, so whoever writes looks at it first (F25).
/// </summary>
internal static class LapsedCalls
{
    /// <param name="session">Whose call it is.</param>
    /// <param name="isWrite">Whether it may change something.</param>
    /// <param name="patience">How long it may wait.</param>
    /// <param name="call">Makes the call, each time anew.</param>
    /// <param name="waitNoLonger">Ends the waiting, and the call's own answer stands.</param>
    public static async Task<ApiResult<T>> MakeAsync<T>(
        LiveSession session, bool isWrite, RenewalPatience patience, Func<Task<ApiResult<T>>> call, CancellationToken waitNoLonger)
    {
        var hour = session.Hour;
        var known = hour.Renewals;
        if (hour.IsAsleep)
        {
            // Also of who put it off before: they have asked for something that needs it.
            hour.Ask();
            if (isWrite || !await hour.WaitAsync(known, patience, waitNoLonger))
                return ApiResult.Failed<T>(new ApiProblem(ProblemKind.SignedOut));
            known = hour.Renewals;
        }

        var answer = await call();
        if (answer.Problem is not { Kind: ProblemKind.SignedOut, MayBeDone: false } || session.HasEnded)
            return answer;

        hour.MeetEnd(known);
        return !isWrite && await hour.WaitAsync(known, patience, waitNoLonger) ? await call() : answer;
    }
}
