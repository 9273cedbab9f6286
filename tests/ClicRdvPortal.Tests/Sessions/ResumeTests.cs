using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>Pages that go on in a new circuit, from what the server left with them or kept of them (threats T14 and T15, fault F31).</summary>
public sealed partial class ResumeTests
{
    private const string Hugo = "hugo.petit@example.com";

    // Tickets that outlive the process: otherwise nobody would be there after a restart for whom anything could be resumed.
    private readonly MemoryDistributedCache _tickets = new(Options.Create(new MemoryDistributedCacheOptions()));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task F31_A_paused_page_goes_on_under_its_own_session_over_a_restart_too(bool isRestarted)
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        var shown = await PauseAsync(site, tab, isRestarted);

        Assert.True(await tab.ResumeAsync(browser, Stop));
        await tab.WaitForFrameAsync("Dr Lemoine", shown);
    }

    [Fact]
    public async Task F31_A_page_that_comes_back_after_its_circuit_was_given_up_goes_on_in_a_new_one()
    {
        var closed = new Closings();
        await using var site = await PortalOverEmulator.StartAsync(builder =>
        {
            builder.Services.AddSingleton<CircuitHandler>(closed);
            builder.Services.PostConfigure<CircuitOptions>(options => options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(1));
        });
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        await tab.LoseConnectionAsync();
        await closed.First.WaitAsync(Stop);
        var shown = tab.Frames.Count();

        Assert.False(await tab.ReconnectAsync(browser, Stop));
        Assert.True(await tab.ResumeAsync(browser, Stop));
        await tab.WaitForFrameAsync("Dr Lemoine", shown);
    }

    [Fact]
    public async Task F31_A_page_of_which_nothing_is_kept_any_more_is_told_so()
    {
        var closed = new Closings();
        await using var site = await PortalOverEmulator.StartAsync(builder =>
        {
            builder.Services.AddSingleton<CircuitHandler>(closed);
            builder.Services.PostConfigure<CircuitOptions>(options =>
            {
                options.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(1);
                options.PersistedCircuitInMemoryMaxRetained = 0;
            });
        });
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        await tab.LoseConnectionAsync();
        await closed.First.WaitAsync(Stop);

        Assert.False(await tab.ReconnectAsync(browser, Stop));
        Assert.False(await tab.ResumeAsync(browser, Stop));
    }

    [Fact]
    public async Task T14_A_copied_circuit_with_its_state_resumes_nothing_without_the_cookie_of_its_person()
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        var shown = await PauseAsync(site, tab, isRestarted: false);
        using var thief = site.Portal.NewBrowser();

        await tab.ResumeAsync(thief, Stop);
        var told = await tab.WaitForNavigationAsync("/login");

        Assert.Contains("notice=ended", told, StringComparison.Ordinal);
        Assert.DoesNotContain(tab.Frames.Skip(shown), IsOfClaire);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task T15_What_one_session_left_is_not_taken_up_under_another_after_a_restart_either(bool isRestarted)
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        var shown = await PauseAsync(site, tab, isRestarted);
        using var other = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);
        site.Upstream.ClearRequests();

        await tab.ResumeAsync(other, Stop);
        var told = await tab.WaitForNavigationAsync("/login");

        Assert.Contains("notice=person-changed", told, StringComparison.Ordinal);
        Assert.DoesNotContain(tab.Frames.Skip(shown), IsOfClaire);
        Assert.DoesNotContain(site.Upstream.Requests, request => request.Path.Contains("/calendars", StringComparison.Ordinal));
    }

    [Fact]
    public async Task T15_A_page_prerendered_for_one_session_comes_to_life_under_no_other()
    {
        await using var site = await StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var mine = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        using var other = await site.Portal.SignedInAsync(Hugo, cancellationToken: Stop);

        await using var tab = await other.OpenCircuitAsync(PortalUrls.Calendars(12), mine.PageHtml, Stop);

        Assert.Contains("notice=person-changed", await tab.WaitForNavigationAsync("/login"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T10_What_a_paused_page_carries_names_nobody_and_no_session()
    {
        var protection = new RecordingProtection();
        await using var site = await PortalOverEmulator.StartAsync(builder => builder.Services.AddSingleton<IDataProtectionProvider>(protection));
        var vevent = site.Emulator.Data.AddVevent(12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("text", "DURAND Paul"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.PlannerAt(12, new DateOnly(2031, 3, 10), veventId: vevent.Id), cancellationToken: Stop);
        Assert.Contains("DURAND Paul", tab.PageHtml, StringComparison.Ordinal);
        protection.Texts.Clear();

        await tab.PauseAsync();

        // The state is a table of values, each in base 64 once more.
        var carried = protection.Texts.SelectMany(text => Base64().Matches(text).Select(match => Encoding.UTF8.GetString(Convert.FromBase64String(match.Value))).Prepend(text)).ToList();
        Assert.Contains(carried, value => HashOfKey().IsMatch(value));
        foreach (var name in (string[])["DURAND", "Paul", "Lemoine", "Moreau", "claire", .. browser.Cookies.Values, .. site.Upstream.SessionIds(77)])
            Assert.DoesNotContain(carried, value => value.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private Task<PortalOverEmulator> StartAsync() => PortalOverEmulator.StartAsync(builder => builder.Services.AddSingleton<IDistributedCache>(_tickets));

    /// <summary>Says how many frames had come by then.</summary>
    private static async Task<int> PauseAsync(PortalOverEmulator site, HeadlessCircuit tab, bool isRestarted)
    {
        if (isRestarted)
        {
            await site.Portal.StopAsync(Stop);
            await tab.Paused.WaitAsync(Stop);
            await site.Portal.StartAgainAsync();
        }
        else
        {
            await tab.PauseAsync();
        }

        Assert.NotEmpty(tab.Carried.State);
        return tab.Frames.Count();
    }

    [GeneratedRegex("(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")]
    private static partial Regex Base64();

    [GeneratedRegex("^\"[0-9A-F]{64}\"$")]
    private static partial Regex HashOfKey();

    private static bool IsOfClaire(byte[] frame) => frame.AsSpan().IndexOf("Dr Lemoine"u8) >= 0;

    /// <summary>Protects nothing that matters, and knows what it was given.</summary>
    private sealed class RecordingProtection : IDataProtectionProvider
    {
        private readonly EphemeralDataProtectionProvider _inner = new();

        public ConcurrentQueue<string> Texts { get; } = new();

        public IDataProtector CreateProtector(string purpose) => new Protector(_inner.CreateProtector(purpose), Texts);

        private sealed class Protector(IDataProtector inner, ConcurrentQueue<string> texts) : IDataProtector
        {
            public IDataProtector CreateProtector(string purpose) => new Protector(inner.CreateProtector(purpose), texts);

            public byte[] Protect(byte[] plaintext)
            {
                texts.Enqueue(Encoding.UTF8.GetString(plaintext));
                return inner.Protect(plaintext);
            }

            public byte[] Unprotect(byte[] protectedData) => inner.Unprotect(protectedData);
        }
    }

    /// <summary>Tells when a circuit is gone for good, what it left being kept by then.</summary>
    private sealed class Closings : CircuitHandler
    {
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task First => _first.Task;

        public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            _first.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
