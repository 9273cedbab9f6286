using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>Every fault case that an upstream can cause; the README says what each does.</summary>
public static class FaultPresets
{
    private const string Item = @"/\d+(\.json|\.xml)?$";
    private const string NotTheLogin = "^(?!.*/sessions/)";
    private const string LaterPage = @"(^|&)startIndex=[1-9]";

    // What a refusal of the slot looks like (clicrdv-api §16).
    private const string SlotIsGone = """{"error":{"code":10,"name":"NotAvailable","message":"The slot is gone"}}""";

    public static IReadOnlyList<FaultPreset> All { get; } =
    [
        new("F01", "ThreeSeconds", Fault.Delay(TimeSpan.FromSeconds(3)) with { Method = "GET" }),
        new("F01", "NineSeconds", Fault.Delay(TimeSpan.FromSeconds(9)) with { Method = "GET" }),
        new("F01", "Minute", Fault.Delay(TimeSpan.FromMinutes(1)) with { Method = "GET" }),
        new("F02", "Held", Fault.Hold() with { Method = "GET" }),
        new("F03", "Once", Fault.Status(500) with { Method = "GET", Times = 1 }),
        new("F04", "Always", Fault.Status(500)),
        new("F05", "Seconds", Fault.Status(503, "7")),
        new("F05", "Date", Fault.Status(503, "Mon, 10 Mar 2031 07:00:07 GMT")),
        new("F05", "Day", Fault.Status(503, "86400")),
        new("F05", "Nonsense", Fault.Status(503, "soon")),
        new("F06", "Busy", Fault.Busy(5)),
        new("F07", "ErrorPage", Fault.HtmlPage()),
        .. Expired(),
        .. Bodies(),
        new("F10", "Half", Fault.TruncatedBody() with { Method = "GET" }),
        new("F11", "Huge", Fault.HugeBody(200_000_000)),
        new("F11", "Endless", Fault.HugeBody()),
        new("F11", "Deep", Fault.DeepJson(1000)),
        new("F11", "DuplicateKeys", Fault.Rewritten(JsonRewrite.DuplicateKeys)),
        new("F12", "GzipBomb", Fault.GzipBomb(100_000_000)),
        new("F14", "BeforeHeaders", Fault.ResetBeforeHeaders() with { Method = "GET", Times = 1 }),
        new("F14", "AfterHeaders", Fault.ResetAfterHeaders() with { Method = "GET", Times = 1 }),
        new("F14", "MidBody", Fault.ResetMidBody() with { Method = "GET", Times = 1 }),
        .. Writes(),
        new("F18", "OneByteASecond", Fault.SlowBody(TimeSpan.FromSeconds(1))),
        new("F19", "NoAnswer", Fault.NoAnswer()),
        new("F24", "AllSessionsEnd") { EndsSessions = true },
        new("F25", "Save", Fault.SessionEnds() with { Method = "PUT|POST|DELETE", Times = 1 }),
        new("F26", "PageFails", Fault.Status(500) with { Method = "GET", Query = LaterPage }),
        new("F26", "ItemMoves", Fault.ShiftedPage() with { Method = "GET", Query = LaterPage }),
        new("F27", "EditedElsewhere", Fault.EditedElsewhere() with { Method = "GET", Path = Item, Times = 1 }),
        new("F28", "SameSecond", Fault.EditedElsewhere(sameSecond: true) with { Method = "GET", Path = Item, Times = 1 }),
        new("F28", "NoUpdatedAt", Fault.Rewritten(JsonRewrite.NoUpdatedAt)),
        new("F29", "SlotTaken", Fault.Body(SlotIsGone, 400) with { Method = "POST", Path = "/appointments", Times = 1 }),
        new("F30", "Ahead") { ClockSkew = TimeSpan.FromMinutes(10) },
        new("F30", "Behind") { ClockSkew = TimeSpan.FromMinutes(-10) },
    ];

    /// <summary>The named variant of a case, or its usual one; null when there is none.</summary>
    public static FaultPreset? Find(string faultCase, string? variant = null) => All.FirstOrDefault(preset =>
        preset.Case.Equals(faultCase, StringComparison.OrdinalIgnoreCase)
        && (variant is null || preset.Variant.Equals(variant, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<FaultPreset> Expired() =>
        new[]
        {
            ExpiredSessionGuise.LoginPage,
            ExpiredSessionGuise.Redirect,
            ExpiredSessionGuise.Forbidden,
            ExpiredSessionGuise.EmptyOk,
            ExpiredSessionGuise.Unauthorized,
        }.Select(guise => new FaultPreset("F08", guise.ToString(), Fault.ExpiredSession(guise) with { Path = NotTheLogin }));

    private static IEnumerable<FaultPreset> Bodies() =>
    [
        new("F09", "EmptyObject", Fault.Body("{}")),
        new("F09", "Null", Fault.Body("null")),
        new("F09", "EmptyArray", Fault.Body("[]")),
        new("F09", "WrongRoot", Fault.Rewritten(JsonRewrite.WrongRoot)),
        new("F09", "ExtraFields", Fault.Rewritten(JsonRewrite.ExtraFields)),
        new("F09", "NumbersAsText", Fault.Rewritten(JsonRewrite.NumbersAsText)),
        new("F09", "UnknownWords", Fault.Rewritten(JsonRewrite.UnknownWords)),
    ];

    private static IEnumerable<FaultPreset> Writes() =>
    [
        new("F15", "Applied", Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "POST", Times = 1 }),
        new("F16", "Applied", Fault.NoAnswer(FaultMoment.After) with { Method = "PUT", Times = 1 }),
        new("F16", "NotApplied", Fault.NoAnswer() with { Method = "PUT", Times = 1 }),
        new("F17", "Applied", Fault.NoAnswer(FaultMoment.After) with { Method = "DELETE", Times = 1 }),
        new("F17", "NotApplied", Fault.NoAnswer() with { Method = "DELETE", Times = 1 }),
    ];
}
