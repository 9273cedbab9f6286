using System.Collections.Concurrent;

namespace ClicRdvPortal.Upstream;

/// <summary>A service that is possible on a calendar.</summary>
public sealed record InterventionLink(long InterventionId, long CalendarId);

/// <summary>
/// Which services are possible on which calendars. Upstream has no list of these links: it is asked calendar by calendar or
/// service by service (clicrdv-api §12.2, §13.2), whichever are fewer, three at once.
/// </summary>
public sealed class InterventionLinks(UpstreamDoor door, PageReader pages)
{
    private const int AtOnce = 3;

    /// <summary>Every link between these, or a problem: never a part of them.</summary>
    public Task<ApiResult<IReadOnlySet<InterventionLink>>> ReadAsync(
        long groupId,
        IReadOnlyCollection<long> interventionIds,
        IReadOnlyCollection<long> calendarIds,
        CancellationToken cancellationToken = default) => pages.ReadAsync($"links:{groupId}", () =>
        calendarIds.Count <= interventionIds.Count
            ? ReadAllAsync(calendarIds, calendar => OfCalendarAsync(groupId, calendar, cancellationToken))
            : ReadAllAsync(interventionIds, intervention => OfInterventionAsync(groupId, intervention, cancellationToken)));

    private async Task<ApiResult<IEnumerable<InterventionLink>>> OfCalendarAsync(long groupId, long calendar, CancellationToken cancellationToken) =>
        (await WholeList.ReadAsync(
            door,
            (client, query, token) => client.Interventions.ListAsync(groupId, query.PossibleOn(calendar), token),
            cancellationToken)).Select(found => found.Select(intervention => new InterventionLink(intervention.Id, calendar)));

    private async Task<ApiResult<IEnumerable<InterventionLink>>> OfInterventionAsync(long groupId, long intervention, CancellationToken cancellationToken) =>
        (await WholeList.ReadAsync(
            door,
            (client, query, token) => client.Calendars.ListAsync(groupId, query.AbleToDo(intervention), token),
            cancellationToken)).Select(found => found.Select(calendar => new InterventionLink(intervention, calendar.Id)));

    private static async Task<ApiResult<IReadOnlySet<InterventionLink>>> ReadAllAsync(
        IEnumerable<long> ids,
        Func<long, Task<ApiResult<IEnumerable<InterventionLink>>>> readAsync)
    {
        var waiting = new ConcurrentQueue<long>(ids);
        var problems = new ConcurrentQueue<ApiProblem>();
        var links = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync()));
        return problems.TryPeek(out var problem)
            ? ApiResult.Failed<IReadOnlySet<InterventionLink>>(problem)
            : ApiResult.Of<IReadOnlySet<InterventionLink>>(links.SelectMany(found => found).ToHashSet());

        async Task<List<InterventionLink>> WorkAsync()
        {
            var found = new List<InterventionLink>();
            while (problems.IsEmpty && waiting.TryDequeue(out var id))
            {
                var read = await readAsync(id);
                found.AddRange(read.Value ?? []);
                if (!read.IsSuccess)
                    problems.Enqueue(read.Problem);
            }

            return found;
        }
    }
}
