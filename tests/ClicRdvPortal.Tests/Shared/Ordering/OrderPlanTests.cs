using ClicRdvPortal.Shared.Ordering;

namespace ClicRdvPortal.Tests.Shared.Ordering;

public sealed class OrderPlanTests
{
    [Fact]
    public void An_order_that_stands_already_needs_no_write() => Assert.Empty(Plan((1, 1), (2, 2), (3, 3)));

    [Fact]
    public void The_first_row_moved_to_the_end_is_the_only_one_written() =>
        Assert.Equal([new(1, 5)], Plan((2, 2), (3, 3), (4, 4), (1, 1)));

    [Fact]
    public void The_last_row_moved_to_the_front_is_the_only_one_written() =>
        Assert.Equal([new(4, 0)], Plan((4, 4), (1, 1), (2, 2), (3, 3)));

    [Fact]
    public void Room_between_two_ranks_is_used() => Assert.Equal([new(4, 11)], Plan((1, 10), (4, 40), (2, 20), (3, 30)));

    [Fact]
    public void Neighbours_without_room_between_them_cost_two_writes() => Assert.Equal(2, Plan((1, 1), (3, 3), (2, 2), (4, 4)).Count);

    [Fact]
    public void Rows_without_a_rank_get_one() => Assert.Equal([new(1, 1), new(2, 2)], Plan((1, null), (2, null)));

    [Fact]
    public void Equal_ranks_that_the_ids_put_in_order_stay() => Assert.Equal([new(9, 6)], Plan((1, 5), (2, 5), (9, 1)));

    [Fact]
    public void Ranks_at_the_end_of_the_numbers_are_left() =>
        Assert.All(Plan((1, int.MaxValue), (2, 1)), change => Assert.InRange(change.Rank, 0, 100));

    [Fact]
    public void Every_small_order_comes_out_as_wanted_with_the_fewest_writes()
    {
        var random = new Random(20310310);
        for (var round = 0; round < 400; round++)
        {
            var rows = Enumerable.Range(1, random.Next(1, 7))
                .Select(id => new RankedRow(id, random.Next(8) == 0 ? null : random.Next(0, 10)))
                .OrderBy(_ => random.Next())
                .ToList();

            var changes = OrderPlan.Of(rows);

            Assert.True(IsInOrder(rows, changes), Describe(rows));
            Assert.Equal(FewestWrites(rows), changes.Count);
        }
    }

    private static IReadOnlyList<RankChange> Plan(params (long Id, int? Rank)[] rows) =>
        OrderPlan.Of([.. rows.Select(row => new RankedRow(row.Id, row.Rank))]);

    private static bool IsInOrder(List<RankedRow> wanted, IReadOnlyList<RankChange> changes)
    {
        var ranks = wanted.Select(row => (Rank: changes.FirstOrDefault(change => change.Id == row.Id)?.Rank ?? row.Rank, row.Id)).ToList();
        return ranks.TrueForAll(row => row.Rank is >= 0) && ranks.SequenceEqual(ranks.OrderBy(row => row.Rank).ThenBy(row => row.Id));
    }

    /// <summary>Tries every choice of rows that stay, and asks whether numbers exist for the others.</summary>
    private static int FewestWrites(List<RankedRow> wanted)
    {
        var fewest = wanted.Count;
        for (var stays = 0; stays < 1 << wanted.Count; stays++)
        {
            var previous = -1;
            var previousId = 0L;
            var wasStaying = false;
            var possible = true;
            for (var index = 0; index < wanted.Count && possible; index++)
            {
                var staying = (stays & (1 << index)) != 0;
                if (!staying)
                {
                    previous++;
                }
                else if (wanted[index].Rank is { } rank && (rank > previous || (rank == previous && wasStaying && previousId < wanted[index].Id)))
                {
                    previous = rank;
                }
                else
                {
                    possible = false;
                }

                (wasStaying, previousId) = (staying, wanted[index].Id);
            }

            if (possible)
                fewest = Math.Min(fewest, wanted.Count - int.PopCount(stays));
        }

        return fewest;
    }

    private static string Describe(IEnumerable<RankedRow> rows) => string.Join(' ', rows.Select(row => $"{row.Id}:{row.Rank}"));
}
