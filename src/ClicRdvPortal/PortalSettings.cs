using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ClicRdvPortal;

/// <summary>
/// Reads every setting once, before anything is built, and lists each faulty one by its key; no value is ever
/// printed, since a key pasted into the wrong place would end in a log.
/// </summary>
public sealed class PortalSettings
{
    public const string SandboxHost = "sandbox.clicrdv.com";
    private const string DefaultBaseUrl = "https://www.clicrdv.com";

    private PortalSettings(IConfiguration configuration, IHostEnvironment environment)
    {
        ApiKey = configuration["ClicRdv:ApiKey"]?.Trim() ?? "";
        IsDemo = DemoEnabled(configuration, environment, ApiKey);
        try
        {
            configuration.GetSection(PortalOptions.Section).Bind(Portal);
            configuration.GetSection(UpstreamLimits.Section).Bind(UpstreamLimits);
        }
        catch (InvalidOperationException)
        {
            // The binder's message holds the value: the keys that do not parse are named by the checks below.
        }

        // One value for a list is how people write it in an environment variable.
        if (configuration["Portal:KnownProxies"] is { Length: > 0 } proxies)
            Portal.KnownProxies = proxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (Portal.DataPath.Length == 0 && environment.IsDevelopment())
            Portal.DataPath = Path.Combine(environment.ContentRootPath, "data");
    }

    public PortalOptions Portal { get; } = new();

    public UpstreamLimits UpstreamLimits { get; } = new();

    /// <summary>Scheme and host of the upstream, without <c>/api/v1</c>. Not used by the demonstration.</summary>
    public Uri BaseUrl { get; private set; } = new(DefaultBaseUrl);

    public string ApiKey { get; }

    /// <summary>Whether the portal runs on the emulator inside this process, with fictional data.</summary>
    public bool IsDemo { get; }

    /// <summary>Under which name the portal's own database keeps the rows of this upstream's people.</summary>
    public string StoreName => IsDemo ? "demo" : BaseUrl.Authority;

    public bool IsSandbox => !IsDemo && string.Equals(BaseUrl.Host, SandboxHost, StringComparison.OrdinalIgnoreCase);

    /// <summary>Address and port for the operator alone, or null where there is none.</summary>
    public IPEndPoint? Operator { get; private set; }

    public X509Certificate2? KeyCertificate { get; private set; }

    public IReadOnlyList<IPAddress> ProxyAddresses { get; private set; } = [];

    public IReadOnlyList<System.Net.IPNetwork> ProxyNetworks { get; private set; } = [];

    /// <summary>The settings, and the faults found in them: an empty list means that the portal can start.</summary>
    public static (PortalSettings Settings, IReadOnlyList<SettingFault> Faults) Read(
        IConfiguration configuration,
        IHostEnvironment environment)
    {
        var settings = new PortalSettings(configuration, environment);
        var faults = new List<SettingFault>();
        settings.CheckUpstream(configuration, environment, faults);
        settings.CheckData(faults);
        settings.CheckProxies(faults);
        settings.CheckCertificate(faults);
        settings.CheckOperator(faults);
        CheckHosts(configuration, environment, faults);
        CheckValues(configuration, faults);
        faults.AddRange(UpstreamLimits.FaultsOf(configuration));
        return (settings, faults);
    }

    private static bool DemoEnabled(IConfiguration configuration, IHostEnvironment environment, string apiKey) =>
        configuration["Demo:Enabled"] is { Length: > 0 } text
            ? bool.TryParse(text, out var enabled) && enabled
            : environment.IsDevelopment() && apiKey.Length == 0;

