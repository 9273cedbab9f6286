using ClicRdv.Client;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Shared.Warnings;

/// <summary>
/// What speaks against putting vevents somewhere. Upstream checks nothing of it (clicrdv-api §19, row 14); the person is
/// told and decides.
/// </summary>
/// <param name="vevents">What stands on the calendars, as the person sees it.</param>
/// <param name="timezone">The group's.</param>
/// <param name="clock">Says what is past.</param>
/// <param name="isHoliday">Whether a day is a public holiday.</param>
public sealed class VeventWarnings(IReadOnlyList<Vevent> vevents, GroupTimezone timezone, TimeProvider clock, Func<DateOnly, bool> isHoliday)
{
    /// <summary>What speaks against each of the targets; nothing against what is cancelled, and nothing about what stays where it is.</summary>
    public IReadOnlyList<SendingWarning> Of(IReadOnlyList<Vevent> targets)
    {
        var moved = targets.Select(target => target.Id).ToHashSet();
        var standing = vevents.Where(vevent => !moved.Contains(vevent.Id)).Concat(targets).Where(vevent => !vevent.Deleted).ToList();
        return [.. targets.Where(target => !target.Deleted && HasMoved(target)).SelectMany(target => Of(target, standing))];
    }

    private IEnumerable<SendingWarning> Of(Vevent target, List<Vevent> standing)
    {
        if (target.Kind is VeventKind.Opening or VeventKind.Note)
            yield break;

        if (standing.Find(other => Collides(target, other)) is { } other)
            yield return new(SendingWarningKind.Overlap, target.Id, other);
        if (timezone.MomentOf(target.Start).Fit == WallClockFit.Never)
            yield return new(SendingWarningKind.MissingHour, target.Id);
        if (target.Kind != VeventKind.Rdv)
            yield break;

        if (IsOutsideOpenings(target, standing))
            yield return new(SendingWarningKind.OutsideOpening, target.Id);
        if (timezone.IsPast(target.Start, clock))
            yield return new(SendingWarningKind.Past, target.Id);
        if (isHoliday(DateOnly.FromDateTime(target.Start)))
            yield return new(SendingWarningKind.Holiday, target.Id);
    }

    private bool HasMoved(Vevent target) =>
        vevents.FirstOrDefault(vevent => vevent.Id == target.Id) is not { } before
        || before.Deleted
        || (before.CalendarId, before.Start, before.End) != (target.CalendarId, target.Start, target.End);

    private static bool Collides(Vevent target, Vevent other) =>
        other.Id != target.Id && other.CalendarId == target.CalendarId && other.Kind is (VeventKind.Rdv or VeventKind.Block)
        && other.Start < target.End && target.Start < other.End;

    /// <summary>A calendar without any opening that day is not run by openings: there is nothing to be outside of.</summary>
    private static bool IsOutsideOpenings(Vevent target, List<Vevent> standing)
    {
        var day = target.Start.Date;
        var openings = standing
            .Where(vevent => vevent.Kind == VeventKind.Opening && vevent.CalendarId == target.CalendarId && vevent.Touches(day, day.AddDays(1)))
            .OrderBy(opening => opening.Start)
            .ToList();
        if (openings.Count == 0)
            return false;

        // Openings that touch are one stretch.
        var reached = target.Start;
        foreach (var opening in openings.Where(opening => opening.Start <= reached && opening.End > reached))
            reached = opening.End;
        return reached < target.End;
    }
}
