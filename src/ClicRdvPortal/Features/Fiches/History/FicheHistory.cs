using ClicRdv.Client;

namespace ClicRdvPortal.Features.Fiches.History;

/// <summary>A customer's appointments, as far as they were read, and what they come to.</summary>
/// <param name="Rdvs">The appointments, the latest first, cancelled ones among them.</param>
/// <param name="Total">How many there are upstream; null when it does not say.</param>
/// <param name="Now">The group's time.</param>
/// <param name="CalendarNames">What the calendars are called.</param>
/// <param name="InterventionNames">What the services are called.</param>
public sealed record FicheHistory(
    IReadOnlyList<Vevent> Rdvs,
    long? Total,
    DateTime Now,
    IReadOnlyDictionary<long, string> CalendarNames,
    IReadOnlyDictionary<long, string> InterventionNames)
{
    /// <summary>How many are read: the latest, in one call.</summary>
    public const int MostRead = 200;

    /// <summary>Whether there are older ones that were not read.</summary>
    public bool IsPart => Total is { } total ? total > Rdvs.Count : Rdvs.Count >= MostRead;

    /// <summary>The next one first.</summary>
    public IReadOnlyList<Vevent> Upcoming => [.. Rdvs.Where(rdv => rdv.Start >= Now).OrderBy(rdv => rdv.Start)];

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Vevent> Past => [.. Rdvs.Where(rdv => rdv.Start < Now)];

    /// <summary>How many of those that took place by now were not cancelled, what a rate of absences is one of.</summary>
    public int KeptCount => Past.Count(rdv => !rdv.Deleted);

    public int AbsentCount => Past.Count(rdv => rdv is { Deleted: false, State: RdvState.Absent });

    public int CancelledCount => Past.Count(rdv => rdv.Deleted);

    /// <summary>From 0 to 1; null where there is nothing to divide by.</summary>
    public double? AbsenceRate => KeptCount == 0 ? null : (double)AbsentCount / KeptCount;
}
