using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests.Places;

/// <summary>A part of the contract that holds in every place. What it expects is never what one place happens to have in store.</summary>
public abstract class PlaceTest<TPlace>(TPlace place) : IClassFixture<TPlace>, IAsyncLifetime
    where TPlace : Place
{
    protected TPlace Place { get; } = place;

    protected ClicRdvClient Client { get; private set; } = null!;

    protected long GroupId => Place.Access.GroupId;

    protected static CancellationToken Stop => Calls.Stop;

    public virtual async ValueTask InitializeAsync() => Client = await Place.ClientAsync();

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>What a list begins with, in the order of ids.</summary>
    protected async Task<IReadOnlyList<T>> AllAsync<T>(
        Func<long, ListQuery, CancellationToken, Task<ListPage<T>>> list, ListQuery? query = null, int maxRecords = 500)
        where T : UpstreamRecord
    {
        var result = await Client.ReadAllAsync((page, stop) => list(GroupId, page, stop), query, maxRecords, cancellationToken: Stop);
        Assert.All(result.Items, record => Assert.True(record.Id > 0));
        Assert.Equal(result.Items.Select(record => record.Id).Distinct().Order(), result.Items.Select(record => record.Id));
        return result.Items;
    }

    /// <summary>The wall clock of the group.</summary>
    protected async Task<DateTime> NowAsync() => GroupTimezone.Of(await Client.Groups.GetAsync(GroupId, Stop)).Now(Place.Clock);
}
