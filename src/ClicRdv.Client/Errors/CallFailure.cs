using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;

namespace ClicRdv.Client;

/// <summary>Makes the exception of a failed call; the one place that decides what a failure means.</summary>
internal static class CallFailure
{
    public static bool IsRead(HttpRequestMessage request) => request.Method == HttpMethod.Get || request.Method == HttpMethod.Head;

    public static ClicRdvException OfStatus(HttpRequestMessage request, HttpResponseMessage answer, ReadOnlyMemory<byte> body, TimeProvider clock)
    {
        var status = answer.StatusCode;
        var retryAfter = RetryAfter(answer, clock);
        var fault = status switch
        {
            >= HttpStatusCode.InternalServerError => ClicRdvFault.Server,
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => ClicRdvFault.Redirect,
            _ => ClicRdvFault.None,
        };
        var errors = ErrorBodyReader.Read(body);
        return new ClicRdvException($"{Route.Of(request)}: status {(int)status}.")
        {
            Kind = KindOf(status, retryAfter),
            Fault = fault,
            Outcome = fault == ClicRdvFault.None ? Outcome(request, WriteOutcome.Refused) : Outcome(request, WriteOutcome.Unknown),
            StatusCode = status,
            RetryAfter = retryAfter,
            AppointmentRefusal = status == HttpStatusCode.BadRequest ? AppointmentRefusals.Find(request, errors) : AppointmentRefusal.None,
            Errors = errors,
        };
    }

    /// <summary>A 2xx or 3xx answer that shows the session to be over: a login page, a redirect to one, nothing at all.</summary>
    public static ClicRdvException OfEndedSession(HttpRequestMessage request, HttpResponseMessage answer, ClicRdvFault fault) =>
        IsSignIn(request)
            ? OfAnswer(request, answer.StatusCode, fault, "the login was answered without a login's answer")
            : new ClicRdvException($"{Route.Of(request)}: the session has ended (status {(int)answer.StatusCode}).")
            {
                Kind = ClicRdvErrorKind.SignedOut,
                Fault = fault,
                // Only a plain 401 proves that a write was turned away (design decision 6).
                Outcome = Outcome(request, WriteOutcome.Unknown),
                StatusCode = answer.StatusCode,
            };

    /// <summary>An answer that is not what it should be.</summary>
    public static ClicRdvException OfAnswer(
        HttpRequestMessage request,
        HttpStatusCode status,
        ClicRdvFault fault,
        string what,
        ClicRdvErrorKind kind = ClicRdvErrorKind.Unexpected) =>
        new($"{Route.Of(request)}: {what} (status {(int)status}).")
        {
            Kind = kind,
            Fault = fault,
            Outcome = Outcome(request, WriteOutcome.Unknown),
            StatusCode = status,
        };

    /// <summary>A 2xx that could not be parsed. The parser's own message is left out: it may quote the answer.</summary>
    public static ClicRdvException OfUnreadable(HttpResponseMessage answer) =>
        OfAnswer(answer.RequestMessage!, answer.StatusCode, ClicRdvFault.BadAnswer, "the answer is not what it should be");

    /// <summary>A list that gives the same records over and over: its offset is not heeded.</summary>
    public static ClicRdvException OfEndlessList() =>
        new("The list does not come to an end: its pages bring nothing new.")
        {
            Kind = ClicRdvErrorKind.Unexpected,
            Fault = ClicRdvFault.BadAnswer,
        };

    public static ClicRdvException OfTransport(HttpRequestMessage request, Exception fault)
    {
        var where = FaultOf(fault);
        var left = where is not (ClicRdvFault.Dns or ClicRdvFault.Connect or ClicRdvFault.Tls);
        return new ClicRdvException($"{Route.Of(request)}: no answer ({where}).", fault)
        {
            Kind = ClicRdvErrorKind.Unreachable,
            Fault = where,
            Outcome = Outcome(request, left ? WriteOutcome.Unknown : WriteOutcome.NotSent),
        };
    }

    public static ClicRdvException OfTimeout(HttpRequestMessage request, TimeSpan limit) =>
        new($"{Route.Of(request)}: no whole answer within {limit.TotalSeconds:0.#} s.")
        {
            Kind = ClicRdvErrorKind.Unreachable,
            Fault = ClicRdvFault.Timeout,
            Outcome = Outcome(request, WriteOutcome.Unknown),
        };

    public static ClicRdvException OfSlowDown(HttpRequestMessage request, TimeSpan wait) =>
        new($"{Route.Of(request)}: not sent, upstream asked to slow down.")
        {
            Kind = ClicRdvErrorKind.Busy,
            Outcome = Outcome(request, WriteOutcome.NotSent),
            RetryAfter = wait,
        };

    public static ClicRdvException OfOutage(HttpRequestMessage request, TimeSpan wait) =>
        new($"{Route.Of(request)}: not sent, upstream does not answer anybody.")
        {
            Kind = ClicRdvErrorKind.Unreachable,
            Fault = ClicRdvFault.Outage,
            Outcome = Outcome(request, WriteOutcome.NotSent),
            RetryAfter = wait,
        };

    // A login's answers mean other things than those of a call with a session, and it writes nothing.
    private static bool IsSignIn(HttpRequestMessage request) => Route.Template(request.RequestUri) is "sessions/login";

    private static WriteOutcome Outcome(HttpRequestMessage request, WriteOutcome outcome) =>
        IsRead(request) || IsSignIn(request) ? WriteOutcome.None : outcome;

    private static ClicRdvErrorKind KindOf(HttpStatusCode status, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => ClicRdvErrorKind.Invalid,
        HttpStatusCode.Unauthorized => ClicRdvErrorKind.SignedOut,
        HttpStatusCode.Forbidden => ClicRdvErrorKind.Forbidden,
        HttpStatusCode.NotFound => ClicRdvErrorKind.NotFound,
        HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed => ClicRdvErrorKind.Conflict,
        HttpStatusCode.TooManyRequests => ClicRdvErrorKind.Busy,
        HttpStatusCode.ServiceUnavailable when retryAfter is not null => ClicRdvErrorKind.Busy,
        >= HttpStatusCode.InternalServerError => ClicRdvErrorKind.Unreachable,
        _ => ClicRdvErrorKind.Unexpected,
    };

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider clock)
    {
        var wait = answer.Headers.RetryAfter is { } header
            ? header.Delta ?? (header.Date - clock.GetUtcNow())
            : null;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static ClicRdvFault FaultOf(Exception fault) => fault switch
    {
        // The handler's own connection timeout comes as a cancellation nobody asked for.
        OperationCanceledException => ClicRdvFault.Connect,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => ClicRdvFault.Dns,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => ClicRdvFault.Tls,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => ClicRdvFault.Connect,
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => ClicRdvFault.Connect,
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => ClicRdvFault.TooLarge,
        HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => ClicRdvFault.BadAnswer,
        HttpRequestException { InnerException: AuthenticationException } => ClicRdvFault.Tls,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => ClicRdvFault.Connect,
        InvalidDataException => ClicRdvFault.BadAnswer,
        _ => ClicRdvFault.Reset,
    };
}
