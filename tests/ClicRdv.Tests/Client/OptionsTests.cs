using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdv.Client.Tests;

public sealed class OptionsTests
{
    private const string Canary = "canary-key-55d1";

    [Fact]
    public void Every_faulty_setting_is_named_and_no_value_is_printed()
    {
        using var services = Services(options =>
        {
            options.BaseUrl = new Uri("http://canary.example.com");
            options.ApiKey = " ";
            options.ConnectTimeout = TimeSpan.Zero;
            options.AttemptTimeout = TimeSpan.FromSeconds(-1);
            options.ReadTimeout = TimeSpan.FromHours(1);
            options.WriteTimeout = TimeSpan.Zero;
            options.MaxResponseBytes = 0;
            options.MaxJsonDepth = 0;
            options.PageSize = 0;
            options.MaxParallelPages = 0;
        });

        var failure = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            "BaseUrl ApiKey ConnectTimeout AttemptTimeout ReadTimeout WriteTimeout MaxResponseBytes MaxJsonDepth PageSize MaxParallelPages",
            string.Join(' ', failure.Failures.Select(fault => fault.Split(':')[0])));
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://www.clicrdv.com", true)]
    [InlineData("https://sandbox.clicrdv.com/", true)]
    [InlineData("http://127.0.0.1:5081", true)]
    [InlineData("http://localhost:5081", true)]
    [InlineData("http://[::1]:5081", true)]
    [InlineData("http://www.clicrdv.com", false)]
    [InlineData("https://www.clicrdv.com/api/v1", false)]
    [InlineData("https://www.clicrdv.com/?a=b", false)]
    [InlineData("https://user:pass@www.clicrdv.com", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("/relative", false)]
    public void T51_Upstream_is_https_or_this_machine(string address, bool accepted)
    {
        using var services = Services(options => options.BaseUrl = new Uri(address, UriKind.RelativeOrAbsolute));
        var making = Record.Exception(() => services.GetRequiredService<ClicRdvClientFactory>());

        Assert.Equal(accepted, making is null);
        if (!accepted) Assert.IsType<OptionsValidationException>(making);
    }

    [Fact]
    public void Registering_twice_or_over_another_clock_changes_nothing()
    {
        var clock = new FakeTimeProvider();
        using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(clock)
            .AddClicRdvClient(options => options.ApiKey = Canary)
            .AddClicRdvClient()
            .BuildServiceProvider(validateScopes: true);

        Assert.Same(clock, services.GetRequiredService<TimeProvider>());
        Assert.Single(services.GetServices<ClicRdvClientFactory>());
        Assert.NotNull(services.GetRequiredService<ClicRdvSignIn>());
    }

    [Fact]
    public void T55_Whatever_holds_a_secret_hides_it()
    {
        object[] holders =
        [
            new ClicRdvClientOptions { ApiKey = Canary },
            new SessionCredential(Canary),
            new BasicCredential(Canary, Canary),
            PasswordHash.Of(Canary),
            new SignedIn(new SessionCredential(Canary), new Pro { Id = 1, Email = Canary }, null),
            new Pro { Id = 1, Email = Canary, Lastname = Canary },
            new ListQuery { Search = Canary },
            Conditions.None.And("name", ConditionOperator.Like, Canary),
            (ConditionValue)Canary,
        ];

        Assert.All(holders, holder => Assert.DoesNotContain(Canary, holder.ToString(), StringComparison.Ordinal));
        // No property gives a secret away to a serialiser or a log that takes objects apart.
        foreach (var holder in holders.Where(holder => holder is ClicRdvCredential or PasswordHash))
            Assert.Empty(holder.GetType().GetProperties());
    }

    private static ServiceProvider Services(Action<ClicRdvClientOptions> change) => new ServiceCollection()
        .AddClicRdvClient(options =>
        {
            options.ApiKey = Canary;
            change(options);
        })
        .BuildServiceProvider(validateScopes: true);
}
