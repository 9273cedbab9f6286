using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>Reads what the panel works on: the customer and the custom fields beside what the grid has already.</summary>
public sealed class VeventDetailReader(VeventDirectory vevents, FicheDirectory fiches, CustomfieldDirectory customfields, VeventSurroundings surroundings)
{
    /// <param name="reading">What the grid shows.</param>
    /// <param name="id">Which vevent; null for a new one.</param>
    /// <param name="outbox">What the person has done since.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ApiResult<VeventDetail>> ReadAsync(PlannerReading reading, long? id, Outbox outbox, CancellationToken cancellationToken)
    {
        var groupId = reading.Frame.Group.Id;
        var definitions = customfields.ListAsync(groupId, CustomfieldModel.Vevent, cancellationToken);
        var ended = id is { } asked ? outbox.Ended(asked) : null;
        var found = ended is not null ? ApiResult.Of(new Visit([ended.Write.Target], reading.Known))
            : id is { } known ? await FindAsync(reading, known, outbox, cancellationToken)
            : ApiResult.Of(new Visit([], reading.Known));
        if (!found.IsSuccess)
            return ApiResult.Failed<VeventDetail>(found.Problem);

        // Without the customer's record, or what the custom fields mean, the appointment is still worth showing.
        var (ours, theirs) = (found.Value.Chain is [var first, ..] ? first.FicheId : 0, ended?.Current?.FicheId ?? 0);
        var fiche = ours > 0 ? await fiches.GetAsync(groupId, ours, cancellationToken) : null;
        var other = theirs > 0 && theirs != ours ? await fiches.GetAsync(groupId, theirs, cancellationToken) : null;
        var fields = await definitions;
        return ApiResult.Of(new VeventDetail(found.Value.Chain, fiche?.Value, fiche is { IsSuccess: false }, fields.Value ?? [], !fields.IsSuccess)
        {
            Known = found.Value.Known,
            TheirFiche = other?.Value,
        });
    }

    private async Task<ApiResult<Visit>> FindAsync(PlannerReading reading, long id, Outbox outbox, CancellationToken cancellationToken)
    {
        if (reading.Find(id) is { } shown)
            return ApiResult.Of(new Visit(VeventChain.Of(shown, reading.Vevents), reading.Known));

        var read = await vevents.GetAsync(reading.Frame.Group.Id, id, cancellationToken);
        if (!read.IsSuccess)
            return ApiResult.Failed<Visit>(read.Problem);

        // The other services of the visit stand on the same calendar on the same day; without them it is alone.
        var vevent = read.Value;
        var around = await surroundings.ReadAsync(reading, DateOnly.FromDateTime(vevent.Start), vevent.CalendarId, vevent.Deleted, outbox, cancellationToken);
        var wish = outbox.Wish(id)?.Target ?? vevent;
        var known = new Dictionary<long, Vevent>(around.Value?.Known ?? reading.Known) { [id] = vevent };
        return ApiResult.Of(new Visit(VeventChain.Of(wish, around.Value?.Vevents ?? []), known));
    }

    private sealed record Visit(IReadOnlyList<Vevent> Chain, IReadOnlyDictionary<long, Vevent> Known);
}
