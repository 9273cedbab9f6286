using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What has to be sent so that a vevent becomes what it shall be: only the fields that differ (design decision 9).</summary>
internal static class VeventDifference
{
    public static VeventChanges Between(Vevent from, VeventWrite write)
    {
        var to = write.Target;
        return from.Kind switch
        {
            VeventKind.Rdv => new RdvChanges
            {
                CalendarId = When(from.CalendarId, to.CalendarId),
                Deleted = When(from.Deleted, to.Deleted),
                Start = When(from.Start, to.Start),
                End = When(from.End, to.End),
                FicheId = When(from.FicheId, to.FicheId),
                InterventionId = When(from.InterventionId, to.InterventionId),
                Text = When(from.Text, to.Text),
                Comments = When(from.Comments, to.Comments),
                Colorref = When(from.Colorref, to.Colorref),
                State = When(from.State, to.State),
                Customfields = CustomfieldWriting.Changes(write.Customfields.Where(field => from.Customfields.Of(field.Key).Text != field.Value)),
            },
            VeventKind.Block => new BlockChanges
            {
                CalendarId = When(from.CalendarId, to.CalendarId),
                Deleted = When(from.Deleted, to.Deleted),
                Start = When(from.Start, to.Start),
                End = When(from.End, to.End),
                Text = When(from.Text, to.Text),
                Comments = When(from.Comments, to.Comments),
                Colorref = When(from.Colorref, to.Colorref),
            },
            VeventKind.Opening => new OpeningChanges
            {
                CalendarId = When(from.CalendarId, to.CalendarId),
                Deleted = When(from.Deleted, to.Deleted),
                Start = When(from.Start, to.Start),
                End = When(from.End, to.End),
            },
            _ => new NoteChanges
            {
                CalendarId = When(from.CalendarId, to.CalendarId),
                Deleted = When(from.Deleted, to.Deleted),
                Day = When(DateOnly.FromDateTime(from.Start), DateOnly.FromDateTime(to.Start)),
                Text = When(from.Text, to.Text),
                Comments = When(from.Comments, to.Comments),
            },
        };
    }

    /// <summary>Whether there is a call that would do it: nothing is created for nobody, or without a service.</summary>
    public static bool CanBuild(VeventWrite write) => !write.IsNew
        || (write.Target.CalendarId > 0 && (write.Target.Kind != VeventKind.Rdv || write.Target is { FicheId: > 0, InterventionId: > 0 }));

    public static VeventDraft DraftOf(VeventWrite write)
    {
        var target = write.Target;
        return target.Kind switch
        {
            VeventKind.Rdv => new RdvDraft
            {
                CalendarId = target.CalendarId,
                Start = target.Start,
                End = target.End,
                FicheId = target.FicheId,
                InterventionId = target.InterventionId,
                Text = target.Text,
                Comments = target.Comments,
                Colorref = Given(target.Colorref),
                Taker = Given(target.Taker),
                Customfields = CustomfieldWriting.Changes(write.Customfields.Where(field => field.Value.Length > 0)),
            },
            VeventKind.Block => new BlockDraft
            {
                CalendarId = target.CalendarId,
                Start = target.Start,
                End = target.End,
                Text = target.Text,
                Comments = target.Comments,
                Colorref = Given(target.Colorref),
            },
            VeventKind.Opening => new OpeningDraft { CalendarId = target.CalendarId, Start = target.Start, End = target.End },
            _ => new NoteDraft { CalendarId = target.CalendarId, Day = DateOnly.FromDateTime(target.Start), Text = target.Text, Comments = target.Comments },
        };
    }

    private static Change<T> When<T>(T from, T to) => EqualityComparer<T>.Default.Equals(from, to) ? default : new Change<T>(to);

    private static Change<string> Given(string text) => text.Length == 0 ? default : new Change<string>(text);
}
