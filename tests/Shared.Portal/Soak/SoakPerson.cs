using ClicRdv.Emulator.Control;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>Somebody at work: one thing after the other, in up to three tabs, while the others do the same.</summary>
internal sealed partial class SoakPerson : IAsyncDisposable
{
    private const int MostTabs = 3;
    private readonly SoakSettings _settings;
    private readonly EmulatorControl _upstream;
    private readonly SoakScopes _scopes;
    private readonly SoakTally _tally;
    private readonly SoakLoot _loot;
    private readonly SoakEyes _eyes;
    private readonly int _person;
    private readonly Random _random;
    private readonly PortalBrowser _browser;
    private readonly string[] _pages;

    public SoakPerson(int person, SoakSettings settings, PortalBrowser browser, EmulatorControl upstream, SoakScopes scopes, SoakTally tally, SoakLoot loot)
    {
        (_person, _settings, _browser, _upstream, _scopes, _tally, _loot) = (person, settings, browser, upstream, scopes, tally, loot);
        _eyes = new SoakEyes(tally, person);
        _random = new Random(unchecked((settings.Seed * 1000) + person));
        _pages = PagesOf(person);
    }

    private Person Account => Person.Staff(_person);

    /// <summary>Who sits down at the same computer now and then.</summary>
    private int Guest => _person + _settings.People;

    public async Task WorkAsync(int operations)
    {
        await SignInAsync();
        for (var done = 0; done < operations; done++)
        {
            var operation = SoakMix.Draw(_random);
            try
            {
                await DoAsync(operation);
            }
#pragma warning disable CA1031 // Whatever went wrong for one person, the others go on; the run says how often.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                _tally.Failed($"{operation}: {exception.GetType().Name}, {exception.Message.Split('\n')[0]}");
                await StartAnewAsync();
            }

            _tally.Done(operation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseTabsAsync();
        _browser.Dispose();
    }

    private Task DoAsync(SoakOperation operation) => operation switch
    {
        SoakOperation.ReadPage => ReadPageAsync(_browser, _eyes, Drawn(_pages)),
        SoakOperation.OpenTab => OpenTabAsync(),
        SoakOperation.CloseTab => CloseTabAsync(),
        SoakOperation.Navigate => NavigateAsync(),
        SoakOperation.Read => ReadAsync(),
        SoakOperation.Save => SaveAsync(),
        SoakOperation.Send => SendAsync(),
        SoakOperation.Create => CreateAsync(),
        SoakOperation.Reconnect => ReconnectAsync(),
        SoakOperation.Resume => ResumeAsync(),
        SoakOperation.SignOutAndIn => SignOutAndInAsync(),
        SoakOperation.Lapse => LapseAsync(),
        SoakOperation.Rotate => RotateAsync(),
        SoakOperation.SwitchPerson => SwitchPersonAsync(),
        SoakOperation.StealCircuit => StealCircuitAsync(),
        SoakOperation.StealPage => StealPageAsync(),
        SoakOperation.UseEndedCookie => UseEndedCookieAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private static string[] PagesOf(int person)
    {
        var (shared, own) = (SoakScene.SharedGroup, SoakScene.GroupOf(person));
        return
        [
            PortalUrls.Groups,
            PortalUrls.Calendars(shared),
            PortalUrls.PlannerAt(shared, SoakScene.Day),
            PortalUrls.Planner(shared) + "?view=week&days=5&date=2031-03-10",
            PortalUrls.Interventions(shared),
            PortalUrls.InterventionMatrix(shared),
            PortalUrls.Calendars(own),
            PortalUrls.PlannerAt(own, SoakScene.Day),
            PortalUrls.Fiches(own),
            PortalUrls.Interventions(own),
            PortalUrls.Pros(own),
            PortalUrls.GroupSettings(own),
        ];
    }

    private T Drawn<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
