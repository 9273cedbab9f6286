using Microsoft.Extensions.Options;

namespace ClicRdv.Client;

/// <summary>Names every faulty setting in one list and prints no value.</summary>
internal sealed class ClicRdvClientOptionsValidator : IValidateOptions<ClicRdvClientOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, ClicRdvClientOptions options)
    {
        var faults = new List<string>();
        if (!IsAcceptable(options.BaseUrl)) faults.Add("BaseUrl: scheme and host only, https or a loopback address.");
        if (string.IsNullOrWhiteSpace(options.ApiKey)) faults.Add("ApiKey: missing.");
        if (options.ApiKey?.Any(char.IsControl) == true) faults.Add("ApiKey: holds control signs.");
        CheckTime(options.ConnectTimeout, nameof(options.ConnectTimeout), faults);
        CheckTime(options.AttemptTimeout, nameof(options.AttemptTimeout), faults);
        CheckTime(options.ReadTimeout, nameof(options.ReadTimeout), faults);
        CheckTime(options.WriteTimeout, nameof(options.WriteTimeout), faults);
        CheckTime(options.BreakDuration, nameof(options.BreakDuration), faults);
        if (options.BreakAfter is < 1 or > 1000) faults.Add("BreakAfter: from 1 to 1000.");
        if (options.MaxResponseBytes is < 1024 or > 1024 * 1024 * 1024) faults.Add("MaxResponseBytes: from 1 KB to 1 GB.");
        if (options.MaxJsonDepth is < 4 or > 256) faults.Add("MaxJsonDepth: from 4 to 256.");
        if (options.PageSize is < 1 or > 1000) faults.Add("PageSize: from 1 to 1000.");
        if (options.MaxParallelPages is < 1 or > 16) faults.Add("MaxParallelPages: from 1 to 16.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void CheckTime(TimeSpan time, string name, List<string> faults)
    {
        if (time <= TimeSpan.Zero || time > LongestTimeout) faults.Add($"{name}: more than zero, ten minutes at most.");
    }

    private static bool IsAcceptable(Uri? address) =>
        address is { IsAbsoluteUri: true, AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));
}
