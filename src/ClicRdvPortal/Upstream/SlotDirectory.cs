using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>Free starts of services. Never kept: what is free now may be taken in a moment.</summary>
public sealed class SlotDirectory(UpstreamDoor door)
{
    /// <summary>Longer stretches are slow upstream (clicrdv-api §17).</summary>
    public const int DaysOfWindow = 7;

    /// <summary>The free starts from a time up to the midnight a week after its day, whoever does the services.</summary>
    /// <param name="groupId">The services' group.</param>
    /// <param name="interventionIds">One or several, done one after the other.</param>
    /// <param name="from">Wall-clock time of the group.</param>
    /// <param name="cancellationToken">Stops the call: something else is wanted.</param>
    public async Task<ApiResult<IReadOnlyList<Availabletimeslot>>> WindowAsync(
        long groupId, IReadOnlyList<long> interventionIds, DateTime from, CancellationToken cancellationToken = default)
    {
        var until = from.Date.AddDays(DaysOfWindow);
        var query = new AvailabletimeslotsQuery { InterventionIds = interventionIds, Start = from, Days = DaysOfWindow };
        var read = await door.CallAsync((client, token) => client.Availabletimeslots.GetAsync(groupId, query, token), cancellationToken);

        // Whether upstream counts days of 24 hours or dates is not documented: what is beyond belongs to the next window.
        return read.Select<IReadOnlyList<Availabletimeslot>>(answer => [.. answer.Slots.Where(slot => slot.Start >= from && slot.Start < until).OrderBy(slot => slot.Start)]);
    }
}
