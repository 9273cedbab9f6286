using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream;

/// <summary>What stands on calendars over a stretch of days. Readings are shared by a person's tabs for a moment.</summary>
public sealed class VeventDirectory(UpstreamSession upstream, UpstreamDoor door, RecentLists lists, ReadingPace pace)
{
    /// <summary>With what the key of every reading of vevents begins.</summary>
    internal const string RecentKey = "vevents:";

    /// <summary>A week of a hundred calendars that have twenty-five a day, with some to spare: a hundred pages of the upstream's.</summary>
    public const int MostAtOnce = 20_000;

    /// <summary>Everything on the calendars that has a part in the days, whole or a problem; <see cref="MostAtOnce"/> at most.</summary>
    /// <param name="groupId">The calendars' group.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The day after the last one.</param>
    /// <param name="calendarIds">Which calendars; none for every one of the group.</param>
    /// <param name="withDeleted">Whether what was cancelled comes along.</param>
    /// <param name="isAhead">Whether nobody has asked for them yet.</param>
    /// <param name="cancellationToken">Stops the waiting; the reading goes on for the other tabs.</param>
    public async Task<ApiResult<IReadOnlyList<Vevent>>> BetweenAsync(
        long groupId,
        DateOnly from,
        DateOnly until,
        IReadOnlyCollection<long> calendarIds,
        bool withDeleted,
        bool isAhead = false,
        CancellationToken cancellationToken = default)
    {
        var ids = calendarIds.Order().ToList();
        var (start, end) = (from.ToDateTime(TimeOnly.MinValue), until.ToDateTime(TimeOnly.MinValue));
        var person = (await upstream.FindAsync())?.Person.ProId ?? 0;
        await pace.WaitAsync(person, cancellationToken);
        var read = await lists.ReadAsync(
            string.Create(CultureInfo.InvariantCulture, $"{RecentKey}{groupId}:{from:O}:{until:O}:{withDeleted}:{string.Join(',', ids)}"),
            (client, page, token) => client.Vevents.ListAsync(groupId, Narrow(page.Touching(start, end)), token),
            cancellationToken,
            isAhead,
            MostAtOnce);
        pace.Take(person, read.Value?.Count ?? 0);
        return read;

        ListQuery Narrow(ListQuery query)
        {
            var conditions = query.Conditions;
            if (ids.Count > 0)
                conditions = conditions.In("calendar_id", ids.Select(id => (ConditionValue)id));
            if (!withDeleted)
                conditions = conditions.And("deleted", ConditionOperator.Equal, false);
            return query with { Conditions = conditions };
        }
    }

    /// <summary>One vevent as it stands upstream at this moment.</summary>
    public Task<ApiResult<Vevent>> GetAsync(long groupId, long id, CancellationToken cancellationToken = default) =>
        door.CallAsync((client, token) => client.Vevents.GetAsync(groupId, id, token), cancellationToken);
}
