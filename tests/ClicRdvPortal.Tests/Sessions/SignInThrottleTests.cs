using System.Net;
using ClicRdvPortal.Sessions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Sessions;

public sealed class SignInThrottleTests
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.10");
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2031, 3, 10, 8, 0, 0, TimeSpan.Zero));
    private readonly SignInThrottle _throttle;

    public SignInThrottleTests()
    {
        var configuration = new ConfigurationBuilder().Build();
        var environment = new HostingEnvironment { EnvironmentName = "Development", ContentRootPath = Path.GetTempPath() };
        _throttle = new SignInThrottle(PortalSettings.Read(configuration, environment).Settings, _clock);
    }

    [Fact]
    public void T01_The_sixth_wrong_password_on_one_account_from_one_address_waits()
    {
        for (var i = 0; i < 5; i++)
            Assert.True(Begin("claire@example.com", Office).MayTry);

        Assert.Equal(TimeSpan.FromSeconds(30), Begin("claire@example.com", Office).Wait);
    }

    [Fact]
    public void T01_After_the_wait_one_more_try_is_let_through_and_the_next_wait_is_longer()
    {
        for (var i = 0; i < 5; i++)
            Begin("claire@example.com", Office);

        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.True(Begin("claire@example.com", Office).MayTry);
        Assert.Equal(TimeSpan.FromMinutes(1), Begin("claire@example.com", Office).Wait);
    }

    [Fact]
    public void T01_Many_attempts_at_the_same_time_do_not_slip_past_the_limit()
    {
        var let = 0;
        Parallel.For(0, 200, _ =>
        {
            if (Begin("claire@example.com", Office).MayTry)
                Interlocked.Increment(ref let);
        });

        Assert.Equal(5, let);
    }

    [Fact]
    public void T02_An_account_attacked_from_everywhere_is_slowed_down_but_its_owner_gets_in_from_a_known_address()
    {
        Begin("claire@example.com", Office).Succeeded();
        for (var i = 0; i < 100; i++)
            Begin("claire@example.com", IPAddress.Parse($"198.51.100.{i}"));

        Assert.False(Begin("claire@example.com", IPAddress.Parse("203.0.113.9")).MayTry);
        Assert.True(Begin("claire@example.com", Office).MayTry);
    }

    [Fact]
    public void T03_An_address_that_tries_many_accounts_is_stopped_and_the_accounts_are_not()
    {
        for (var i = 0; i < 500; i++)
            Begin($"person{i}@example.com", Office);

        Assert.False(Begin("person500@example.com", Office).MayTry);
        Assert.True(Begin("person499@example.com", IPAddress.Parse("203.0.113.9")).MayTry);
    }

    [Fact]
    public void T03_Addresses_of_one_IPv6_network_count_as_one()
    {
        for (var i = 0; i < 5; i++)
            Begin("claire@example.com", IPAddress.Parse($"2001:db8:1:2::{i}"));

        Assert.False(Begin("claire@example.com", IPAddress.Parse("2001:db8:1:2::ffff")).MayTry);
    }

    [Fact]
    public void A_right_password_starts_the_account_afresh()
    {
        for (var i = 0; i < 4; i++)
            Begin("claire@example.com", Office);
        Begin("claire@example.com", Office).Succeeded();

        Assert.True(Begin("claire@example.com", Office).MayTry);
    }

    [Fact]
    public void An_attempt_that_the_upstream_did_not_judge_is_not_counted()
    {
        for (var i = 0; i < 50; i++)
            Begin("claire@example.com", Office).NotJudged();

        Assert.True(Begin("claire@example.com", Office).MayTry);
    }

    [Fact]
    public void The_same_account_in_other_letters_is_the_same_account()
    {
        for (var i = 0; i < 5; i++)
            Begin("claire@example.com", Office);

        Assert.False(Begin(" Claire@Example.com", Office).MayTry);
    }

    private SignInThrottle.Attempt Begin(string email, IPAddress address) => _throttle.Begin(email, address);
}
