using System.Globalization;

namespace ClicRdv.Contract.Tests.Places;

/// <summary>Which ClicRDV sandbox the contract is held to as well, as the environment says it. Nothing is guessed.</summary>
public sealed record SandboxSettings
{
    public const string Host = "sandbox.clicrdv.com";
    public const string UrlVariable = "CLICRDV_SANDBOX_URL";
    public const string KeyVariable = "CLICRDV_SANDBOX_KEY";
    public const string EmailVariable = "CLICRDV_SANDBOX_EMAIL";
    public const string PasswordVariable = "CLICRDV_SANDBOX_PASSWORD";
    public const string GroupVariable = "CLICRDV_SANDBOX_GROUP";
    public const string WriteVariable = "CLICRDV_SANDBOX_WRITE";
    public const string PhoneVariable = "CLICRDV_SANDBOX_PHONE";

    /// <summary>How to reach it; null when it is not to be reached.</summary>
    public PlaceAccess? Access { get; private init; }

    /// <summary>Why nothing runs against a sandbox; null when reading does.</summary>
    public string? WhyNot { get; private init; }

    /// <summary>Why nothing writes to a sandbox; null when writing does.</summary>
    public string? WhyNoWriting { get; private init; }

    /// <exception cref="InvalidOperationException">A host that is no sandbox, or a group that is no number.</exception>
    public static SandboxSettings Read(Func<string, string?> variable)
    {
        if (Value(UrlVariable) is not { } url) return Without($"{UrlVariable} is not set: there is no sandbox to run against.");
        // Before anything else: on any other host the same calls would text the patients of a real practice.
        var address = AddressOf(url);

        string[] needed = [KeyVariable, EmailVariable, PasswordVariable, GroupVariable];
        var missing = needed.Where(name => Value(name) is null).ToList();
        if (missing.Count > 0) return Without($"{UrlVariable} is set but not {string.Join(", ", missing)}.");
        if (!long.TryParse(Value(GroupVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var groupId))
            throw new InvalidOperationException($"{GroupVariable} is the number of a group.");

        return new SandboxSettings
        {
            Access = new PlaceAccess(address, Value(KeyVariable)!, Value(EmailVariable)!, Value(PasswordVariable)!, groupId, Value(PhoneVariable) ?? ""),
            WhyNoWriting = Value(WriteVariable) != "1" ? $"{WriteVariable} is not 1: the sandbox is only read."
                : Value(PhoneVariable) is null ? $"{PhoneVariable} is not set: a booking texts the number that it names."
                : null,
        };

        string? Value(string name) => variable(name) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
    }

    private static SandboxSettings Without(string reason) => new() { WhyNot = reason, WhyNoWriting = reason };

    private static Uri AddressOf(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "https", IsDefaultPort: true, UserInfo: "", PathAndQuery: "/" }
        && string.Equals(address.Host, Host, StringComparison.OrdinalIgnoreCase)
            ? address
            : throw new InvalidOperationException(
                $"{UrlVariable} is refused: only https://{Host}/ is accepted, because what is written anywhere else texts real people.");
}
