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
/// <param name="shown">What the form was opened on, in its order; nothing for something new.</param>
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
    /// <param name="known">The vevents as the upstream has them.</param>
    /// <param name="doneAt">Now, by the group's clock.</param>
    public IReadOnlyList<VeventWrite> Writes(IReadOnlyList<Vevent> targets, VeventInput input, Func<long, Vevent?> known, FrozenSet<long> knownIds, DateTime doneAt) =>
    [
        .. targets.Select(target => new VeventWrite
        {
            GroupId = groupId,
            AsRead = known(target.Id),
            Target = target,
            DoneAt = doneAt,
            Customfields = input.Kind == VeventKind.Rdv ? Customfields(input) : ImmutableDictionary<CustomfieldName, string>.Empty,
            KnownIds = knownIds,
        }),
    ];

    private IEnumerable<Vevent> Visit(VeventInput input, string taker)
    {
        var at = input.Start!.Value;
        foreach (var service in input.Services)
        {
            var before = shown.FirstOrDefault(vevent => vevent.Id == service.VeventId);
            var end = at.AddMinutes(service.Length!.Value);
            yield return Edited(before ?? Blank(input, taker), input) with
            {
                CalendarId = input.CalendarId,
                Start = at,
                End = end,
                InterventionId = service.InterventionId,
            };
            at = end;
        }

        foreach (var gone in shown.Where(vevent => input.Services.TrueForAll(service => service.VeventId != vevent.Id)))
            yield return gone with { Deleted = true };
    }

    private Vevent? First => shown.Count == 0 ? null : shown[0];

    private Vevent DayNote(VeventInput input, string taker)
    {
        var midnight = input.Day!.Value.ToDateTime(TimeOnly.MinValue);
        return Edited(First ?? Blank(input, taker) with { IsNote = true }, input) with { CalendarId = input.CalendarId, Start = midnight, End = midnight };
    }

    private Vevent Stretch(VeventInput input, string taker, VeventKind kind)
    {
        var blank = Blank(input, taker) with { Type = kind == VeventKind.Opening ? Vevent.OpeningType : "" };
        var start = input.Start!.Value;
        return Edited(First ?? blank, input) with
        {
            CalendarId = input.CalendarId,
            Start = start,
            End = start.AddMinutes(ServiceInput.MinutesOf(input.Minutes)!.Value),
        };
    }

    private Vevent Blank(VeventInput input, string taker) => new()
    {
        GroupId = groupId,
        FicheId = input.Fiche?.Id ?? 0,
        Text = TextOf(input),
        Comments = input.Comments,
        Colorref = input.Colour,
        Taker = taker,
    };

    /// <summary>Takes over what the person changed, and leaves what is particular to each appointment of a visit.</summary>
    private Vevent Edited(Vevent vevent, VeventInput input) => vevent with
    {
        FicheId = input.Fiche?.Id == opened.Fiche?.Id ? vevent.FicheId : input.Fiche?.Id ?? 0,
        Text = TextOf(input) == TextOf(opened) ? vevent.Text : TextOf(input),
        Comments = input.Comments == opened.Comments ? vevent.Comments : input.Comments,
        Colorref = input.Colour == opened.Colour ? vevent.Colorref : input.Colour,
    };

    /// <summary>The title follows the customer unless somebody writes another one.</summary>
    private static string TextOf(VeventInput input) =>
        string.IsNullOrWhiteSpace(input.Text) && input.Fiche is { } fiche ? fiche.Name : input.Text.Trim();

    private ImmutableDictionary<CustomfieldName, string> Customfields(VeventInput input) => input.Customfields
        .Where(field => field.Value != opened.Customfields.GetValueOrDefault(field.Key, ""))
        .ToImmutableDictionary();
}
