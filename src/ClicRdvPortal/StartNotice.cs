using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ClicRdvPortal;

/// <summary>What the operator reads at start: where the portal answers, and what deserves a thought.</summary>
internal sealed class StartNotice(
    PortalSettings settings,
    DemoNotice demo,
    IServer server,
    IHostApplicationLifetime lifetime,
    ILogger<StartNotice> logger)
{
    public void Announce() => lifetime.ApplicationStarted.Register(Write);

    private void Write()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        StartLog.Answers(logger, string.Join(", ", addresses));
        if (demo.Emulator is { } emulator)
            StartLog.IsDemo(logger, emulator, demo.PortWasBusy ? " (its usual port is taken)" : "");
        else
            StartLog.Upstream(logger, settings.BaseUrl.Host);

        if (settings.KeyCertificate is null)
            StartLog.KeysNotEncrypted(logger);
    }
}
