using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Booking.Slots;

/// <summary>
/// Free starts of some services, read week by week. Everybody's are read at once: who is wanted only chooses among them, so that
/// another practitioner costs no other call.
/// </summary>
/// <param name="slots">Reads one week.</param>
/// <param name="able">Says who does them, where several are asked for.</param>
/// <param name="groupId">The group.</param>
/// <param name="interventionIds">One or several, done one after the other.</param>
/// <param name="from">From when on: wall-clock time of the group.</param>
public sealed class SlotSearch(SlotDirectory slots, AbleCalendars able, long groupId, IReadOnlyList<long> interventionIds, DateTime from)
{
    /// <summary>So many weeks are gone through in one go when none of them has what is wanted.</summary>
    public const int MostWindows = 4;

    private readonly List<Availabletimeslot> _found = [];
    private HashSet<long>? _able;

    public IReadOnlyList<Availabletimeslot> Found => _found;

    /// <summary>How far has been looked: wall-clock time of the group.</summary>
    public DateTime Until { get; private set; } = from;

    /// <summary>Looks further, week by week, until something is found that is wanted. What was found stays when it is stopped.</summary>
    /// <param name="isEnough">Whether what is found now has something that is wanted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ApiProblem?> LookFurtherAsync(Func<bool> isEnough, CancellationToken cancellationToken)
    {
        if (_able is null && await ReadAbleAsync(cancellationToken) is { } unknown)
            return unknown;
        for (var window = 0; window < MostWindows; window++)
        {
            var read = await slots.WindowAsync(groupId, interventionIds, Until, cancellationToken);
            if (!read.IsSuccess)
                return read.Problem;
            _found.AddRange(read.Value.Select(slot => slot with { CalendarIds = [.. slot.CalendarIds.Where(IsAble)] }).Where(slot => slot.CalendarIds.Count > 0));
            Until = Until.Date.AddDays(SlotDirectory.DaysOfWindow);
            if (isEnough())
                break;
        }

        return null;
    }

    private bool IsAble(long calendarId) => _able is not { Count: > 0 } able || able.Contains(calendarId);

    /// <summary>Whether several services mean « all of them » or « any » is not documented (clicrdv-api §19, row 20): it is made sure here.</summary>
    private async Task<ApiProblem?> ReadAbleAsync(CancellationToken cancellationToken)
    {
        if (interventionIds.Distinct().Count() == 1)
        {
            _able = [];
            return null;
        }

        var read = await able.DoingAsync(groupId, interventionIds, cancellationToken);
        if (!read.IsSuccess)
            return read.Problem;

        // Nobody does them all: a calendar that does not exist stands for that, since none at all means anybody.
        _able = read.Value.Count > 0 ? read.Value : [0];
        return null;
    }
}
