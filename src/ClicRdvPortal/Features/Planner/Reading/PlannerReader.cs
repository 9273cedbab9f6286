using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>Reads what a view shows, with one call for each thing needed: what stays is read beside the appointments.</summary>
public sealed class PlannerReader(
    GroupDirectory groups,
    CalendarDirectory calendars,
    CalendarsetDirectory calendarsets,
    InterventionDirectory interventions,
    VeventDirectory vevents,
    TimeProvider clock)
{
    public async Task<ApiResult<PlannerFrame>> ReadFrameAsync(long groupId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var calendarsReading = calendars.RecentAsync(groupId, cancellationToken);
        var setsReading = calendarsets.RecentAsync(groupId, cancellationToken);
        var interventionsReading = interventions.ListAsync(groupId, cancellationToken);
        await Task.WhenAll(groupReading, calendarsReading, setsReading, interventionsReading);

        var (group, read, sets, services) = (await groupReading, await calendarsReading, await setsReading, await interventionsReading);
        if ((group.Problem ?? read.Problem ?? sets.Problem ?? services.Problem) is not { } problem)
            return ApiResult.Of(new PlannerFrame(group.Value!, read.Value!, sets.Value!, services.Value!));

        // A group that was in the list and is out of reach now has been taken away (threat T21).
        if (group.IsSuccess && problem.Kind is ProblemKind.NotFound or ProblemKind.Forbidden)
            await groups.ForgetAsync();
        return ApiResult.Failed<PlannerFrame>(problem);
    }

    /// <summary>Reads the view that a state names. What stays is <paramref name="known"/> when it is there already.</summary>
    public Task<ApiResult<PlannerReading>> ReadAsync(long groupId, PlannerPageState state, PlannerFrame? known, CancellationToken cancellationToken) =>
        ReadAsync(groupId, state, known, isAhead: false, cancellationToken);

    /// <summary>Reads a view that nobody has asked for yet: what was read a while ago is read again, so that it is there when somebody does.</summary>
    public Task<ApiResult<PlannerReading>> ReadAheadAsync(long groupId, PlannerPageState state, PlannerFrame known, CancellationToken cancellationToken) =>
        ReadAsync(groupId, state, known, isAhead: true, cancellationToken);

    private async Task<ApiResult<PlannerReading>> ReadAsync(
        long groupId, PlannerPageState state, PlannerFrame? known, bool isAhead, CancellationToken cancellationToken)
    {
        // A state that names its calendars and its day needs nothing else first, so both readings go out together.
        var early = known is null && state is { Calendars.IsEmpty: false, Date: { } day }
            ? vevents.BetweenAsync(groupId, PlannerSpan.Of(state.View, day, state.WorkingDaysOnly).From, PlannerSpan.Of(state.View, day, state.WorkingDaysOnly).Until, state.Calendars, state.Trash, cancellationToken: cancellationToken)
            : null;

        var frame = known is null ? await ReadFrameAsync(groupId, cancellationToken) : ApiResult.Of(known);
        if (!frame.IsSuccess)
            return ApiResult.Failed<PlannerReading>(frame.Problem);

        var date = state.Date ?? DateOnly.FromDateTime(frame.Value.Timezone.Now(clock));
        var span = PlannerSpan.Of(state.View, date, state.WorkingDaysOnly);
        var chosen = frame.Value.Chosen(state);
        var ids = state.Calendars.IsEmpty ? [] : chosen.Select(calendar => calendar.Id).ToList();
        var read = early is not null && ids.Count == state.Calendars.Length
            ? await early
            : await vevents.BetweenAsync(groupId, span.From, span.Until, ids, state.Trash, isAhead, cancellationToken);
        if (read.Problem?.Kind == ProblemKind.TooMany)
            return ApiResult.Of(new PlannerReading(frame.Value, state, date, span, chosen, []) { IsTooMuch = true });
        return read.Select(all => new PlannerReading(frame.Value, state, date, span, chosen, all).AsKept());
    }
}
