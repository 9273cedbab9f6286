using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Planner.Panels;

/// <summary>Reads what the panel shows: the customer beside what the grid has already.</summary>
public sealed class VeventDetailReader(VeventDirectory vevents, FicheDirectory fiches)
{
    public async Task<ApiResult<VeventDetail>> ReadAsync(long groupId, long id, Vevent? known, CancellationToken cancellationToken)
    {
        var read = known is not null ? ApiResult.Of(known) : await vevents.GetAsync(groupId, id, cancellationToken);
        if (!read.IsSuccess)
            return ApiResult.Failed<VeventDetail>(read.Problem);
        if (read.Value.FicheId == 0)
            return ApiResult.Of(new VeventDetail(read.Value, null, IsFicheLost: false));

        // Without the customer's record the appointment is still worth showing.
        var fiche = await fiches.GetAsync(groupId, read.Value.FicheId, cancellationToken);
        return ApiResult.Of(new VeventDetail(read.Value, fiche.Value, !fiche.IsSuccess));
    }
}
