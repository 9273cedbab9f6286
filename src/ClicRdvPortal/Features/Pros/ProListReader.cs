using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Pros;

/// <summary>Reads who has access, and the group from the list read once a session.</summary>
public sealed class ProListReader(GroupDirectory groups, ProDirectory pros)
{
    public async Task<ApiResult<ProList>> ReadAsync(long groupId, CancellationToken cancellationToken)
    {
        var groupReading = groups.FindAsync(groupId, cancellationToken);
        var prosReading = pros.ListAsync(groupId, cancellationToken);
        await Task.WhenAll(groupReading, prosReading);

        var (group, read) = (await groupReading, await prosReading);
        return (group.Problem ?? read.Problem) is { } problem
            ? ApiResult.Failed<ProList>(problem)
            : ApiResult.Of(new ProList(group.Value!, read.Value!));
    }
}
