using ClicRdvPortal.Drafts;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Tests.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>T59: whatever the portal keeps of a person goes by itself at the age that is set for it, and not before.</summary>
public sealed class RetentionTests : IAsyncLifetime
{
    private static readonly StoreOwner Claire = new("", SeedAccount.Claire.ProId);
    private readonly FakeTimeProvider _clock = new(EmulatorFixture.Start);
    private PortalOverEmulator _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PortalOverEmulator.StartAsync(
            _clock,
            configure: null,
            new("Portal:SessionLifetime", "02:00:00"),
            new("Portal:DraftLife", "3.00:00:00"),
            new("Portal:PersonalLife", "30.00:00:00"),
            new("Portal:SignIn:Window", "00:15:00"));
        using var browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        await _site.Portal.Services.GetRequiredService<PreferenceWrites>().FlushAsync();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task T59_A_sign_in_goes_when_its_session_may_last_no_longer()
    {
        await PassAsync(TimeSpan.FromMinutes(119), TimeSpan.FromMinutes(1));
        Assert.Equal(1, await CountAsync("tickets"));

        await PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        await GoneAsync("tickets");
        while (_site.Portal.Services.GetRequiredService<LiveSessions>().Count > 0)
            await PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task T59_A_draft_goes_when_nobody_has_typed_in_it_for_so_long()
    {
        var shelf = _site.Portal.Services.GetRequiredService<DraftShelf>();
        shelf.Put(Claire, new Draft(Guid.CreateVersion7(), new DraftSubject("test", 12), "/groups/12") { Fields = [new DraftField("text", "", "typed")] });
        await shelf.FlushAsync();

        await PassAsync(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(10), TimeSpan.FromHours(6));
        Assert.Equal(1, await CountAsync("drafts"));

        await PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10));
        await GoneAsync("drafts");
    }

    [Fact]
    public async Task T59_What_somebody_set_for_themselves_goes_so_long_after_their_last_sign_in()
    {
        var owner = Claire with { Upstream = _site.Emulator.Address.Authority };
        await _site.Portal.Services.GetRequiredService<PersonalSetStore>().SaveAsync(owner, 12, new PersonalSet(Guid.CreateVersion7(), "mardi", [31]));
        await PassAsync(TimeSpan.FromDays(20), TimeSpan.FromHours(6));
        using (await _site.Portal.SignedInAsync(cancellationToken: Stop))
            await _site.Portal.Services.GetRequiredService<PreferenceWrites>().FlushAsync();

        await PassAsync(TimeSpan.FromDays(29), TimeSpan.FromHours(6));
        Assert.Equal((1, 1), (await CountAsync("preferences"), await CountAsync("personal_sets")));

        await PassAsync(TimeSpan.FromDays(2), TimeSpan.FromHours(6));
        await GoneAsync("preferences");
        await GoneAsync("personal_sets");
    }

    [Fact]
    public async Task T59_The_marks_of_sign_ins_go_with_their_window_and_a_known_place_after_a_month()
    {
        var throttle = _site.Portal.Services.GetRequiredService<SignInThrottle>();
        using (var browser = _site.Portal.NewBrowser())
            (await browser.SignInAsync("nobody@example.com", "wrong", cancellationToken: Stop)).Dispose();
        Assert.True(throttle.Marks > 1);

        await PassAsync(TimeSpan.FromMinutes(16), TimeSpan.FromMinutes(1));
        while (throttle.Marks > 1)
            await Task.Yield();

        await PassAsync(TimeSpan.FromDays(30), TimeSpan.FromHours(6));
        while (throttle.Marks > 0)
            await PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>In steps: a sweep that is due several times at once runs once.</summary>
    private async Task PassAsync(TimeSpan time, TimeSpan step)
    {
        for (; time > TimeSpan.Zero; time -= step)
        {
            _clock.Advance(time < step ? time : step);
            await Task.Yield();
        }
    }

    private async Task GoneAsync(string table)
    {
        while (await CountAsync(table) > 0)
            await PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    private async Task<int> CountAsync(string table) =>
        int.Parse((await StoreProcess.AskAsync(_site.Portal.DataPath, $"SELECT COUNT(*) FROM {table}"))[0], System.Globalization.CultureInfo.InvariantCulture);
}
