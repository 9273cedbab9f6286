using ClicRdv.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;

namespace ClicRdvPortal.Tests.Hosting;

public sealed class SettingsTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("portal-settings-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public void In_production_every_required_setting_that_is_missing_is_named_in_one_list() =>
        Assert.Equal(["AllowedHosts", "ClicRdv:ApiKey", "Portal:DataPath"], Keys(Read("Production")));

    [Fact]
    public void In_production_the_three_required_settings_are_enough()
    {
        var (settings, faults) = Read("Production", [.. Required()]);

        Assert.Empty(faults);
        Assert.False(settings.IsDemo);
        Assert.Equal("https://www.clicrdv.com/", settings.BaseUrl.ToString());
    }

    [Theory]
    [InlineData("ClicRdv:BaseUrl", "canary-not-a-url")]
    [InlineData("ClicRdv:BaseUrl", "ftp://canary.example")]
    [InlineData("ClicRdv:BaseUrl", "http://canary.example")]
    [InlineData("ClicRdv:BaseUrl", "https://canary.example/api/v1")]
    [InlineData("ClicRdv:BaseUrl", "https://user:canary@clicrdv.example")]
    [InlineData("ClicRdv:BaseUrl", "https://canary.example?key=1")]
    [InlineData("AllowedHosts", "*")]
    [InlineData("AllowedHosts", "https://canary.example")]
    [InlineData("Portal:KnownProxies", "canary.example")]
    [InlineData("Portal:KnownProxies", "10.0.0.0/99")]
    [InlineData("Portal:KnownProxies:0", "canary.example")]
    [InlineData("Portal:KeyCertificate", "/nowhere/canary.pfx")]
    [InlineData("Portal:DataPath", "/proc/canary")]
    [InlineData("Portal:SessionIdle", "canary")]
    [InlineData("Portal:SessionIdle", "-00:01:00")]
    [InlineData("Portal:SessionLifetime", "canary")]
    [InlineData("Portal:StopWithin", "00:00:00")]
    [InlineData("Portal:LockAfter", "-00:01:00")]
    [InlineData("Portal:LockAfter", "canary")]
    [InlineData("Portal:DraftLife", "00:00:00")]
    [InlineData("Portal:PersonalLife", "canary")]
    [InlineData("Portal:Circuits:PerPerson", "0")]
    [InlineData("Portal:Circuits:InAll", "canary")]
    [InlineData("Portal:Circuits:HeapMegabytes", "0")]
    [InlineData("Portal:Exports:Rows", "0")]
    [InlineData("Portal:Exports:AtOnce", "canary")]
    [InlineData("Portal:OperatorUrl", "canary")]
    [InlineData("Portal:OperatorUrl", "http://canary.example:9090")]
    [InlineData("Portal:OperatorUrl", "https://127.0.0.1:9090")]
    [InlineData("Portal:OperatorUrl", "http://0.0.0.0:9090")]
    [InlineData("Portal:OperatorUrl", "http://[::]:9090")]
    [InlineData("Portal:OperatorUrl", "http://192.0.2.1:9090")]
    [InlineData("Portal:OperatorUrl", "http://172.32.0.1:9090")]
    [InlineData("Portal:OperatorUrl", "http://127.0.0.1:9090/canary")]
    [InlineData("Portal:SignIn:Window", "canary")]
    [InlineData("Portal:SignIn:PerAccount", "canary")]
    [InlineData("Portal:SignIn:PerAddress", "0")]
    [InlineData("Portal:SignIn:AtOnce", "-1")]
    [InlineData("ClicRdv:ConnectTimeout", "canary")]
    [InlineData("ClicRdv:AttemptTimeout", "00:00:00")]
    [InlineData("ClicRdv:ReadTimeout", "00:10:01")]
    [InlineData("ClicRdv:WriteTimeout", "15")]
    [InlineData("ClicRdv:BreakDuration", "canary")]
    [InlineData("ClicRdv:BreakAfter", "1001")]
    [InlineData("ClicRdv:MaxParallelPages", "0")]
    [InlineData("ClicRdv:MaxParallelPages", "17")]
    [InlineData("Demo:Enabled", "canary")]
    public void A_malformed_setting_is_named_and_its_value_is_not_printed(string key, string value)
    {
        var (_, faults) = Read("Production", [.. Required().Where(setting => setting.Key != key), new(key, value)]);

        var fault = Assert.Single(faults);
        Assert.Equal(key.TrimEnd('0', ':'), fault.Key);
        Assert.DoesNotContain("canary", new FaultySettingsException(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_malformed_settings_are_named_together()
    {
        var (_, faults) = Read(
            "Production",
            new("ClicRdv:BaseUrl", "nonsense"),
            new("Portal:SessionIdle", "nonsense"),
            new("Portal:SignIn:AtOnce", "nonsense"),
            new("Portal:KnownProxies", "nonsense"));

        Assert.Equal(
            ["AllowedHosts", "ClicRdv:ApiKey", "ClicRdv:BaseUrl", "Portal:DataPath", "Portal:KnownProxies", "Portal:SessionIdle", "Portal:SignIn:AtOnce"],
            Keys((null!, faults)));
    }

    [Fact]
    public void How_patient_the_portal_is_with_the_upstream_can_be_set()
    {
        var (settings, faults) = Read(
            "Production",
            [.. Required(), new("ClicRdv:ReadTimeout", "00:00:20"), new("ClicRdv:BreakAfter", "9"), new("ClicRdv:MaxParallelPages", "1")]);
        var options = new ClicRdvClientOptions();

        settings.UpstreamLimits.ApplyTo(options);

        Assert.Empty(faults);
        Assert.Equal((TimeSpan.FromSeconds(20), 9, 1), (options.ReadTimeout, options.BreakAfter, options.MaxParallelPages));
        Assert.Equal(new ClicRdvClientOptions().WriteTimeout, options.WriteTimeout);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5081")]
    [InlineData("http://localhost:5081")]
    [InlineData("http://[::1]:5081")]
    [InlineData("https://sandbox.clicrdv.com")]
    public void An_upstream_is_https_or_on_this_machine(string url) =>
        Assert.Empty(Read("Production", [.. Required(), new("ClicRdv:BaseUrl", url)]).Faults);

    [Theory]
    [InlineData("http://127.0.0.1:9090", "127.0.0.1:9090")]
    [InlineData("http://localhost:9090", "127.0.0.1:9090")]
    [InlineData("http://[::1]:9090/", "[::1]:9090")]
    [InlineData("http://10.1.2.3:9090", "10.1.2.3:9090")]
    [InlineData("http://172.31.0.1:9090", "172.31.0.1:9090")]
    [InlineData("http://192.168.1.4:9090", "192.168.1.4:9090")]
    [InlineData("http://[fd00::4]:9090", "[fd00::4]:9090")]
    public void T60_The_operator_s_port_is_on_an_address_that_the_internet_does_not_reach(string url, string endpoint)
    {
        var (settings, faults) = Read("Production", [.. Required(), new("Portal:OperatorUrl", url)]);

        Assert.Empty(faults);
        Assert.Equal(endpoint, settings.Operator!.ToString());
    }

    [Theory]
    [InlineData("https://sandbox.clicrdv.com", true)]
    [InlineData("https://SANDBOX.clicrdv.com", true)]
    [InlineData("https://www.clicrdv.com", false)]
    public void The_sandbox_is_known_by_its_host(string url, bool isSandbox) =>
        Assert.Equal(isSandbox, Read("Production", [.. Required(), new("ClicRdv:BaseUrl", url)]).Settings.IsSandbox);

    [Theory]
    [InlineData("Development", null, null, true)]
    [InlineData("Development", "a-key", null, false)]
    [InlineData("Development", "a-key", "true", true)]
    [InlineData("Development", null, "false", false)]
    [InlineData("Production", null, null, false)]
    [InlineData("Production", null, "true", true)]
    [InlineData("Staging", null, null, false)]
    public void The_demonstration_is_on_by_itself_in_development_without_a_key_alone(string environment, string? key, string? demo, bool isDemo) =>
        Assert.Equal(isDemo, Read(environment, new("ClicRdv:ApiKey", key), new("Demo:Enabled", demo)).Settings.IsDemo);

    [Fact]
    public void The_demonstration_needs_no_key_in_production_but_the_rest() =>
        Assert.Equal(["AllowedHosts", "Portal:DataPath"], Keys(Read("Production", new KeyValuePair<string, string?>("Demo:Enabled", "true"))));

    private (PortalSettings Settings, IReadOnlyList<SettingFault> Faults) Read(string environment, params KeyValuePair<string, string?>[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Where(setting => setting.Value is not null)).Build();
        return PortalSettings.Read(configuration, new HostingEnvironment { EnvironmentName = environment, ContentRootPath = _data });
    }

    private KeyValuePair<string, string?>[] Required() =>
        [new("ClicRdv:ApiKey", "a-key"), new("Portal:DataPath", _data), new("AllowedHosts", "portail.example")];

    private static List<string> Keys((PortalSettings Settings, IReadOnlyList<SettingFault> Faults) read) =>
        read.Faults.Select(fault => fault.Key).Order(StringComparer.Ordinal).ToList();
}
