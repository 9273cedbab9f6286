using ClicRdv.Emulator.Seed;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdv.Contract.Tests.Places;

/// <summary>An emulator with a week that has one of everything: openings, appointments kept and cancelled, a block, a note.</summary>
public sealed class EmulatorPlace() : Place(new FakeTimeProvider(EmulatorFixture.Start))
{
    private EmulatorFixture? _upstream;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_upstream is null) return;
        Assert.All(_upstream.Control.Requests, request => Assert.False(request.Unknown, request.ToString()));
        await _upstream.DisposeAsync();
    }

    protected override async Task<PlaceAccess> OpenAsync()
    {
        _upstream = await EmulatorFixture.StartAsync(clock: (FakeTimeProvider)Clock);
        var data = _upstream.Data;
        data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));
        data.AddVevent(12, 32, "2031-03-21 09:00:00", "2031-03-21 12:00:00", ("type", "VfreebusyEvent"));
        data.AddVevent(12, 31, "2031-03-04 10:00:00", "2031-03-04 10:15:00", ("fiche_id", 5001), ("intervention_id", 411), ("state", 2));
        data.AddVevent(12, 31, "2031-03-11 10:00:00", "2031-03-11 10:15:00", ("fiche_id", 5001), ("intervention_id", 411), ("text", "Durand Paul"));
        data.AddVevent(12, 32, "2031-03-13 10:00:00", "2031-03-13 10:15:00", ("fiche_id", 5002), ("intervention_id", 411), ("deleted", true));
        data.AddVevent(12, 32, "2031-03-09 22:00:00", "2031-03-10 09:00:00", ("text", "Garde"), ("colorref", "#c0504d"));
        data.AddVevent(12, 35, "2031-03-10 00:00:00", "2031-03-10 00:00:00", ("note", 1), ("text", "Livraison"));
        return new PlaceAccess(
            _upstream.Address, _upstream.Options.ApiKey, DemoAccount.Claire.Email, DemoAccount.Claire.Password, 12, "06 39 98 77 11");
    }
}
