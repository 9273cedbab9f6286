using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Reads what the panel works on: the customer and the custom fields beside what the grid has already.</summary>
public sealed class VeventDetailReader(VeventDirectory vevents, FicheDirectory fiches, CustomfieldDirectory customfields)
{
    /// <param name="reading">What the grid shows.</param>
    /// <param name="id">Which vevent; null for a new one.</param>
    /// <param name="unsent">As somebody wanted it and it could not be saved.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ApiResult<VeventDetail>> ReadAsync(PlannerReading reading, long? id, Vevent? unsent, CancellationToken cancellationToken)
    {
        var groupId = reading.Frame.Group.Id;
        var definitions = customfields.ListAsync(groupId, CustomfieldModel.Vevent, cancellationToken);
        var read = id is not { } known ? null
            : unsent is not null ? ApiResult.Of(unsent)
            : reading.Find(known) is { } shown ? ApiResult.Of(shown)
            : await vevents.GetAsync(groupId, known, cancellationToken);
        if (read is { IsSuccess: false })
            return ApiResult.Failed<VeventDetail>(read.Problem);

        IReadOnlyList<Vevent> chain = read?.Value is { } vevent ? unsent is null ? VeventChain.Of(vevent, reading.Vevents) : [vevent] : [];

        // Without the customer's record, or what the custom fields mean, the appointment is still worth showing.
        var fiche = chain is [{ FicheId: > 0 and var ficheId }, ..] ? await fiches.GetAsync(groupId, ficheId, cancellationToken) : null;
        var fields = await definitions;
        return ApiResult.Of(new VeventDetail(chain, fiche?.Value, fiche is { IsSuccess: false }, fields.Value ?? [], !fields.IsSuccess));
    }
}
