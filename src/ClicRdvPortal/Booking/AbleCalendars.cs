using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Booking;

/// <summary>Who does all of some services.</summary>
public sealed class AbleCalendars(CalendarDirectory calendars)
{
    /// <param name="groupId">The group.</param>
    /// <param name="interventionIds">One or several services.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The ids of their calendars.</returns>
    public async Task<ApiResult<HashSet<long>>> DoingAsync(long groupId, IReadOnlyList<long> interventionIds, CancellationToken cancellationToken = default)
    {
        var read = await Task.WhenAll(interventionIds.Distinct().Select(id => calendars.AbleToDoAsync(groupId, id, cancellationToken)));
        return read.FirstOrDefault(result => !result.IsSuccess)?.Problem is { } problem
            ? ApiResult.Failed<HashSet<long>>(problem)
            : ApiResult.Of(read.Select(result => result.Value!.Select(calendar => calendar.Id)).Aggregate((one, other) => one.Intersect(other)).ToHashSet());
    }
}
