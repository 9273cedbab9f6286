using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ClicRdvPortal.Tests.Sessions;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Hosting;

public sealed class KeyFilesTests : IDisposable
{
    private static readonly Uri NoUpstream = new("http://127.0.0.1:9");
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-keys-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private KeyValuePair<string, string?> Data => new("Portal:DataPath", Path.Combine(_folder, "data"));

    private string Keys => Path.Combine(_folder, "data", "keys");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task T62_Key_files_are_for_the_portals_own_user_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        await using var portal = await PortalHost.StartAsync(NoUpstream, settings: [Data]);
        portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("text");

        var files = Directory.GetFiles(Keys, "*.xml");

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(Keys));
    }

    [Fact]
    public async Task T62_With_a_certificate_the_keys_on_disk_are_encrypted_and_outlive_a_restart()
    {
        var certificate = WriteCertificate("one.pfx");
        string protectedText;
        await using (var portal = await PortalHost.StartAsync(NoUpstream, settings: [Data, certificate]))
            protectedText = Protector(portal).Protect("text");

        var text = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Keys, "*.xml")), Stop);
        await using var again = await PortalHost.StartAsync(NoUpstream, settings: [Data, certificate]);

        Assert.Contains("<EncryptedData", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", text, StringComparison.Ordinal);
        Assert.Equal("text", Protector(again).Unprotect(protectedText));
    }

    [Fact]
    public async Task T62_When_the_keys_are_replaced_everybody_is_signed_out_without_an_error()
    {
        await using var first = await PortalOverEmulator.StartAsync(settings: [Data]);
        using var signedIn = await first.Portal.SignedInAsync(cancellationToken: Stop);
        Directory.Delete(Keys, recursive: true);
        await using var second = await PortalOverEmulator.StartAsync(settings: [Data]);
        using var browser = second.Portal.NewBrowser();
        foreach (var (name, value) in signedIn.Cookies)
            browser.SetCookie(name, value);

        using var page = await browser.GetAsync(PortalUrls.Groups, Stop);
        using var login = await browser.SignInAsync("claire.moreau@example.com", "demo-Passw0rd", cancellationToken: Stop);

        Assert.True(LoginHtml.LeadsToLogin(page));
        Assert.Equal(302, (int)login.StatusCode);
    }

    [Fact]
    public async Task F37_Keys_of_another_certificate_stop_the_start_rather_than_every_request()
    {
        await using (var portal = await PortalHost.StartAsync(NoUpstream, settings: [Data, WriteCertificate("one.pfx")]))
            Protector(portal).Protect("text");

        var fault = await Assert.ThrowsAsync<FaultySettingsException>(() =>
            PortalHost.StartAsync(NoUpstream, settings: [Data, WriteCertificate("two.pfx")]));

        Assert.Contains(fault.Faults, found => found.Key == "Portal:KeyCertificate");
    }

    [Fact]
    public async Task F37_A_folder_for_keys_that_cannot_be_one_stops_the_start()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "data"));
        await File.WriteAllTextAsync(Keys, "a file", Stop);

        var fault = await Assert.ThrowsAsync<FaultySettingsException>(() => PortalHost.StartAsync(NoUpstream, settings: [Data]));

        Assert.Contains(fault.Faults, found => found.Key == "Portal:DataPath");
    }

    [Fact]
    public async Task F37_A_key_file_that_is_cut_short_stops_the_start()
    {
        Directory.CreateDirectory(Keys);
        await File.WriteAllTextAsync(Path.Combine(Keys, "key-0a3b8a0c-6a4f-4a57-9d0c-3f2f7b1f1a55.xml"), "<key id=", Encoding.UTF8, Stop);

        var fault = await Assert.ThrowsAsync<FaultySettingsException>(() => PortalHost.StartAsync(NoUpstream, settings: [Data]));

        Assert.Contains(fault.Faults, found => found.Key == "Portal:DataPath");
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static IDataProtector Protector(PortalHost portal) =>
        portal.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private KeyValuePair<string, string?> WriteCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=portail", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pkcs12));
        return new("Portal:KeyCertificate", path);
    }
}
