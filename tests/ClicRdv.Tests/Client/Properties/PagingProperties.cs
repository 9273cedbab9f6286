using CsCheck;

namespace ClicRdv.Client.Tests.Properties;

/// <summary>A collection that others write while it is read, in memory.</summary>
public sealed class PagingProperties
{
    private static readonly Gen<(int Call, bool Adds, int Which)[]> Writes =
        Gen.Select(Gen.Int[0, 12], Gen.Bool, Gen.Int[0, 80]).Array[0, 12].Select(writes => writes.Select(write => (write.Item1, write.Item2, write.Item3)).ToArray());

    [Fact]
    public async Task A_walk_in_id_order_meets_once_whatever_stays_to_the_end()
    {
        await using var upstream = await TestUpstream.StartAsync();
        await Gen.Select(Gen.Int[0, 80], Gen.Int[1, 12], Writes, Gen.Bool).SampleAsync(
            async (length, pageSize, writes, descending) =>
            {
                using var client = upstream.NewClient(options => options.PageSize = pageSize);
                var collection = new Collection(length, writes);
                var walk = client.Walk<Calendar>(collection.ReadAsync, new ListQuery { Descending = descending });
                var met = new List<long>();

                await foreach (var record in walk) met.Add(record.Id);

                Assert.Equal(met.Distinct(), met);
                // What was there from the first call to the last; a new record in front of the reader is one of luck.
                if (walk.IsComplete) Assert.Empty(collection.Stayed.Except(met));
                if (writes.Length == 0) Assert.True(walk.IsComplete);
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public async Task What_leaves_hides_nothing_from_a_walk_in_id_order()
    {
        await using var upstream = await TestUpstream.StartAsync();
        await Gen.Select(Gen.Int[0, 80], Gen.Int[2, 12], Writes).SampleAsync(
            async (length, pageSize, writes) =>
            {
                using var client = upstream.NewClient(options => options.PageSize = pageSize);
                var collection = new Collection(length, [.. writes.Where(write => !write.Adds)]);
                var met = new List<long>();

                await foreach (var record in client.Walk<Calendar>(collection.ReadAsync)) met.Add(record.Id);

                Assert.Empty(collection.Stayed.Except(met));
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public async Task A_list_that_is_called_complete_holds_whatever_stayed_to_the_end()
    {
        await using var upstream = await TestUpstream.StartAsync();
        await Gen.Select(Gen.Int[0, 80], Gen.Int[1, 12], Writes).SampleAsync(
            async (length, pageSize, writes) =>
            {
                using var client = upstream.NewClient(options => (options.PageSize, options.MaxParallelPages) = (pageSize, 1));
                // One direction at a time: what leaves behind one that comes is what no total can show.
                var adds = writes.Length > 0 && writes[0].Adds;
                var collection = new Collection(length, [.. writes.Where(write => write.Adds == adds)]);

                var list = await client.ReadAllAsync<Calendar>(collection.ReadAsync);

                Assert.Equal(list.Items.Select(item => item.Id).Distinct(), list.Items.Select(item => item.Id));
                if (list.IsComplete) Assert.Empty(collection.Stayed.Except(list.Items.Select(item => item.Id)));
                if (writes.Length == 0) Assert.True(list.IsComplete);
            },
            iter: 2000,
            threads: 1);
    }

    private sealed class Collection(int length, (int Call, bool Adds, int Which)[] writes)
    {
        private readonly SortedSet<long> _ids = [.. Enumerable.Range(1, length).Select(id => id * 10L)];
        private readonly HashSet<long> _stayed = [.. Enumerable.Range(1, length).Select(id => id * 10L)];
        private long _next = (length + 1) * 10L;
        private int _calls;

        public IEnumerable<long> Stayed => _stayed;

        public Task<ListPage<Calendar>> ReadAsync(ListQuery query, CancellationToken cancellationToken)
        {
            foreach (var (_, adds, which) in writes.Where(write => write.Call == _calls))
            {
                if (adds) _ids.Add(_next += 10);
                else if (_ids.Count > 0 && _ids.ElementAt(which % _ids.Count) is var gone && _ids.Remove(gone)) _stayed.Remove(gone);
            }

            _calls++;
            var sorted = query.Descending ? _ids.Reverse() : _ids;
            var records = sorted.Skip((int)query.StartIndex).Take(query.Results!.Value).Select(id => new Calendar { Id = id }).ToList();
            return Task.FromResult(new ListPage<Calendar> { Records = records, TotalRecords = _ids.Count, PageSize = query.Results, StartIndex = query.StartIndex });
        }
    }
}
