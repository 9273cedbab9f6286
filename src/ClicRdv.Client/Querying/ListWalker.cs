using System.Runtime.CompilerServices;

namespace ClicRdv.Client;

/// <summary>Makes the walks of <see cref="ClicRdvClient"/>.</summary>
internal sealed class ListWalker(int pageSize)
{
    public ListWalk<T> Walk<T>(Func<ListQuery, CancellationToken, Task<ListPage<T>>> readPage, ListQuery query, int maxRecords)
        where T : UpstreamRecord
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecords, 1);
        var met = new HashSet<long>();
        // Under id order the walk itself knows what it has met.
        Func<T, bool> isNew = query.Sort is "id" ? _ => true : record => met.Add(record.Id);
        return new ListWalk<T>((walk, stop) => OneAsync(walk, new PageWalk<T>(readPage, query, pageSize, isNew), maxRecords, stop));
    }

    /// <summary>
    /// Reads vevents window by window (clicrdv-api §17: long stretches are slow). What crosses a bound is in both windows, and
    /// what is moved meanwhile may be: ids are remembered over all of them.
    /// </summary>
    public ListWalk<Vevent> WalkWindows(
        Func<ListQuery, CancellationToken, Task<ListPage<Vevent>>> readPage, ListQuery query, TimeWindows windows, int maxRecords)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRecords, 1);
        return new ListWalk<Vevent>((walk, stop) => WindowsAsync(walk, readPage, query, windows, maxRecords, stop));
    }

    private static async IAsyncEnumerable<T> OneAsync<T>(
        ListWalk<T> walk, PageWalk<T> pages, int maxRecords, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : UpstreamRecord
    {
        var given = 0;
        await foreach (var record in pages.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            walk.TotalRecords = pages.Total;
            if (given == maxRecords)
            {
                walk.IsTruncated = true;
                yield break;
            }

            given++;
            yield return record;
        }

        walk.TotalRecords = pages.Total;
        walk.IsComplete = pages.IsComplete(given);
    }

    private async IAsyncEnumerable<Vevent> WindowsAsync(
        ListWalk<Vevent> walk,
        Func<ListQuery, CancellationToken, Task<ListPage<Vevent>>> readPage,
        ListQuery query,
        TimeWindows windows,
        int maxRecords,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var given = new HashSet<long>();
        var complete = true;
        foreach (var (from, to) in windows)
        {
            var met = 0L;
            var pages = new PageWalk<Vevent>(readPage, query.Touching(from, to), pageSize, CountOnce);
            await foreach (var vevent in pages.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                if (!vevent.Touches(from, to) || given.Contains(vevent.Id)) continue;
                if (given.Count == maxRecords)
                {
                    walk.IsTruncated = true;
                    yield break;
                }

                given.Add(vevent.Id);
                yield return vevent;
            }

            complete &= pages.IsComplete(met);

            bool CountOnce(Vevent vevent)
            {
                met++;
                return true;
            }
        }

        walk.IsComplete = complete;
    }
}
