using System.Collections.Immutable;

namespace ClicRdvPortal.Shared.Listing;

/// <summary>What the ticks of a list's rows come to.</summary>
public sealed class RowTicks
{
    private long? _anchor;

    /// <summary>Ticks the row or takes its tick away. With Shift, the rows from the one ticked before up to this one become like it.</summary>
    /// <param name="rows">Every row shown, in its order.</param>
    public ImmutableSortedSet<long> Toggle(ImmutableSortedSet<long> selected, IReadOnlyList<long> rows, long id, bool isRange)
    {
        var select = !selected.Contains(id);
        IEnumerable<long> toggled = [id];
        var (from, to) = (rows.ToList().IndexOf(_anchor ?? id), rows.ToList().IndexOf(id));
        if (isRange && from >= 0)
            toggled = rows.Skip(Math.Min(from, to)).Take(Math.Abs(from - to) + 1);
        _anchor = id;
        return select ? selected.Union(toggled) : selected.Except(toggled);
    }
}
