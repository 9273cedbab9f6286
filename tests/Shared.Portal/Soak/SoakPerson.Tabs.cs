namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>Tabs, their circuits, and what others could copy of them.</summary>
internal sealed partial class SoakPerson
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly List<SoakTab> _tabs = [];

    private async Task<SoakTab> OpenTabAsync()
    {
        if (_tabs.Count == MostTabs)
            await CloseTabAsync();
        var circuit = await _browser.OpenCircuitAsync(Drawn(_pages), _eyes.SeeFrame);
        _eyes.SeePage(circuit.PageHtml);
        var tab = new SoakTab(circuit, _scopes.Of(Account.Email));
        _tabs.Add(tab);
        _loot.Leave(_person, circuit);
        return tab;
    }

    private async Task<SoakTab> TabAsync() => _tabs.Count == 0 ? await OpenTabAsync() : Drawn(_tabs);

    private async Task<IServiceProvider> ScopeAsync() => (await TabAsync()).Scope;

    private async Task CloseTabAsync()
    {
        if (_tabs.Count == 0)
            return;
        await _tabs[0].Circuit.DisposeAsync();
        _tabs.RemoveAt(0);
    }

    private async Task CloseTabsAsync()
    {
        foreach (var tab in _tabs)
            await tab.Circuit.DisposeAsync();
        _tabs.Clear();
    }

    private async Task NavigateAsync()
    {
        var circuit = (await TabAsync()).Circuit;
        var before = circuit.Batches;
        await circuit.NavigateAsync(new Uri(_browser.Address, Drawn(_pages)));
        using var patience = new CancellationTokenSource(Patience);
        while (circuit.Batches == before)
            await Task.Delay(5, patience.Token);
    }

    private async Task ReconnectAsync()
    {
        var circuit = (await TabAsync()).Circuit;
        await circuit.LoseConnectionAsync();
        _loot.Leave(_person, circuit);
        await Task.Yield();
        if (!await circuit.ReconnectAsync(_browser))
            throw new InvalidOperationException("a circuit did not come back");
        (await circuit.InvokeDotNetAsync("None", "None")).ToString();
    }

    private async Task ResumeAsync()
    {
        var tab = await TabAsync();
        await tab.Circuit.PauseAsync();
        _loot.Leave(_person, tab.Circuit);
        await Task.Yield();
        if (!await tab.Circuit.ResumeAsync(_browser))
            throw new InvalidOperationException("a page was not resumed");
        tab.Scope = _scopes.Of(Account.Email);
    }

    /// <summary>With one's own cookie or with none, by its id alone or with what its page carries.</summary>
    private async Task StealCircuitAsync()
    {
        if (_loot.CircuitOfAnother(_person, _random) is not { } loot)
            return;
        var isNobody = _random.Next(3) == 0;
        using var nobody = new PortalBrowser(_browser.Address);
        var (thief, eyes) = isNobody ? (nobody, new SoakEyes(_tally, 0)) : (_browser, _eyes);
        await using var copy = loot.Copy(thief, eyes.SeeFrame);
        await ExpectRefusalAsync(copy, _random.Next(2) == 0 ? await copy.ReconnectAsync(thief) : await copy.ResumeAsync(thief));
    }

    private async Task StealPageAsync()
    {
        if (_loot.CircuitOfAnother(_person, _random) is not { PageHtml.Length: > 0 } loot)
            return;
        await using var circuit = await _browser.OpenCircuitAsync(loot.Path, loot.PageHtml, _eyes.SeeFrame);
        await ExpectRefusalAsync(circuit, isTaken: true);
    }

    /// <summary>Who is refused is sent to the login page; a circuit that is not known says so.</summary>
    private async Task ExpectRefusalAsync(HeadlessCircuit circuit, bool isTaken)
    {
        if (!isTaken)
            return;
        try
        {
            await circuit.WaitForNavigationAsync(PortalUrls.LoginPath);
        }
        catch (TimeoutException)
        {
            _tally.Violated(SoakViolation.CircuitTakenUp, $"{_person} went on with a circuit that was another's");
        }
    }

    private sealed class SoakTab(HeadlessCircuit circuit, IServiceProvider scope)
    {
        public HeadlessCircuit Circuit => circuit;

        public IServiceProvider Scope { get; set; } = scope;
    }
}
