using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>
/// One window over one portal, in which screens are looked at one after the other: opening both for each took longer than looking.
/// Each screen is a page loaded anew, and none leaves anything behind. After a failure the next screen has a new window.
/// </summary>
public sealed class AxeWindow(Chromium chromium) : IAsyncDisposable
{
    private PortalOverEmulator? _site;
    private Visitor? _claire;

    public async ValueTask DisposeAsync()
    {
        if (_claire is not null)
            await _claire.DisposeAsync();
        if (_site is not null)
            await _site.DisposeAsync();
    }

    internal async Task LookAtAsync(Screen screen)
    {
        var claire = _claire ??= await OpenAsync(VisitorOptions.Desk);
        try
        {
            await ResetAsync(claire.Tab);
            await ScreenVisit.LookAtAsync(screen, claire.Tab);
            Assert.Empty(claire.Faults);
        }
        catch (Exception exception)
        {
            _claire = null;
            var evidence = await Evidence.KeepAsync(TestContext.Current.Test?.TestDisplayName ?? screen.Name, 0, claire, []);
            var faults = string.Join(Environment.NewLine, claire.Faults);
            await claire.DisposeAsync();
            throw new InvalidOperationException($"{exception.Message}{Environment.NewLine}{faults}{Environment.NewLine}Evidence: {evidence}", exception);
        }

        if (Screenshots.AreWanted)
        {
            await using var english = await OpenAsync(VisitorOptions.Desk with { Locale = Words.English.Locale });
            await ScreenVisit.PictureInEnglishAsync(screen, english.Tab);
        }
    }

    private async Task<Visitor> OpenAsync(VisitorOptions options)
    {
        if (_site is null)
        {
            _site = await PortalOverEmulator.StartAsync();
            Agenda.Fill(_site);
        }

        var visitor = await Visitor.ArriveAsync(chromium.Browser, _site.Portal.Address, options);

        // A form with something typed in it asks before it lets go.
        visitor.Tab.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await Entrance.SignInAsync(visitor.Context);
        return visitor;
    }

    /// <summary>As a window is that has just been opened: a pointer that rests somewhere colours what it is on.</summary>
    private static async Task ResetAsync(IPage tab)
    {
        await tab.Mouse.MoveAsync(0, 0);
        await tab.SetViewportSizeAsync(VisitorOptions.Desk.Width, VisitorOptions.Desk.Height);
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = VisitorOptions.Desk.ColorScheme, ReducedMotion = ReducedMotion.Reduce });
    }
}
