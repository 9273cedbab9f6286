namespace ClicRdvPortal.Shared.Ordering;

/// <param name="Rank">Its <c>sort</c> as it stands upstream; null when it has none.</param>
public sealed record RankedRow(long Id, int? Rank);

public sealed record RankChange(long Id, int Rank);

/// <summary>The fewest <c>sort</c> values to write so that rows come in a wanted order.</summary>
public static class OrderPlan
{
    /// <summary>
    /// Keeps the longest run of rows whose ranks already fit, with room between two of them for those that move there,
    /// and numbers only the others. Ranks never go below 0.
    /// </summary>
    /// <param name="wanted">The rows in the order they shall have.</param>
    public static IReadOnlyList<RankChange> Of(IReadOnlyList<RankedRow> wanted)
    {
        var kept = KeptOf(wanted);
        var changes = new List<RankChange>();
        var next = kept.Count > 0 ? wanted[kept[0]].Rank!.Value - kept[0] : 1;
        for (var index = 0; index < wanted.Count; index++)
        {
            var row = wanted[index];
            if (kept.Contains(index))
                next = row.Rank!.Value;
            else if (row.Rank != next)
                changes.Add(new(row.Id, next));
            next++;
        }

        return changes;
    }

    // best[j]: how many rows can stay when j is the last of them. Lists are a practice's rows: n² is nothing.
    private static List<int> KeptOf(IReadOnlyList<RankedRow> wanted)
    {
        var best = new int[wanted.Count];
        var before = new int[wanted.Count];
        var last = -1;
        for (var j = 0; j < wanted.Count; j++)
        {
            before[j] = -1;
            if (wanted[j].Rank is not { } rank || (long)rank + wanted.Count - 1 - j > int.MaxValue)
                continue;
            best[j] = rank >= j ? 1 : 0;
            for (var i = 0; i < j; i++)
            {
                if (best[i] > 0 && best[i] >= best[j] && Fits(wanted, i, j))
                    (best[j], before[j]) = (best[i] + 1, i);
            }

            if (best[j] > 0 && (last < 0 || best[j] > best[last]))
                last = j;
        }

        var kept = new List<int>();
        for (; last >= 0; last = before[last])
            kept.Insert(0, last);
        return kept;
    }

    // Neighbours of equal rank may stay when their ids already put them in this order.
    private static bool Fits(IReadOnlyList<RankedRow> wanted, int i, int j)
    {
        var room = (long)wanted[j].Rank!.Value - wanted[i].Rank!.Value;
        return room >= j - i || (room == 0 && j == i + 1 && wanted[i].Id < wanted[j].Id);
    }
}
