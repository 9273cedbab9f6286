using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Sessions;

/// <summary>What a password that did not open anything is answered with.</summary>
internal static class SignInWords
{
    public static string Explain(SignInResult result, IStringLocalizer<LoginTexts> texts) => result.Outcome switch
    {
        SignInOutcome.Refused => texts["Refused"],
        SignInOutcome.Throttled => texts["Throttled", InWords(result.RetryAfter ?? TimeSpan.Zero, texts)],
        SignInOutcome.Busy => texts["Busy"],
        SignInOutcome.UpstreamSlow => texts["UpstreamSlow"],
        SignInOutcome.UpstreamUnclear => texts["UpstreamUnclear"],
        _ => texts["UpstreamUnreachable"],
    };

    public static void SetStatus(HttpResponse response, SignInResult result)
    {
        if (result.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.StatusCode = result.Outcome switch
        {
            SignInOutcome.Refused => StatusCodes.Status401Unauthorized,
            SignInOutcome.Throttled or SignInOutcome.Busy => StatusCodes.Status429TooManyRequests,
            SignInOutcome.UpstreamSlow => StatusCodes.Status504GatewayTimeout,
            SignInOutcome.UpstreamUnclear => StatusCodes.Status502BadGateway,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
    }

    private static string InWords(TimeSpan wait, IStringLocalizer<LoginTexts> texts) => wait < TimeSpan.FromMinutes(2)
        ? texts["Seconds", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))]
        : texts["Minutes", (int)Math.Ceiling(wait.TotalMinutes)];
}
