using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>An upstream that is out of sorts: a call in ten goes wrong, in one of many ways, before it is done or after. Sign-ins are spared.</summary>
internal static class SoakWeather
{
    private const string Everywhere = "^/api/v1/groups";

    public static void Begin(EmulatorControl upstream)
    {
        foreach (var (rule, percent) in Reads)
            upstream.InjectFault(rule with { Method = "GET", Path = Everywhere, Share = percent / 100.0 });
        foreach (var (rule, percent) in Writes)
            upstream.InjectFault(rule with { Method = "POST|PUT|DELETE", Path = Everywhere, Share = percent / 100.0 });
    }

    private static IEnumerable<(FaultRule Rule, int Percent)> Reads =>
    [
        (Fault.Status(500), 2),
        (Fault.Status(502), 1),
        (Fault.Busy(1), 1),
        (Fault.HtmlPage(), 1),
        (Fault.TruncatedBody(), 1),
        (Fault.ResetBeforeHeaders(), 1),
        (Fault.ResetMidBody(), 1),
        (Fault.Body("{}"), 1),
        (Fault.Delay(TimeSpan.FromMilliseconds(300)), 1),
    ];

    private static IEnumerable<(FaultRule Rule, int Percent)> Writes =>
    [
        (Fault.Status(500), 1),
        (Fault.Status(500) with { Moment = FaultMoment.After }, 2),
        (Fault.ResetBeforeHeaders(), 2),
        (Fault.ResetBeforeHeaders(FaultMoment.After), 2),
        (Fault.ResetMidBody(), 1),
        (Fault.TruncatedBody(), 1),
        (Fault.HtmlPage() with { Moment = FaultMoment.After }, 1),
        (Fault.Busy(1), 1),
        (Fault.Delay(TimeSpan.FromMilliseconds(300)), 1),
    ];
}
