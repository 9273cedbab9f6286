using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>What stands on an appointment: time first, then the person; under it the service and what is particular.</summary>
public sealed class VeventWords(PlannerFrame frame, IStringLocalizer<PlannerTexts> texts)
{
    private readonly string _online = texts["StateOnline"];
    private readonly string _absent = texts["StateAbsent"];
    private readonly string _cancelled = texts["StateCancelled"];
    private readonly string _waiting = texts["StateWaiting"];
    private readonly string _repeats = texts["Repeats"];
    private readonly string _unnamed = texts["Unnamed"];
    private readonly string _unnamedBlock = texts["UnnamedBlock"];
    private readonly string _continued = texts["Continued"];

    public string FirstLine(TimedVevent view) => string.Create(CultureInfo.InvariantCulture, $"{view.Start:HH:mm} {TitleOf(view)}");

    /// <param name="view">What it is about.</param>
    /// <param name="isWaiting">Whether it waits to be sent.</param>
    /// <param name="isContinued">Whether this is a later day's part of it.</param>
    public string SecondLine(TimedVevent view, bool isWaiting = false, bool isContinued = false)
    {
        var intervention = frame.FindIntervention(view.Vevent.InterventionId);
        var service = intervention is { Abbr: { Length: > 0 } abbr } ? abbr : intervention?.Name ?? "";
        return Join(Join(Join(isContinued ? _continued : "", service), StateOf(view)), isWaiting ? _waiting : "");
    }

    public string TitleOf(VeventView view) => view.Vevent.Text is { Length: > 0 } text ? text : view switch
    {
        Block => _unnamedBlock,
        Opening => texts["UnnamedOpening"],
        _ => _unnamed,
    };

    /// <summary>What the day's clock does over a stretch of it.</summary>
    public string ChangeOf(ClockChange change) => texts[change.Fit == WallClockFit.Never ? "HourSkipped" : "HourTwice"];

    /// <summary>Cancelled, repeating, absent, another state by its number, booked online; "" when there is nothing to say.</summary>
    public string StateOf(VeventView view)
    {
        var words = view.Deleted ? _cancelled : "";
        if (Repetition.IsIn(view.Vevent))
            words = Join(words, _repeats);
        if (view is not Rdv rdv)
            return words;

        if (rdv.IsAbsent)
            words = Join(words, _absent);
        else if (rdv.State != RdvState.Normal)
            words = Join(words, texts["StateNumber", rdv.State]);
        return rdv.FromWeb ? Join(words, _online) : words;
    }

    private static string Join(string line, string word) =>
        line.Length == 0 || word.Length == 0 ? line + word : $"{line} · {word}";
}
