using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Palette;

/// <summary>
/// What the palette finds without a call: places, actions, groups and calendars, read when it is opened, and the day that a text names.
/// Customers alone are asked for as one types.
/// </summary>
public sealed class PaletteIndex(
    GroupDirectory groups,
    CalendarDirectory calendars,
    FicheDirectory fiches,
    IEnumerable<NavigationEntry> places,
    IEnumerable<PaletteAction> actions,
    IStringLocalizerFactory texts,
    IStringLocalizer<PaletteTexts> own,
    TimeProvider clock)
{
    public const int LeastLetters = 2;
    private const int MostCustomers = 6;

    /// <summary>What can be found in a group; what cannot be read is left out, since the rest is of use without it.</summary>
    public async Task<IReadOnlyList<PaletteEntry>> ReadAsync(PortalLocation location, CancellationToken cancellationToken)
    {
        var groupsReading = groups.ListAsync(cancellationToken);
        var calendarsReading = location.GroupId is { } groupId ? calendars.RecentAsync(groupId, cancellationToken) : Task.FromResult(ApiResult.Of<IReadOnlyList<Calendar>>([]));
        var (allGroups, allCalendars) = (await groupsReading, await calendarsReading);
        return
        [
            .. NavigationPlace.From(places, location, texts).Select(place => new PaletteEntry(PaletteKind.Place, place.Label, place.Address, place.Icon)),
            .. actions.Where(_ => location.GroupId is not null).Select(action => new PaletteEntry(PaletteKind.Action, texts.Create(action.Texts)[action.LabelKey], action.Address(location.GroupId!.Value), action.Icon)),
            .. (allCalendars.Value ?? []).Where(calendar => !calendar.Deleted).Select(calendar => new PaletteEntry(PaletteKind.Calendar, NameOf(calendar), PortalUrls.PlannerAt(calendar.GroupId, calendarId: calendar.Id), IconName.Calendars)),
            .. (allGroups.Value ?? []).Select(group => new PaletteEntry(PaletteKind.Group, group.Name, PortalUrls.SamePlaceIn(group.Id, location.Path), IconName.Groups) { Detail = group.City }),
        ];
    }

    /// <summary>The day of a text, as a page of the planner.</summary>
    public async Task<PaletteEntry?> DayAsync(string text, long? groupId, CancellationToken cancellationToken)
    {
        if (groupId is not { } id || (await groups.FindAsync(id, cancellationToken)).Value is not { } group)
            return null;
        var today = DateOnly.FromDateTime(GroupTimezone.Of(group).Now(clock));
        return DayPhrase.Read(text, today) is { } day
            ? new PaletteEntry(PaletteKind.Day, day.ToString("dddd d MMMM yyyy", System.Globalization.CultureInfo.CurrentCulture), PortalUrls.PlannerAt(id, day), IconName.Planner)
            : null;
    }

    /// <summary>The customers of a name: one call.</summary>
    public async Task<ApiResult<IReadOnlyList<PaletteEntry>>> CustomersAsync(string text, long groupId, CancellationToken cancellationToken)
    {
        var found = await fiches.SearchAsync(groupId, text, MostCustomers, cancellationToken);
        return found.Select<IReadOnlyList<PaletteEntry>>(matches =>
        [
            .. matches.Fiches.SelectMany(fiche => (PaletteEntry[])
            [
                Entry(fiche, PaletteKind.Customer, PortalUrls.Fiche(groupId, fiche.Id), IconName.Person),
                Entry(fiche, PaletteKind.Booking, PortalUrls.BookingFor(groupId, fiche.Id), IconName.Plus),
            ]),
        ]);
    }

    private static PaletteEntry Entry(Fiche fiche, PaletteKind kind, string address, string icon) =>
        new(kind, $"{fiche.UnmarkedLastname} {fiche.Firstname}".Trim(), address, icon) { Detail = fiche.Firstphone.Length > 0 ? fiche.Firstphone : fiche.Email };

    private string NameOf(Calendar calendar) => calendar.DisplayName() is { Length: > 0 } name ? name : own["UnnamedCalendar", calendar.Id];
}
