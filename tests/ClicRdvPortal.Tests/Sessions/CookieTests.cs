using System.Security.Cryptography;
using System.Text;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>Cookies that somebody has tampered with, and passwords with every sign in them.</summary>
public sealed class CookieTests : IDisposable
{
    private const string Claire = "claire.moreau@example.com";
    private readonly CapturedLog _log = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task T11_A_cookie_that_was_tampered_with_or_is_anothers_portal_s_is_nobody_and_its_value_is_in_no_log()
    {
        await using var site = await PortalOverEmulator.StartAsync(
            builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log), new("Logging:LogLevel:Default", "Trace"), new("Logging:LogLevel:Microsoft.AspNetCore", "Trace"));
        await using var elsewhere = await PortalOverEmulator.StartAsync();
        using var owner = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var foreign = await elsewhere.Portal.SignedInAsync(cancellationToken: Stop);
        var real = owner.Cookies[LoginHtml.SessionCookie];
        string[] values =
        [
            foreign.Cookies[LoginHtml.SessionCookie], real[..^1], real + "AAAA", real[..(real.Length / 2)], real[1..], Flipped(real, real.Length / 2), Flipped(real, 30),
            "chunks-7", new string('A', 3000), "", "%00%ff", Convert.ToBase64String(RandomNumberGenerator.GetBytes(200)),
        ];
        foreach (var value in values)
        {
            using var browser = site.Portal.NewBrowser();
            browser.SetCookie(LoginHtml.SessionCookie, value);
            using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
            Assert.True(LoginHtml.LeadsToLogin(page), $"{(int)page.StatusCode} for {value}");
        }

        using var still = await owner.GetAsync(PortalUrls.Groups, Stop);
        Assert.Equal(200, (int)still.StatusCode);
        foreach (var value in values.Append(real).Where(value => value.Length > 20))
            Assert.DoesNotContain(_log.Lines, line => line.Contains(value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  mot de passe é 🐤 ")]
    [InlineData("e\u0301&+%20=;<script>\"'\\")]
    [InlineData("Une phrase de plus de soixante-quatre signes, que personne ne devine si vite que cela !")]
    public async Task T06_A_password_is_taken_sign_for_sign_at_the_login_and_at_the_lock(string password)
    {
        var clock = new FakeTimeProvider(EmulatorFixture.Start);
        await using var site = await PortalOverEmulator.StartAsync(clock);
#pragma warning disable CA5350 // The upstream's choice.
        site.Emulator.Data.TouchPro(77, ("password", Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(password)))));
#pragma warning restore CA5350
        using var browser = site.Portal.NewBrowser();

        using var signedIn = await browser.SignInAsync(Claire, password, cancellationToken: Stop);
        clock.Advance(TimeSpan.FromMinutes(61));
        using var locked = await browser.GetAsync(PortalUrls.Groups, Stop);
        using var unlocked = await browser.UnlockAsync(password, locked.Headers.Location!.OriginalString, Stop);
        using var seen = await browser.GetAsync(PortalUrls.Groups, Stop);
        using var other = site.Portal.NewBrowser();
        using var trimmed = await other.SignInAsync(Claire, password.Trim() + (password.Trim() == password ? " " : ""), cancellationToken: Stop);

        Assert.Equal([302, 302, 200, 401], [(int)signedIn.StatusCode, (int)unlocked.StatusCode, (int)seen.StatusCode, (int)trimmed.StatusCode]);
    }

    private static string Flipped(string text, int at) => text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..];
}
