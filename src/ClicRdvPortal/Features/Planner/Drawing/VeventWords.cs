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
    private readonly string _unnamed = texts["Unnamed"];
    private readonly string _unnamedBlock = texts["UnnamedBlock"];

    public string FirstLine(TimedVevent view) => string.Create(CultureInfo.InvariantCulture, $"{view.Start:HH:mm} {Title(view)}");

    public string SecondLine(TimedVevent view)
    {
        if (view is not Rdv rdv)
            return "";

        var line = frame.FindIntervention(rdv.InterventionId) is { } intervention
            ? intervention.Abbr is { Length: > 0 } abbr ? abbr : intervention.Name
            : "";
        if (rdv.Deleted)
            line = Join(line, _cancelled);
        if (rdv.IsAbsent)
            line = Join(line, _absent);
        else if (rdv.State != RdvState.Normal)
            line = Join(line, texts["StateNumber", rdv.State]);
        return rdv.FromWeb ? Join(line, _online) : line;
    }

    private string Title(TimedVevent view) => view switch
    {
        Rdv { Text: { Length: > 0 } text } => text,
        Block { Text: { Length: > 0 } text } => text,
        Block => _unnamedBlock,
        _ => _unnamed,
    };

    private static string Join(string line, string word) => line.Length == 0 ? word : $"{line} · {word}";
}
