using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Panels;

/// <summary>What the panel says of a vevent, line by line; what is not known has no words.</summary>
public static class VeventLines
{
    public static IEnumerable<(string Label, string Value)> Of(VeventDetail detail, PlannerFrame frame, IStringLocalizer<PlannerTexts> texts)
    {
        var vevent = detail.Vevent;
        var words = new VeventWords(frame, texts);
        yield return (vevent.Kind == VeventKind.Block ? "PanelBlock" : "Panel", Name(detail, words));
        yield return ("PanelWhen", When(vevent));
        yield return ("PanelCalendar", frame.FindCalendar(vevent.CalendarId)?.NameIn(texts) ?? "");
        if (vevent.Kind == VeventKind.Rdv)
            yield return ("PanelIntervention", frame.FindIntervention(vevent.InterventionId)?.Name ?? texts["NoIntervention"]);
        yield return ("PanelState", words.StateOf(vevent.View));
        yield return ("PanelPhone", string.Join('\n', new[] { detail.Fiche?.Firstphone, detail.Fiche?.Secondphone }.Where(phone => !string.IsNullOrEmpty(phone))));
        yield return ("PanelEmail", detail.Fiche?.Email ?? "");
        yield return ("PanelTaker", vevent.Taker);
        yield return ("PanelComments", vevent.Comments);
    }

    private static string Name(VeventDetail detail, VeventWords words) =>
        detail.Fiche is { } fiche ? $"{fiche.UnmarkedLastname} {fiche.Firstname}".Trim() : words.TitleOf(detail.Vevent.View);

    private static string When(Vevent vevent) => string.Create(
        CultureInfo.CurrentCulture,
        $"{PlannerDates.LongDay(DateOnly.FromDateTime(vevent.Start))}\n{vevent.Start:HH:mm} – {vevent.End:HH:mm}");
}
