using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using Calendar = ClicRdv.Client.Calendar;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>
/// Draws a column as text, one element an appointment: a component or three elements for each cost a circuit tens of
/// times the memory (design decision 11).
/// </summary>
public sealed class ColumnDrawing(PlannerReading reading, HourRange hours, VeventWords words)
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private readonly int _hourPixels = HourHeight.Of(reading.State.Slot, reading.State.Height);

    public DrawnColumn Draw(Calendar calendar, DateOnly date, IReadOnlyList<Vevent> vevents)
    {
        var markup = new MarkupText();
        var placed = new List<(TimedVevent View, Stretch Stretch)>();
        var notes = new List<Note>();
        foreach (var view in vevents.Select(vevent => vevent.View))
        {
            if (view is Note note)
                notes.Add(note);
            else if (view is TimedVevent timed && DayPart.Of(timed, date) is { } stretch)
                Sort(timed, stretch);
        }

        if (reading.Frame.Timezone.ChangeOn(date) is { } change)
            PutChange(markup, change);
        var places = OverlapLayout.Of([.. placed.Select(item => item.Stretch)]);
        for (var index = 0; index < placed.Count; index++)
            Put(markup, date, placed[index].View, placed[index].Stretch, places[index]);

        var inside = markup.ToString();
        return new DrawnColumn(
            string.Create(CultureInfo.InvariantCulture, $"{calendar.Id}:{date:yyyyMMdd}:{HashOf(inside):x16}"),
            inside.Length == 0 ? null : inside,
            placed.Count(item => item.View is Rdv { Deleted: false }),
            notes);

        void Sort(TimedVevent timed, Stretch stretch)
        {
            if (timed is Opening)
                PutOpening(markup, stretch);
            else
                placed.Add((timed, stretch));
        }
    }

    private void PutOpening(MarkupText markup, Stretch stretch)
    {
        markup.Raw("<div class=\"vo\" style=\"");
        PutHeight(markup, stretch);
        markup.Raw("\"></div>");
    }

    private void PutChange(MarkupText markup, ClockChange change)
    {
        var start = (int)change.Start.TimeOfDay.TotalMinutes;
        markup.Raw(change.Fit == WallClockFit.Never ? "<div class=\"vk\" style=\"" : "<div class=\"vk vkk\" style=\"");
        PutHeight(markup, new Stretch(start, start + (int)(change.End - change.Start).TotalMinutes));
        markup.Raw("\">").Text(words.ChangeOf(change)).Raw("</div>");
    }

    private void Put(MarkupText markup, DateOnly date, TimedVevent view, Stretch stretch, LanePlace place)
    {
        var isRdv = view is Rdv;
        var isContinued = DayPart.IsContinued(view, date);
        markup.Raw("<div class=\"").Raw(isRdv ? "v" : "v vb");
        if (view.Deleted)
            markup.Raw(" vx");
        if (view is Rdv { IsAbsent: true })
            markup.Raw(" va");
        if (view is Rdv { FromWeb: true })
            markup.Raw(" vw");
        if (reading.Waiting.Contains(view.Id))
            markup.Raw(" vp");

        PutRoom(markup, stretch, place);

        // Only a real begin and a real end can be taken hold of.
        if (isContinued)
            markup.Raw(" vy");
        if (DayPart.GoesOn(view, date))
            markup.Raw(" vz");
        markup.Raw("\" role=\"button\" tabindex=\"-1\" ").Raw(isRdv ? "data-vevent-id=\"" : "data-block-id=\"").Number(view.Id).Raw("\" style=\"");
        PutHeight(markup, stretch);
        PutWidth(markup, place);
        if (ColourOf(view) is { } colour)
            markup.Raw(";--c:").Raw(colour);
        markup.Raw("\">").Text(words.FirstLine(view)).Raw("\n").Text(words.SecondLine(view, reading.Waiting.Contains(view.Id), isContinued)).Raw("</div>");
    }

    private void PutHeight(MarkupText markup, Stretch stretch) =>
        markup.Raw("top:").Number(hours.TopOf(stretch.Start)).Raw("%;height:").Number(hours.HeightOf(stretch)).Raw("%");

    private static void PutWidth(MarkupText markup, LanePlace place)
    {
        if (place.Lanes == 1)
            return;
        markup.Raw(";left:").Number(place.Lane * 100.0 / place.Lanes).Raw("%;width:").Number(place.Width * 100.0 / place.Lanes).Raw("%");
    }

    // Cutting costs the browser a good part of what drawing it does: the column does it for all that fill its width.
    private void PutRoom(MarkupText markup, Stretch stretch, LanePlace place)
    {
        var lines = HourHeight.LinesIn(stretch.End - stretch.Start, _hourPixels);
        if (lines < 2)
            markup.Raw(" vl");
        if (lines < 1 || place.Lanes > 1)
            markup.Raw(" vc");
    }

    private string? ColourOf(TimedVevent view) => view switch
    {
        Block block => HexColour.Of(block.Colorref),
        Rdv rdv when reading.State.Colour == PlannerColour.Intervention => HexColour.Of(reading.Frame.FindIntervention(rdv.InterventionId)?.Colorref),
        _ => null,
    };

    private static ulong HashOf(string text)
    {
        var hash = FnvOffset;
        foreach (var sign in text)
            hash = (hash ^ sign) * FnvPrime;
        return hash;
    }
}
