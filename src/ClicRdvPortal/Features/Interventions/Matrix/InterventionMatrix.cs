using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Listing;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Interventions.Matrix;

/// <summary>Which services are possible on which calendars. Archived ones of either are not in it.</summary>
/// <param name="Interventions">The rows, in the practice's order.</param>
/// <param name="Calendars">The columns, in the practice's order.</param>
/// <param name="Sets">Of the calendars.</param>
public sealed record InterventionMatrix(
    Group Group,
    IReadOnlyList<Intervention> Interventions,
    IReadOnlyList<Calendar> Calendars,
    IReadOnlyList<Calendarset> Sets,
    IReadOnlySet<InterventionLink> Links)
{
    public bool IsPossible(Intervention intervention, Calendar calendar) => Links.Contains(new(intervention.Id, calendar.Id));

    /// <summary>The calendars shown on which the service is possible.</summary>
    public IReadOnlyList<Calendar> CalendarsOf(Intervention intervention) => [.. Calendars.Where(calendar => IsPossible(intervention, calendar))];

    /// <summary>Only the services and calendars that are asked for.</summary>
    /// <param name="search">Words of a service's name, or of a calendar's: then only what that calendar does.</param>
    /// <param name="set">The set whose calendars are shown, or null for all.</param>
    public InterventionMatrix Narrowed(string search, long? set)
    {
        var columns = Calendars.Where(calendar => set is null || calendar.CalendarsetId == set).ToList();
        var words = LooseText.WordsOf(search);
        if (words.Length == 0)
            return this with { Calendars = columns };

        var named = columns.Where(calendar => words.All(word => LooseText.Holds(calendar.DisplayName(), word))).ToList();
        if (named.Count > 0)
            return this with { Calendars = named, Interventions = [.. Interventions.Where(row => named.Any(calendar => IsPossible(row, calendar)))] };
        return this with
        {
            Calendars = columns,
            Interventions = [.. Interventions.Where(row => words.All(word => LooseText.Holds(row.DisplayName(), word) || LooseText.Holds(row.Abbr, word)))],
        };
    }
}
