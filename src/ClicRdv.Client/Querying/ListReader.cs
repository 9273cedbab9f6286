namespace ClicRdv.Client;

/// <summary>Reads a collection page by page to its end (clicrdv-api §5.4).</summary>
internal sealed class ListReader(int pageSize, int maxParallelPages)
{
    public async Task<ListResult<T>> ReadAllAsync<T>(
        Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        ListQuery query,
        int maxRecords,
        bool wholeOnly,
        CancellationToken cancellationToken)
        where T : UpstreamRecord
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecords, 1);
        var reading = new Reading<T>(readPage, query, Math.Min(pageSize, maxRecords), maxRecords);
        await reading.ReadFirstAsync(cancellationToken).ConfigureAwait(false);
        if (!wholeOnly || !reading.IsTooLong) await reading.ReadRestAsync(maxParallelPages, cancellationToken).ConfigureAwait(false);
        return reading.Result();
    }

    private sealed class Reading<T>(
        Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
        ListQuery query,
        int pageSize,
        int maxRecords)
        where T : UpstreamRecord
    {
        private readonly SortedDictionary<long, ListPage<T>> _pages = [];
        private readonly Lock _lock = new();
        private long? _total;
        private long _next;
        private bool _ended;
        private bool _shrank;

        public bool IsTooLong => _total > maxRecords;

        public async Task ReadFirstAsync(CancellationToken cancellationToken)
        {
            var page = await ReadAsync(0, cancellationToken).ConfigureAwait(false);
            _next = page.Records.Count;
            _ended = IsLast(page);
        }

        public async Task ReadRestAsync(int parallel, CancellationToken cancellationToken)
        {
            // The step is what upstream gave, not what was asked: it may hold its pages shorter.
            var step = (int)_next;
            while (!_ended && _next < Bound())
            {
                var starts = new List<long>();
                for (var start = _next; start < Bound() && (_total is not null || starts.Count == 0); start += step) starts.Add(start);
                var limits = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
                await Parallel.ForEachAsync(starts, limits, async (start, stop) => await ReadAsync(start, stop).ConfigureAwait(false)).ConfigureAwait(false);

                var last = _pages[starts[^1]];
                _next = starts[^1] + last.Records.Count;
                _ended = IsLast(last);
            }
        }

        public ListResult<T> Result()
        {
            // A record that moved between two pages is in both; the later page has it as it is now.
            var items = new List<T>();
            var places = new Dictionary<long, int>();
            foreach (var record in _pages.Values.SelectMany(page => page.Records))
            {
                if (places.TryGetValue(record.Id, out var place)) items[place] = record;
                else
                {
                    places.Add(record.Id, items.Count);
                    items.Add(record);
                }
            }

            var truncated = items.Count > maxRecords || (_total ?? 0) > maxRecords || (!_ended && _total is null);
            if (items.Count > maxRecords) items.RemoveRange(maxRecords, items.Count - maxRecords);
            return new ListResult<T>
            {
                Items = items,
                TotalRecords = _total,
                IsTruncated = truncated,
                // A record that left moved its followers across a page's bound, unseen.
                IsComplete = !truncated && !_shrank && (_total is null || _total == items.Count),
            };
        }

        private long Bound() => Math.Min(_total ?? long.MaxValue, maxRecords);

        private async Task<ListPage<T>> ReadAsync(long start, CancellationToken cancellationToken)
        {
            var page = await readPage(query with { Results = pageSize, StartIndex = start }, cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                _pages[start] = page;
                _shrank |= page.TotalRecords < _total;
                _total = page.TotalRecords ?? _total;
            }

            return page;
        }

        // Without a total, a page that is shorter than its own limit is the last; without a limit either, an empty one is.
        private static bool IsLast(ListPage<T> page) =>
            page.Records.Count == 0 || (page.TotalRecords is null && page.Records.Count < page.PageSize);
    }
}
