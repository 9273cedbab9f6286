using System.Globalization;
using ClicRdv.Client;

namespace ClicRdvPortal;

/// <summary>How patient the portal is with the upstream: the rest of the section <c>ClicRdv</c> of the settings.</summary>
public sealed class UpstreamLimits
{
    public const string Section = "ClicRdv";
    private const int MostParallelPages = 16;
    private const int MostFailures = 1000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly ClicRdvClientOptions Defaults = new();
    private static readonly string[] Durations = [nameof(ConnectTimeout), nameof(AttemptTimeout), nameof(ReadTimeout), nameof(WriteTimeout), nameof(BreakDuration)];

    /// <inheritdoc cref="ClicRdvClientOptions.ConnectTimeout"/>
    public TimeSpan ConnectTimeout { get; set; } = Defaults.ConnectTimeout;

    /// <inheritdoc cref="ClicRdvClientOptions.AttemptTimeout"/>
    public TimeSpan AttemptTimeout { get; set; } = Defaults.AttemptTimeout;

    /// <inheritdoc cref="ClicRdvClientOptions.ReadTimeout"/>
    public TimeSpan ReadTimeout { get; set; } = Defaults.ReadTimeout;

    /// <inheritdoc cref="ClicRdvClientOptions.WriteTimeout"/>
    public TimeSpan WriteTimeout { get; set; } = Defaults.WriteTimeout;

    /// <inheritdoc cref="ClicRdvClientOptions.BreakAfter"/>
    public int BreakAfter { get; set; } = Defaults.BreakAfter;

    /// <inheritdoc cref="ClicRdvClientOptions.BreakDuration"/>
    public TimeSpan BreakDuration { get; set; } = Defaults.BreakDuration;

    /// <inheritdoc cref="ClicRdvClientOptions.MaxParallelPages"/>
    public int MaxParallelPages { get; set; } = Defaults.MaxParallelPages;

    public void ApplyTo(ClicRdvClientOptions options)
    {
        options.ConnectTimeout = ConnectTimeout;
        options.AttemptTimeout = AttemptTimeout;
        options.ReadTimeout = ReadTimeout;
        options.WriteTimeout = WriteTimeout;
        options.BreakAfter = BreakAfter;
        options.BreakDuration = BreakDuration;
        options.MaxParallelPages = MaxParallelPages;
    }

    /// <summary>What is wrong in the section: each value alone, as it is written.</summary>
    internal static IEnumerable<SettingFault> FaultsOf(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        foreach (var name in Durations)
        {
            if (section[name] is { Length: > 0 } text
                && !(TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero && time <= Longest))
                yield return new($"{Section}:{name}", SettingFaultKind.NotShortDuration);
        }

        foreach (var (name, most) in new[] { (nameof(BreakAfter), MostFailures), (nameof(MaxParallelPages), MostParallelPages) })
        {
            if (section[name] is { Length: > 0 } text
                && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most))
                yield return new($"{Section}:{name}", SettingFaultKind.NotInRange);
        }
    }
}
