using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What a person wishes of a vevent, apart from the version that they saw. A place is one thing: its calendar, begin and end go together.</summary>
internal static class VeventWish
{
    private static readonly ImmutableArray<Part> Typed =
    [
        new(vevent => vevent.FicheId, (to, from) => to with { FicheId = from.FicheId }),
        new(vevent => vevent.InterventionId, (to, from) => to with { InterventionId = from.InterventionId }),
        new(vevent => vevent.Text, (to, from) => to with { Text = from.Text }),
        new(vevent => vevent.Comments, (to, from) => to with { Comments = from.Comments }),
        new(vevent => vevent.Colorref, (to, from) => to with { Colorref = from.Colorref }),
    ];

    private static readonly ImmutableArray<Part> All =
    [
        .. Typed,
        new(Place, (to, from) => to with { CalendarId = from.CalendarId, Start = from.Start, End = from.End }),
        new(vevent => vevent.State, (to, from) => to with { State = from.State }),
        new(vevent => vevent.Deleted, (to, from) => to with { Deleted = from.Deleted }),
    ];

    /// <summary>What differs between what was seen and what is wished, laid over another version.</summary>
    public static Vevent Onto(Vevent other, Vevent seen, Vevent wished) => Lay(All, other, seen, wished);

    /// <summary>The same for what somebody typed or chose, and not for where and how it stands.</summary>
    public static Vevent TypedOnto(Vevent other, Vevent seen, Vevent wished) => Lay(Typed, other, seen, wished);

    public static bool IsSamePlace(Vevent one, Vevent other) => Place(one).Equals(Place(other));

    /// <summary>Whether a later write has all that an earlier one wished, or something else in its place.</summary>
    public static bool Covers(VeventWrite later, VeventWrite earlier) => Changed(All, earlier.AsRead!, earlier.Target)
        .All(part => part.IsSame(later.Target, earlier.Target) || !part.IsSame(later.Target, later.AsRead!));

    private static object Place(Vevent vevent) => (vevent.CalendarId, vevent.Start, vevent.End);

    private static Vevent Lay(ImmutableArray<Part> parts, Vevent other, Vevent seen, Vevent wished) =>
        Changed(parts, seen, wished).Aggregate(other, (laid, part) => part.Take(laid, wished));

    private static IEnumerable<Part> Changed(ImmutableArray<Part> parts, Vevent from, Vevent to) => parts.Where(part => !part.IsSame(from, to));

    private sealed record Part(Func<Vevent, object> Of, Func<Vevent, Vevent, Vevent> Take)
    {
        public bool IsSame(Vevent one, Vevent other) => Of(one).Equals(Of(other));
    }
}
