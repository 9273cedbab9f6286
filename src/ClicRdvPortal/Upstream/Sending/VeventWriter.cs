using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Sends one write: compared before, re-read when its answer was lost, never repeated blindly.</summary>
internal sealed class VeventWriter(UpstreamCaller caller)
{
    /// <param name="write">What is to become of the vevent.</param>
    /// <param name="isRetry">Whether it has been sent before: then the row is looked for first.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    public async Task<ApiResult<SaveOutcome<Vevent>>> WriteAsync(VeventWrite write, bool isRetry, CancellationToken cancellationToken)
    {
        if (write.AsRead is not { } asRead)
            return (await CreateAsync(write, isRetry, cancellationToken)).Select(Saved);

        if (write.Target.Deleted && !asRead.Deleted)
            return await CancelAsync(write.GroupId, asRead, cancellationToken);

        var changes = VeventDifference.Between(asRead, write);
        if (changes.IsEmpty)
            return ApiResult.Of(Saved(asRead));

        return await GuardedWrite.ChangeAsync(
            caller,
            (client, token) => client.Vevents.GetAsync(write.GroupId, asRead.Id, token),
            (client, token) => client.Vevents.UpdateAsync(write.GroupId, asRead.Id, changes, token),
            row => IsSame(row, asRead),
            row => VeventDifference.Between(row, write).IsEmpty,
            cancellationToken);
    }

    private async Task<ApiResult<Vevent>> CreateAsync(VeventWrite write, bool isRetry, CancellationToken cancellationToken)
    {
        if (isRetry)
        {
            var there = await FindAsync(write, cancellationToken);
            if (!there.IsSuccess)
                return ApiResult.Failed<Vevent>(there.Problem!);
            if (there.Value is { } found)
                return ApiResult.Of(found);
        }

        return await GuardedWrite.CreateAsync(
            caller,
            (client, token) => client.Vevents.CreateAsync(write.GroupId, VeventDifference.DraftOf(write), token),
            () => FindAsync(write, cancellationToken),
            cancellationToken);
    }

    /// <summary>DELETE rather than PUT deleted: the upstream checks the right to remove on that verb.</summary>
    private async Task<ApiResult<SaveOutcome<Vevent>>> CancelAsync(long groupId, Vevent asRead, CancellationToken cancellationToken)
    {
        var cancelled = await GuardedWrite.ChangeAsync(
            caller,
            (client, token) => client.Vevents.GetAsync(groupId, asRead.Id, token),
            async (client, token) =>
            {
                await client.Vevents.DeleteAsync(groupId, asRead.Id, token);
                return asRead with { Deleted = true };
            },
            row => IsSame(row, asRead),
            row => row.Deleted,
            cancellationToken);
        if (!cancelled.IsSuccess || cancelled.Value.IsConflict)
            return cancelled;

        // What DELETE answers is not known (clicrdv-api §19, row 13), and restoring compares with the new version.
        var now = await caller.CallAsync((client, token) => client.Vevents.GetAsync(groupId, asRead.Id, token), cancellationToken);
        return now.IsSuccess ? now.Select(Saved) : cancelled;
    }

    /// <summary>The row by what a person would know it by, among those that were not there before.</summary>
    private async Task<ApiResult<Vevent?>> FindAsync(VeventWrite write, CancellationToken cancellationToken)
    {
        var target = write.Target;
        var read = await WholeList.ReadAsync(
            caller,
            (client, page, token) => client.Vevents.ListAsync(write.GroupId, page.Touching(target.Start, target.Start.AddMinutes(1)).OfCalendar(target.CalendarId), token),
            cancellationToken);
        return read.Select(rows => rows.FirstOrDefault(row => !write.KnownIds.Contains(row.Id)
            && row.Start == target.Start && row.End == target.End && row.Kind == target.Kind && row.FicheId == target.FicheId
            && row.InterventionId == target.InterventionId && row.Text == target.Text && !row.Deleted));
    }

    private static bool IsSame(Vevent row, Vevent asRead) => row.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(row, asRead);

    private static SaveOutcome<Vevent> Saved(Vevent vevent) => new(vevent, IsConflict: false);
}
