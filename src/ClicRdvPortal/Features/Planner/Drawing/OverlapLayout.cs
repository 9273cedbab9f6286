using System.Runtime.InteropServices;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>A stretch of a column, in minutes of its day; the end is exclusive and after the start.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(int Start, int End)
{
    public bool Overlaps(Stretch other) => Start < other.End && other.Start < End;
}

/// <summary>Where a stretch stands across its column: from lane <paramref name="Lane"/> on, <paramref name="Width"/> of <paramref name="Lanes"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LanePlace(int Lane, int Width, int Lanes);

/// <summary>
/// Shares a column's width among what overlaps: no two that overlap stand on each other, none is left out, and what
/// has room beside it takes it.
/// </summary>
public static class OverlapLayout
{
    /// <summary>A place for each stretch, in the order they were given.</summary>
    public static LanePlace[] Of(IReadOnlyList<Stretch> stretches)
    {
        var places = new LanePlace[stretches.Count];
        var order = Enumerable.Range(0, stretches.Count)
            .OrderBy(index => stretches[index].Start)
            .ThenByDescending(index => stretches[index].End)
            .ThenBy(index => index);

        var cluster = new List<int>();
        var lanes = new List<int>();
        var clusterEnd = int.MinValue;
        foreach (var index in order)
        {
            var stretch = stretches[index];
            if (stretch.Start >= clusterEnd)
            {
                Close(stretches, cluster, lanes.Count, places);
                cluster.Clear();
                lanes.Clear();
            }

            var lane = lanes.FindIndex(end => end <= stretch.Start);
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(0);
            }

            lanes[lane] = stretch.End;
            places[index] = new LanePlace(lane, 1, 0);
            cluster.Add(index);
            clusterEnd = Math.Max(clusterEnd, stretch.End);
        }

        Close(stretches, cluster, lanes.Count, places);
        return places;
    }

    /// <summary>What overlaps in a chain shares one number of lanes; each then widens until it meets a neighbour.</summary>
    private static void Close(IReadOnlyList<Stretch> stretches, List<int> cluster, int lanes, LanePlace[] places)
    {
        foreach (var index in cluster)
        {
            var lane = places[index].Lane;
            var edge = lanes;
            foreach (var other in cluster)
            {
                if (places[other].Lane > lane && places[other].Lane < edge && stretches[other].Overlaps(stretches[index]))
                    edge = places[other].Lane;
            }

            places[index] = new LanePlace(lane, edge - lane, lanes);
        }
    }
}
