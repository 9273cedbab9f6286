using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.History;

/// <summary>Reads a customer's appointments beside the names that they need.</summary>
public sealed class FicheHistoryReader(
    FicheDirectory fiches, GroupDirectory groups, CalendarDirectory calendars, InterventionDirectory interventions, TimeProvider clock)
{
    public async Task<ApiResult<FicheHistory>> ReadAsync(long groupId, long ficheId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var calendarsReading = calendars.RecentAsync(groupId, cancellationToken);
        var interventionsReading = interventions.ListAsync(groupId, cancellationToken);
        var read = await fiches.VeventsAsync(groupId, ficheId, FicheHistory.MostRead, cancellationToken);
        var (group, known, services) = (await groupReading, await calendarsReading, await interventionsReading);
        if ((read.Problem ?? group.Problem) is { } problem)
            return ApiResult.Failed<FicheHistory>(problem);

        // Without the names, the appointments are still worth showing.
        return ApiResult.Of(new FicheHistory(
            [.. read.Value!.Records.Where(vevent => vevent.Kind == VeventKind.Rdv)],
            read.Value.TotalRecords,
            GroupTimezone.Of(group.Value!).Now(clock),
            NamesOf(known.Value, calendar => calendar.Id, calendar => calendar.DisplayName()),
            NamesOf(services.Value, service => service.Id, service => string.IsNullOrWhiteSpace(service.Name) ? service.Publicname : service.Name)));
    }

    private static Dictionary<long, string> NamesOf<T>(IReadOnlyList<T>? all, Func<T, long> idOf, Func<T, string> nameOf) =>
        (all ?? []).ToDictionary(idOf, nameOf);
}
