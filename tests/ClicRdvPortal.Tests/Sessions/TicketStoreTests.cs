using System.Security.Claims;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Tests.Sessions;

public sealed class TicketStoreTests
{
    private const string Key = "key-of-the-test";

    [Fact]
    public async Task T08_A_ticket_that_is_kept_alive_while_its_person_signs_out_stays_gone()
    {
        using var cache = new HeldCache();
        await using var site = await PortalOverEmulator.StartAsync(builder => builder.Services.AddSingleton<IDistributedCache>(cache));
        var store = site.Portal.Services.GetRequiredService<TicketStore>();
        var person = new ClaimsPrincipal(new ClaimsIdentity([new Claim("portal:session", Key)], SignInFlow.Scheme));
        await store.StoreAsync(new AuthenticationTicket(person, store.NewProperties("upstream-id"), SignInFlow.Scheme));

        var release = cache.HoldNextReading();
        var keeping = store.KeepAliveAsync(Key);
        var removing = store.RemoveAsync(Key);
        release.SetResult();
        await Task.WhenAll(keeping, removing);

        Assert.Null(await store.RetrieveAsync(Key));
    }

    /// <summary>A cache one of whose readings waits until a test lets it go.</summary>
    private sealed class HeldCache : IDistributedCache, IDisposable
    {
        private readonly MemoryDistributedCache _inner = new(Options.Create(new MemoryDistributedCacheOptions()));
        private TaskCompletionSource? _hold;

        public TaskCompletionSource HoldNextReading() => _hold = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
        {
            var read = await _inner.GetAsync(key, token);
            if (Interlocked.Exchange(ref _hold, null) is { } hold)
                await hold.Task;
            return read;
        }

        public byte[]? Get(string key) => _inner.Get(key);

        public void Refresh(string key) => _inner.Refresh(key);

        public Task RefreshAsync(string key, CancellationToken token = default) => _inner.RefreshAsync(key, token);

        public void Remove(string key) => _inner.Remove(key);

        public Task RemoveAsync(string key, CancellationToken token = default) => _inner.RemoveAsync(key, token);

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => _inner.Set(key, value, options);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default) =>
            _inner.SetAsync(key, value, options, token);

        public void Dispose() => _hold?.TrySetResult();
    }
}
