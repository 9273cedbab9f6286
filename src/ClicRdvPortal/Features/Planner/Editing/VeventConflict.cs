using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Two versions of one vevent, field by field.</summary>
public static class VeventConflict
{
    public static IReadOnlyList<ConflictField> Fields(VeventWrite write, Vevent theirs, PlannerFrame frame, IStringLocalizer<EditingTexts> texts)
    {
        return
        [
            Field("calendar_id", "Calendar", vevent => frame.FindCalendar(vevent.CalendarId)?.Name ?? ""),
            Field("start", "Start", vevent => PlannerDates.Moment(vevent.Start)),
            Field("end", "Until", vevent => PlannerDates.Moment(vevent.End)),
            Field("intervention_id", "Service", vevent => frame.FindIntervention(vevent.InterventionId)?.Name ?? ""),
            Field("text", "Text", vevent => vevent.Text),
            Field("comments", "Comments", vevent => vevent.Comments),
            Field("colorref", "Colour", vevent => vevent.Colorref),
            Field("state", "State", StateOf),
            Field("deleted", "Deleted", vevent => texts[vevent.Deleted ? "IsDeleted" : "IsKept"]),
        ];

        ConflictField Field(string name, string label, Func<Vevent, string> value)
        {
            var (before, mine, other) = (write.AsRead is { } read ? value(read) : "", value(write.Target), value(theirs));
            return new ConflictField(name, texts[label], mine, other, MineChanged: mine != before) { TheirsChanged = other != before };
        }

        string StateOf(Vevent vevent) => vevent.State switch
        {
            RdvState.Normal => texts["Expected"],
            RdvState.Absent => texts["Absent"],
            var state => texts["StateNumber", state],
        };
    }

    /// <summary>What stands upstream now, with the fields that the person chose to have their way.</summary>
    public static Vevent Resolved(VeventWrite write, Vevent theirs, ConflictResolution resolution)
    {
        var mine = write.Target;
        return theirs with
        {
            CalendarId = resolution.TakesMine("calendar_id") ? mine.CalendarId : theirs.CalendarId,
            Start = resolution.TakesMine("start") ? mine.Start : theirs.Start,
            End = resolution.TakesMine("end") ? mine.End : theirs.End,
            InterventionId = resolution.TakesMine("intervention_id") ? mine.InterventionId : theirs.InterventionId,
            FicheId = resolution.TakesMine("text") ? mine.FicheId : theirs.FicheId,
            Text = resolution.TakesMine("text") ? mine.Text : theirs.Text,
            Comments = resolution.TakesMine("comments") ? mine.Comments : theirs.Comments,
            Colorref = resolution.TakesMine("colorref") ? mine.Colorref : theirs.Colorref,
            State = resolution.TakesMine("state") ? mine.State : theirs.State,
            Deleted = resolution.TakesMine("deleted") ? mine.Deleted : theirs.Deleted,
        };
    }
}
