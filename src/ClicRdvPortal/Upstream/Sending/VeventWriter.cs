using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Sends one write: compared before, re-read when its answer was lost, never repeated blindly.</summary>
internal sealed class VeventWriter(UpstreamCaller caller)
{
    /// <param name="write">What is to become of the vevent.</param>
    public async Task<ApiResult<SaveOutcome<Vevent>>> WriteAsync(VeventWrite write)
    {
        if (write.AsRead is not { Id: > 0 } asRead)
            return (await CreateAsync(write)).Select(Saved);

        if (write.Target.Deleted && !asRead.Deleted)
            return await CancelAsync(write.GroupId, asRead);

        var changes = VeventDifference.Between(asRead, write);
        if (changes.IsEmpty)
            return ApiResult.Of(Saved(asRead));

        return await GuardedWrite.ChangeAsync(
            caller,
            (client, token) => client.Vevents.GetAsync(write.GroupId, asRead.Id, token),
            (client, token) => client.Vevents.UpdateAsync(write.GroupId, asRead.Id, changes, token),
            row => IsSame(row, asRead),
            row => VeventDifference.Between(row, write).IsEmpty,
            CancellationToken.None);
    }

    /// <summary>Whether the upstream still has what the person saw. Writes nothing.</summary>
    public async Task<ApiResult<SaveOutcome<Vevent>>> CompareAsync(VeventWrite write)
    {
        var row = await caller.CallAsync((client, token) => client.Vevents.GetAsync(write.GroupId, write.Id, token), CancellationToken.None);
        return row.Select(now => new SaveOutcome<Vevent>(now, !IsSame(now, write.AsRead!)));
    }

    /// <summary>The row of a creation by what a person would know it by, among those that were not there before.</summary>
    public async Task<ApiResult<Vevent?>> FindAsync(VeventWrite write)
    {
        var target = write.Target;
        var read = await WholeList.ReadAsync(
            caller,
            (client, page, token) => client.Vevents.ListAsync(write.GroupId, page.Touching(target.Start, target.Start.AddMinutes(1)).OfCalendar(target.CalendarId), token),
            CancellationToken.None);
        return read.Select(rows => rows.FirstOrDefault(row => !write.KnownIds.Contains(row.Id)
            && row.Start == target.Start && row.End == target.End && row.Kind == target.Kind && row.FicheId == target.FicheId
            && row.InterventionId == target.InterventionId && row.Text == target.Text && !row.Deleted));
    }

    private Task<ApiResult<Vevent>> CreateAsync(VeventWrite write)
    {
        var draft = VeventDifference.DraftOf(write);
        return GuardedWrite.CreateAsync(
            caller,
            (client, token) => client.Vevents.CreateAsync(write.GroupId, draft, token),
            () => FindAsync(write),
            CancellationToken.None);
    }

    /// <summary>DELETE rather than PUT deleted: the upstream checks the right to remove on that verb.</summary>
    private Task<ApiResult<SaveOutcome<Vevent>>> CancelAsync(long groupId, Vevent asRead) => GuardedWrite.RemoveSeenAsync(
        caller,
        (client, token) => client.Vevents.GetAsync(groupId, asRead.Id, token),
        (client, token) => client.Vevents.DeleteAsync(groupId, asRead.Id, token),
        row => IsSame(row, asRead),
        row => row.Deleted,
        asRead with { Deleted = true },
        CancellationToken.None);

    internal static bool IsSame(Vevent row, Vevent asRead) => row.UpdatedAt == asRead.UpdatedAt && Versions.AreEqual(row, asRead);

    private static SaveOutcome<Vevent> Saved(Vevent vevent) => new(vevent, IsConflict: false);
}
