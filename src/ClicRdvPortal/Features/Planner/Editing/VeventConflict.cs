using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Two versions of one vevent, field by field.</summary>
public static class VeventConflict
{
    /// <param name="item">What could not be sent, and what stands upstream.</param>
    /// <param name="detail">The customers, and what the custom fields are called.</param>
    /// <param name="frame">The calendars and services.</param>
    /// <param name="texts">The page's.</param>
    public static IReadOnlyList<ConflictField> Fields(SendingItem item, VeventDetail detail, PlannerFrame frame, IStringLocalizer<EditingTexts> texts)
    {
        var (write, theirs) = (item.Write, item.Current!);
        return
        [
            Field("calendar_id", "Calendar", vevent => vevent.CalendarId, CalendarOf),
            Field("start", "Start", vevent => vevent.Start, vevent => PlannerDates.Moment(vevent.Start)),
            Field("end", "Until", vevent => vevent.End, vevent => PlannerDates.Moment(vevent.End)),
            Field("intervention_id", "Service", vevent => vevent.InterventionId, ServiceOf),
            Field("fiche_id", "Customer", vevent => vevent.FicheId, CustomerOf),
            Field("text", "Text", vevent => vevent.Text, vevent => vevent.Text),
            Field("comments", "Comments", vevent => vevent.Comments, vevent => vevent.Comments),
            Field("colorref", "Colour", vevent => vevent.Colorref, vevent => vevent.Colorref),
            Field("state", "State", vevent => vevent.State, StateOf),
            Field("deleted", "Deleted", vevent => vevent.Deleted, vevent => texts[vevent.Deleted ? "IsDeleted" : "IsKept"]),
            .. write.Customfields.OrderBy(field => field.Key.ToString(), StringComparer.Ordinal).Select(field => Custom(field.Key, field.Value)),
        ];

        ConflictField Field<T>(string name, string label, Func<Vevent, T> value, Func<Vevent, string> text) => new(
            name, texts[label], text(write.Target), text(theirs), MineChanged: write.AsRead is null || !Equals(value(write.Target), value(write.AsRead)))
        {
            TheirsChanged = write.AsRead is null || !Equals(value(theirs), value(write.AsRead)),
        };

        ConflictField Custom(CustomfieldName name, string mine)
        {
            var (before, other) = (write.AsRead?.Customfields.Of(name).Text ?? "", theirs.Customfields.Of(name).Text);
            var label = detail.Definitions.FirstOrDefault(field => field.Storage == name) is { } field ? CustomfieldText.LabelOf(field) : name.ToString();
            return new ConflictField(name.ToString(), label, CustomOf(name, mine), CustomOf(name, other), MineChanged: mine != before) { TheirsChanged = other != before };
        }

        string CustomOf(CustomfieldName name, string text) =>
            name.Kind == CustomfieldKind.Checkbox ? texts[text == "1" ? "Ticked" : "NotTicked"] : CustomfieldText.Shown(name, text);

        string CalendarOf(Vevent vevent) => frame.FindCalendar(vevent.CalendarId) is { Name: { Length: > 0 } name } ? name : texts["OtherCalendar", vevent.CalendarId];

        string ServiceOf(Vevent vevent) => vevent.InterventionId == 0 ? ""
            : frame.FindIntervention(vevent.InterventionId)?.Name ?? texts["UnknownService", vevent.InterventionId];

        // Two people may bear one name: a conflict between them is not to look like none.
        string CustomerOf(Vevent vevent) => NameOf(vevent.FicheId) is { Length: > 0 } name
            && write.Target.FicheId != theirs.FicheId && NameOf(write.Target.FicheId) == NameOf(theirs.FicheId)
                ? texts["CustomerNumber", name, vevent.FicheId]
                : NameOf(vevent.FicheId);

        string NameOf(long ficheId) => ficheId == 0 ? ""
            : new[] { detail.Fiche, detail.TheirFiche }.FirstOrDefault(fiche => fiche?.Id == ficheId) is { } fiche ? FicheChoice.Of(fiche).Name
            : texts["UnknownCustomer", ficheId];

        string StateOf(Vevent vevent) => vevent.State switch
        {
            RdvState.Normal => texts["Expected"],
            RdvState.Absent => texts["Absent"],
            var state => texts["StateNumber", state],
        };
    }

    /// <summary>What stands upstream now, with the fields that the person chose to have their way.</summary>
    public static VeventWrite Resolved(SendingItem item, ConflictResolution resolution)
    {
        var (mine, theirs) = (item.Write.Target, item.Current!);
        return item.Write with
        {
            AsRead = theirs,
            Target = theirs with
            {
                CalendarId = resolution.TakesMine("calendar_id") ? mine.CalendarId : theirs.CalendarId,
                Start = resolution.TakesMine("start") ? mine.Start : theirs.Start,
                End = resolution.TakesMine("end") ? mine.End : theirs.End,
                InterventionId = resolution.TakesMine("intervention_id") ? mine.InterventionId : theirs.InterventionId,
                FicheId = resolution.TakesMine("fiche_id") ? mine.FicheId : theirs.FicheId,
                Text = resolution.TakesMine("text") ? mine.Text : theirs.Text,
                Comments = resolution.TakesMine("comments") ? mine.Comments : theirs.Comments,
                Colorref = resolution.TakesMine("colorref") ? mine.Colorref : theirs.Colorref,
                State = resolution.TakesMine("state") ? mine.State : theirs.State,
                Deleted = resolution.TakesMine("deleted") ? mine.Deleted : theirs.Deleted,
            },
            Customfields = item.Write.Customfields.Where(field => resolution.TakesMine(field.Key.ToString())).ToImmutableDictionary(),
        };
    }
}
