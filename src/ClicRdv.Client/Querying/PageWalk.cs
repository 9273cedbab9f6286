using System.Runtime.CompilerServices;

namespace ClicRdv.Client;

/// <summary>Reads one collection in order, a page at a time.</summary>
internal sealed class PageWalk<T>(
    Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage,
    ListQuery query,
    int pageSize,
    Func<T, bool> isNew)
    where T : UpstreamRecord
{
    private const int MaxPagesWithoutNews = 8;
    private long _next;
    private long? _last;
    private long _given;
    private int _gaps;
    private int _without;
    private bool _shrank;
    private bool _atEnd;

    private bool ById => query is { Sort: "id" };

    public long? Total { get; private set; }

    /// <summary>Whether the end was reached with nothing that hints at a missed record.</summary>
    public bool IsComplete(long met) => _atEnd && (ById || !_shrank) && (Total is null || met >= Total);

    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!_atEnd)
        {
            // Under id order a page begins with the last record of the one before: its absence shows that records have left.
            var overlap = ById && _last is not null && _next > 0 ? 1 : 0;
            var start = _next - overlap;
            var page = await readPage(query with { Results = pageSize + overlap, StartIndex = start }, cancellationToken).ConfigureAwait(false);
            _shrank |= page.TotalRecords < Total;
            Total = page.TotalRecords ?? Total;
            if (HasGap(page, start))
            {
                StepBack(start);
                continue;
            }

            var news = 0;
            long? before = null;
            foreach (var record in page.Records)
            {
                if (IsBehind(record) || record.Id == before || !isNew(record)) continue;
                news++;
                before = record.Id;
                yield return record;
            }

            GoOn(page, start, overlap, news);
        }
    }

    private bool HasGap(ListPage<T> page, long start) =>
        ById && start > 0 && _last is not null && (page.Records.Count == 0 || IsAhead(page.Records[0]));

    // Twice as far each time, since many may have left at once.
    private void StepBack(long start)
    {
        CountWithoutNews();
        _next = Math.Max(0, start - ((long)pageSize << Math.Min(_gaps++, 32)));
    }

    private void GoOn(ListPage<T> page, long start, int overlap, int news)
    {
        _given += news;
        _gaps = 0;
        if (news > 0) _without = 0;
        if (page.Records.Count > 0) _last = Furthest(page.Records[^1].Id);
        _next = start + page.Records.Count;
        // Nothing follows what is known, whatever the total says.
        _atEnd = page.Records.Count <= overlap
            || (Total is { } total ? _next >= total : page.Records.Count < page.PageSize);
        if (!_atEnd && news == 0) CountWithoutNews();
    }

    // After a step back, what is known is read again: twice over, at most.
    private void CountWithoutNews()
    {
        if (++_without > MaxPagesWithoutNews + (2 * _given / pageSize)) throw CallFailure.OfEndlessList();
    }

    private bool IsAhead(T record) => query.Descending ? record.Id < _last : record.Id > _last;

    private bool IsBehind(T record) => ById && _last is not null && !IsAhead(record);

    private long Furthest(long id) => _last is not { } last ? id : query.Descending ? Math.Min(last, id) : Math.Max(last, id);
}
