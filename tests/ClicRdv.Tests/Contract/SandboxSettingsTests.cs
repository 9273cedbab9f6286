using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests;

public sealed class SandboxSettingsTests
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        [SandboxSettings.UrlVariable] = "https://sandbox.clicrdv.com/",
        [SandboxSettings.KeyVariable] = "some-key",
        [SandboxSettings.EmailVariable] = "claire.moreau@example.com",
        [SandboxSettings.PasswordVariable] = "some-password",
        [SandboxSettings.GroupVariable] = "12",
        [SandboxSettings.WriteVariable] = "1",
        [SandboxSettings.PhoneVariable] = "06 39 98 77 11",
    };

    [Theory]
    [InlineData("https://www.clicrdv.com/")]
    [InlineData("https://sandbox.clicrdv.com.example.com/")]
    [InlineData("https://sandbox.clicrdv.com@example.com/")]
    [InlineData("https://claire:secret@sandbox.clicrdv.com/")]
    [InlineData("http://sandbox.clicrdv.com/")]
    [InlineData("https://sandbox.clicrdv.com:8443/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("sandbox.clicrdv.com")]
    public void Any_host_but_the_sandbox_is_refused_and_the_failure_says_why(string url)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Read((SandboxSettings.UrlVariable, url)));

        Assert.Contains("texts real people", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_other_host_is_refused_even_when_nothing_else_is_set() =>
        Assert.Throws<InvalidOperationException>(() => SandboxSettings.Read(name => name == SandboxSettings.UrlVariable ? "https://www.clicrdv.com" : null));

    [Fact]
    public void With_all_of_it_one_reads_and_writes()
    {
        var settings = Read();

        Assert.Equal((null, null), (settings.WhyNot, settings.WhyNoWriting));
        Assert.Equal(("sandbox.clicrdv.com", 12, "06 39 98 77 11"), (settings.Access!.Url.Host, settings.Access.GroupId, settings.Access.Phone));
        Assert.DoesNotContain("some-", settings.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxSettings.UrlVariable)]
    [InlineData(SandboxSettings.KeyVariable)]
    [InlineData(SandboxSettings.EmailVariable)]
    [InlineData(SandboxSettings.PasswordVariable)]
    [InlineData(SandboxSettings.GroupVariable)]
    public void What_reading_needs_and_is_not_there_is_named(string missing)
    {
        var settings = Read((missing, " "));

        Assert.Contains(missing, settings.WhyNot, StringComparison.Ordinal);
        Assert.Equal((settings.WhyNot, null), (settings.WhyNoWriting, settings.Access));
    }

    [Theory]
    [InlineData(SandboxSettings.WriteVariable, "")]
    [InlineData(SandboxSettings.WriteVariable, "true")]
    [InlineData(SandboxSettings.PhoneVariable, "")]
    public void Without_leave_or_a_number_to_text_it_is_only_read(string variable, string value)
    {
        var settings = Read((variable, value));

        Assert.Null(settings.WhyNot);
        Assert.Contains(variable, settings.WhyNoWriting, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_a_number() => Assert.Throws<InvalidOperationException>(() => Read((SandboxSettings.GroupVariable, "the first")));

    private static SandboxSettings Read(params (string Name, string Value)[] changes)
    {
        var variables = new Dictionary<string, string>(Whole, StringComparer.Ordinal);
        foreach (var (name, value) in changes) variables[name] = value;
        return SandboxSettings.Read(variables.GetValueOrDefault);
    }
}
