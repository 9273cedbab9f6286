using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>What a group's custom fields mean. They change in ClicRDV's own administration only.</summary>
public sealed class CustomfieldDirectory(RecentLists lists)
{
    /// <summary>The definitions that stand on the staff's screens, in their order, without those that were removed.</summary>
    public async Task<ApiResult<IReadOnlyList<Customfield>>> ListAsync(long groupId, CustomfieldModel model, CancellationToken cancellationToken = default)
    {
        var read = await lists.ReadAsync(
            string.Create(CultureInfo.InvariantCulture, $"customfields:{groupId}:{model}"),
            (client, query, token) => client.Customfields.ListAsync(groupId, query.OfModel(model), token),
            cancellationToken);
        return read.Select(all => (IReadOnlyList<Customfield>)[.. all
            .Where(field => !field.Deleted && field.AppliesTo == model)
            .OrderBy(field => field.ProPosition ?? int.MaxValue).ThenBy(field => field.Id)]);
    }
}
