using System.Globalization;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>The usual faults; narrow them with <c>with { Path = …, Times = 1 }</c>.</summary>
public static class Fault
{
    public static FaultRule Status(int status, string? retryAfter = null) => new()
    {
        Kind = FaultKind.Status,
        Status = status,
        Headers = retryAfter is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = retryAfter },
    };

    public static FaultRule Body(string body, int status = 200) => new() { Kind = FaultKind.Body, Body = body, Status = status };

    /// <summary>Arrays in arrays, <paramref name="depth"/> deep.</summary>
    public static FaultRule DeepJson(int depth) => Body($"{new string('[', depth)}{new string(']', depth)}");

    public static FaultRule HtmlPage(int status = 200) => new() { Kind = FaultKind.HtmlPage, Status = status };

    public static FaultRule ExpiredSession(ExpiredSessionGuise guise) => new() { Kind = FaultKind.ExpiredSession, Guise = guise };

    public static FaultRule Delay(TimeSpan delay) => new() { Kind = FaultKind.Delay, Delay = delay };

    public static FaultRule Hold(FaultMoment moment = FaultMoment.Before) => new() { Kind = FaultKind.Hold, Moment = moment };

    public static FaultRule NoAnswer(FaultMoment moment = FaultMoment.Before) => new() { Kind = FaultKind.NoAnswer, Moment = moment };

    public static FaultRule ResetBeforeHeaders(FaultMoment moment = FaultMoment.Before) =>
        new() { Kind = FaultKind.ResetBeforeHeaders, Moment = moment };

    public static FaultRule ResetAfterHeaders() => new() { Kind = FaultKind.ResetAfterHeaders, Moment = FaultMoment.After };

    public static FaultRule ResetMidBody(long? bytes = null) =>
        new() { Kind = FaultKind.ResetMidBody, Moment = FaultMoment.After, Bytes = bytes };

    public static FaultRule TruncatedBody(long? bytes = null) =>
        new() { Kind = FaultKind.TruncatedBody, Moment = FaultMoment.After, Bytes = bytes };

    public static FaultRule SlowBody(TimeSpan betweenBytes) =>
        new() { Kind = FaultKind.SlowBody, Moment = FaultMoment.After, Delay = betweenBytes };

    public static FaultRule WrongContentType(string contentType) =>
        new() { Kind = FaultKind.WrongContentType, Moment = FaultMoment.After, ContentType = contentType };

    /// <summary>Without <paramref name="bytes"/> the body never ends.</summary>
    public static FaultRule HugeBody(long? bytes = null) => new() { Kind = FaultKind.HugeBody, Bytes = bytes };

    public static FaultRule GzipBomb(long bytes) => new() { Kind = FaultKind.GzipBomb, Bytes = bytes };

    public static FaultRule Rewritten(JsonRewrite rewrite) =>
        new() { Kind = FaultKind.Rewritten, Moment = FaultMoment.After, Rewrite = rewrite };

    public static FaultRule SessionEnds() => new() { Kind = FaultKind.SessionEnds };

    public static FaultRule ShiftedPage() => new() { Kind = FaultKind.ShiftedPage };

    public static FaultRule EditedElsewhere(bool sameSecond = false) => new() { Kind = FaultKind.EditedElsewhere, SameSecond = sameSecond };

    /// <summary>429 with the seconds to wait.</summary>
    public static FaultRule Busy(int seconds) => Status(429, seconds.ToString(CultureInfo.InvariantCulture));
}
