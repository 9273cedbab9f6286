using System.Collections.Frozen;
using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>
/// What a form comes to: a visit of several services is several appointments, one after the other, of which each is
/// created, changed or cancelled.
/// </summary>
/// <param name="groupId">The group.</param>
/// <param name="shown">What the form is about, in its order, as the person has it now; nothing for something new.</param>
/// <param name="opened">The form as it was opened: only what the person changed since is changed.</param>
public sealed class VeventPlan(long groupId, IReadOnlyList<Vevent> shown, VeventInput opened)
{
    /// <summary>How each vevent shall be. What is new has no id yet.</summary>
    public IReadOnlyList<Vevent> Targets(VeventInput input, string taker) => input.Kind switch
    {
        VeventKind.Rdv => [.. Visit(input, taker)],
        VeventKind.Note => [DayNote(input, taker)],
        var kind => [Stretch(input, taker, kind)],
    };

    /// <param name="targets">How each shall be; what has no id yet has been given one below zero.</param>
    /// <param name="input">The form, for the custom fields.</param>
    /// <param name="known">The vevents as the upstream had them when the form was opened.</param>
    /// <param name="unsent">Custom fields that an earlier save could not send.</param>
    /// <param name="knownIds">What stood there before.</param>
    /// <param name="doneAt">Now, by the group's clock.</param>
    public IReadOnlyList<VeventWrite> Writes(
        IReadOnlyList<Vevent> targets,
        VeventInput input,
        Func<long, Vevent?> known,
        ImmutableDictionary<CustomfieldName, string> unsent,
        FrozenSet<long> knownIds,
        DateTime doneAt) =>
    [
        .. targets.Select(target => new VeventWrite
        {
            GroupId = groupId,
            AsRead = known(target.Id),
            Target = target,
            DoneAt = doneAt,
            Customfields = input.Kind == VeventKind.Rdv ? unsent.SetItems(CustomfieldsOf(target, input)) : ImmutableDictionary<CustomfieldName, string>.Empty,
            KnownIds = knownIds,
        }),
    ];

    private IEnumerable<Vevent> Visit(VeventInput input, string taker)
    {
        var at = input.Start!.Value;
        var stays = input.HasTheTimesOf(opened);
        foreach (var service in input.Services)
        {
            var before = shown.FirstOrDefault(vevent => vevent.Id == service.VeventId);
            var chosen = opened.Services.Find(old => old.VeventId == service.VeventId);
            var end = at.AddMinutes(service.Length!.Value);
            yield return Edited(before ?? Blank(input, taker), input) with
            {
                Start = before is not null && stays ? before.Start : at,
                End = before is not null && stays ? before.End : end,
                InterventionId = before is not null && chosen?.InterventionId == service.InterventionId ? before.InterventionId : service.InterventionId,
            };
            at = end;
        }

        foreach (var gone in shown.Where(vevent => input.Services.TrueForAll(service => service.VeventId != vevent.Id)))
            yield return gone with { Deleted = true };
    }

    private Vevent? First => shown.Count == 0 ? null : shown[0];

    private Vevent DayNote(VeventInput input, string taker)
    {
        var midnight = First is { } note && input.HasTheTimesOf(opened) ? note.Start : input.Day!.Value.ToDateTime(TimeOnly.MinValue);
        return Edited(First ?? Blank(input, taker) with { IsNote = true }, input) with { Start = midnight, End = midnight };
    }

    private Vevent Stretch(VeventInput input, string taker, VeventKind kind)
    {
        var blank = Blank(input, taker) with { Type = kind == VeventKind.Opening ? Vevent.OpeningType : "" };
        var edited = Edited(First ?? blank, input);
        if (First is not null && input.HasTheTimesOf(opened))
            return edited;
        return edited with { Start = input.Start!.Value, End = input.End!.Value };
    }

    private Vevent Blank(VeventInput input, string taker) => new()
    {
        GroupId = groupId,
        CalendarId = input.CalendarId,
        FicheId = input.Fiche?.Id ?? 0,
        Text = TextOf(input),
        Comments = input.Comments,
        Colorref = input.Colour,
        Taker = taker,
    };

    /// <summary>Takes over what the person changed, and leaves what is particular to each appointment of a visit.</summary>
    private Vevent Edited(Vevent vevent, VeventInput input) => vevent with
    {
        CalendarId = input.CalendarId == opened.CalendarId ? vevent.CalendarId : input.CalendarId,
        FicheId = input.Fiche?.Id == opened.Fiche?.Id ? vevent.FicheId : input.Fiche?.Id ?? 0,
        Text = TextOf(input) == TextOf(opened) || IsItsOwn(vevent, vevent.Text, opened.Text) ? vevent.Text : TextOf(input),
        Comments = input.Comments == opened.Comments || IsItsOwn(vevent, vevent.Comments, opened.Comments) ? vevent.Comments : input.Comments,
        Colorref = input.Colour == opened.Colour || IsItsOwn(vevent, vevent.Colorref, opened.Colour) ? vevent.Colorref : input.Colour,
    };

    /// <summary>The form shows what the first of a visit has: what another one has of its own was not seen, and stays.</summary>
    private bool IsItsOwn(Vevent vevent, string value, string openedValue) =>
        shown.Any(other => other.Id == vevent.Id) && vevent.Id != First?.Id && value != openedValue;

    /// <summary>The title follows the customer unless somebody writes another one.</summary>
    private static string TextOf(VeventInput input) =>
        string.IsNullOrWhiteSpace(input.Text) && input.Fiche is { } fiche ? fiche.Name : input.Text.Trim();

    private IEnumerable<KeyValuePair<CustomfieldName, string>> CustomfieldsOf(Vevent target, VeventInput input) => input.Customfields
        .Where(field => opened.Customfields.GetValueOrDefault(field.Key, "") is var before
            && field.Value != before && !IsItsOwn(target, target.Customfields.Of(field.Key).Text, before));
}
