using ClicRdv.Client;
using ClicRdv.Client.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Contract.Tests.Places;

/// <summary>Where the contract is held: an emulator, or ClicRDV's own sandbox. Each class of tests signs in to it once.</summary>
public abstract class Place(TimeProvider clock) : IAsyncDisposable
{
    private ServiceProvider? _services;
    private Task<ClicRdvClient>? _client;

    public PlaceAccess Access { get; private set; } = null!;

    public TimeProvider Clock { get; } = clock;

    public ClicRdvClientFactory Factory => _services!.GetRequiredService<ClicRdvClientFactory>();

    /// <summary>The client of a signed-in member of the staff. A sign-in that failed is not tried again, lest the account be locked.</summary>
    public Task<ClicRdvClient> ClientAsync() => _client ??= OpenClientAsync();

    /// <summary>Skips the test that runs, with the reason, if it cannot write here.</summary>
    public virtual void RequireWriting()
    {
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_client is { IsCompletedSuccessfully: true }) (await _client).Dispose();
        if (_services is not null) await _services.DisposeAsync();
    }

    /// <summary>Opens the way, or skips the test that runs, with the reason.</summary>
    protected abstract Task<PlaceAccess> OpenAsync();

    private async Task<ClicRdvClient> OpenClientAsync()
    {
        Access = await OpenAsync();
        _services = new ServiceCollection()
            .AddSingleton(Clock)
            .AddClicRdvClient(options => (options.BaseUrl, options.ApiKey) = (Access.Url, Access.ApiKey))
            .BuildServiceProvider(validateScopes: true);
        var signedIn = await _services.GetRequiredService<ClicRdvSignIn>().SignInAsProAsync(Access.Email, PasswordHash.Of(Access.Password), Calls.Stop);
        return Factory.Create(signedIn.Credential);
    }
}
