using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Pages;

/// <summary>The booking dialog, and how many keys it took.</summary>
internal sealed class BookingPanel(IPage tab)
{
    public IPage Tab => tab;

    public ILocator Panel => tab.GetByRole(AriaRole.Dialog, new() { Name = "Réserver" });

    public ILocator Customer => Panel.GetByRole(AriaRole.Combobox, new() { Name = "Client" });

    public ILocator Matches => Panel.Locator("#fiche-matches [role=option]");

    public ILocator ChangeCustomer => Panel.GetByRole(AriaRole.Button, new() { Name = "Changer de client" });

    /// <summary>Makes a customer in passing out of what was searched for.</summary>
    public ILocator NewFiche(string searched) => Panel.GetByRole(AriaRole.Button, new() { Name = $"Créer une fiche pour « {searched} »" });

    public ILocator NewFicheField(string label) => Panel.Locator(".fiche-creation").GetByLabel(label, new() { Exact = true });

    public ILocator SaveNewFiche => Panel.GetByRole(AriaRole.Button, new() { Name = "Créer la fiche", Exact = true });

    public ILocator Service => Panel.GetByLabel("Prestation 1");

    /// <summary>The free times that are offered.</summary>
    public ILocator Slots => Panel.Locator("input[name=booking-slot]");

    public ILocator Chosen => Panel.Locator(".slot-offer:has(:checked)");

    public ILocator Comments => Panel.GetByLabel("Commentaires");

    public ILocator Alert => Panel.GetByRole(AriaRole.Alert);

    public ILocator Repeat => Panel.GetByLabel("Répéter ce rendez-vous");

    public ILocator Times => Panel.GetByLabel("Nombre de rendez-vous");

    /// <summary>The dates of a repetition.</summary>
    public ILocator Visits => Panel.Locator(".repetition-visits li");

    public ILocator Shift => Panel.GetByRole(AriaRole.Button, new() { Name = "Décaler" });

    public ILocator Outcomes => Panel.Locator(".booking-outcomes li");

    public ILocator Foot => Panel.Locator(".side-panel-actions");

    public ILocator Close => Panel.GetByRole(AriaRole.Button, new() { Name = "Fermer" }).Last;

    /// <summary>Presses of keys so far; a name that is typed is none.</summary>
    public int Presses { get; private set; }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await tab.Keyboard.PressAsync(key);
            Presses++;
        }
    }

    /// <summary>In one go: on a machine that is busy, the search takes a slow key for a pause.</summary>
    public Task TypeNameAsync(string name) => tab.Keyboard.InsertTextAsync(name);
}
