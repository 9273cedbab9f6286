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
        logger.LogInformation("The portal answers at {Addresses}", string.Join(", ", addresses));
        if (demo.Emulator is { } emulator)
        {
            logger.LogInformation(
                "This is a demonstration on fictional data: the emulator answers at {Emulator}{Busy}",
                emulator,
                demo.PortWasBusy ? " (its usual port is taken)" : "");
        }
        else
        {
            logger.LogInformation("The upstream is {Host}", settings.BaseUrl.Host);
        }

        if (settings.KeyCertificate is null)
            logger.LogWarning("Data Protection keys are files that only this user may read (0600), not encrypted: Portal:KeyCertificate would encrypt them");
    }
}