    private void CheckUpstream(IConfiguration configuration, IHostEnvironment environment, List<SettingFault> faults)
    {
        if (configuration["Demo:Enabled"] is { Length: > 0 } demo && !bool.TryParse(demo, out _))
            faults.Add(new("Demo:Enabled", SettingFaultKind.NotBoolean));
        if (IsDemo)
            return;

        if (ApiKey.Length == 0)
            faults.Add(new("ClicRdv:ApiKey", SettingFaultKind.Missing));
        if (configuration["ClicRdv:BaseUrl"] is not { Length: > 0 } text)
            return;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
            faults.Add(new("ClicRdv:BaseUrl", SettingFaultKind.NotUrl));
        else if (url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            faults.Add(new("ClicRdv:BaseUrl", SettingFaultKind.MoreThanHost));
        else if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            faults.Add(new("ClicRdv:BaseUrl", SettingFaultKind.NotHttps));
        else
            BaseUrl = url;
    }

    private void CheckData(List<SettingFault> faults)
    {
        if (Portal.DataPath.Length == 0)
        {
            faults.Add(new("Portal:DataPath", SettingFaultKind.Missing));
            return;
        }

        try
        {
            Directory.CreateDirectory(Portal.DataPath);
            var probe = Path.Combine(Portal.DataPath, ".writable-" + Guid.NewGuid().ToString("N"));
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            faults.Add(new("Portal:DataPath", SettingFaultKind.NotWritable));
        }
    }

    private void CheckProxies(List<SettingFault> faults)
    {
        var addresses = new List<IPAddress>();
        var networks = new List<System.Net.IPNetwork>();
        foreach (var text in Portal.KnownProxies)
        {
            if (IPAddress.TryParse(text, out var address))
            {
                addresses.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                faults.Add(new("Portal:KnownProxies", SettingFaultKind.NotAddresses));
                break;
            }
        }

        ProxyAddresses = addresses;
        ProxyNetworks = networks;
    }

    private void CheckCertificate(List<SettingFault> faults)
    {
        if (Portal.KeyCertificate.Length == 0)
            return;

        try
        {
            var password = Portal.KeyCertificatePassword.Length == 0 ? null : Portal.KeyCertificatePassword;
            KeyCertificate = X509CertificateLoader.LoadPkcs12FromFile(Portal.KeyCertificate, password);
            if (!KeyCertificate.HasPrivateKey)
                faults.Add(new("Portal:KeyCertificate", SettingFaultKind.NoCertificate));
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add(new("Portal:KeyCertificate", SettingFaultKind.NoCertificate));
        }
    }

    private void CheckOperator(List<SettingFault> faults)
    {
        if (Portal.OperatorUrl.Length == 0)
            return;
        if (PrivateEndpoint.TryParse(Portal.OperatorUrl, out var endpoint))
            Operator = endpoint;
        else
            faults.Add(new("Portal:OperatorUrl", SettingFaultKind.NotPrivate));
    }

    private static void CheckHosts(IConfiguration configuration, IHostEnvironment environment, List<SettingFault> faults)
    {
        var hosts = configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (hosts.Length == 0)
        {
            if (environment.IsProduction())
                faults.Add(new("AllowedHosts", SettingFaultKind.Missing));
            return;
        }

        // "*" would believe any Host header, which ends in links that lead elsewhere: in Production it counts as faulty.
        if (hosts.Any(host => host == "*" ? environment.IsProduction() : Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host.Trim('[', ']')) == UriHostNameType.Unknown))
            faults.Add(new("AllowedHosts", SettingFaultKind.NotHosts));
    }

    private static void CheckValues(IConfiguration configuration, List<SettingFault> faults)
    {
        foreach (var key in new[] { "Portal:SessionIdle", "Portal:SessionLifetime", "Portal:StopWithin", "Portal:DraftLife", "Portal:PersonalLife", "Portal:SignIn:Window" })
        {
            if (configuration[key] is { Length: > 0 } text
                && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero))
                faults.Add(new(key, SettingFaultKind.NotDuration));
        }

        if (configuration["Portal:LockAfter"] is { Length: > 0 } idle
            && !(TimeSpan.TryParse(idle, CultureInfo.InvariantCulture, out var lockAfter) && lockAfter >= TimeSpan.Zero))
            faults.Add(new("Portal:LockAfter", SettingFaultKind.NotDuration));

        foreach (var key in new[] { "Portal:SignIn:PerAccount", "Portal:SignIn:PerAddress", "Portal:SignIn:AtOnce", "Portal:Circuits:PerPerson", "Portal:Circuits:InAll", "Portal:Circuits:HeapMegabytes", "Portal:Exports:Rows", "Portal:Exports:AtOnce" })
        {
            if (configuration[key] is { Length: > 0 } text
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
                faults.Add(new(key, SettingFaultKind.NotPositive));
        }
    }
}
