using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>What a page says while it has no connection.</summary>
public sealed class ReconnectDialog(IPage tab)
{
    /// <summary>What Chromium writes of attempts that fail: they are what such a test is about.</summary>
    public static readonly string[] Complaints = ["net::ERR_", "Failed to complete negotiation", "Failed to start the connection", "Connection disconnected with error", "WebSocket closed with status code", "Server timeout elapsed", "Failed to fetch", "WebSocket connection to", "Cannot send data if the connection is not in the"];

    public ILocator Dialog => tab.GetByRole(AriaRole.Dialog, new() { Name = "Connexion interrompue" });

    public ILocator Words => Dialog.GetByRole(AriaRole.Status);

    public ILocator Seconds => Dialog.Locator("#reconnect-seconds");

    public ILocator Now => Dialog.GetByRole(AriaRole.Button, new() { Name = "Reconnecter maintenant" });

    /// <summary>The bar of a page that has failed for good.</summary>
    public ILocator Fault => tab.Locator("#blazor-error-ui");
}
