using System.Text.Json;

namespace ClicRdvPortal.Drafts;

/// <summary>A field in which somebody typed.</summary>
/// <param name="Name">The form's own name of it. It stays the same from version to version of the portal.</param>
/// <param name="Before">What stood there when they began.</param>
/// <param name="Mine">What stands there since; the same where the form began with it and there is no record yet that says so.</param>
public sealed record DraftField(string Name, string Before, string Mine)
{
    private const string Yes = "1";

    /// <summary>Reads a value that a form has written as JSON; nothing when it was another version's.</summary>
    public static T? Read<T>(string text)
        where T : class
    {
        try
        {
            return text.Length == 0 ? null : JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A tick as a draft's text.</summary>
    public static string Of(bool isTicked) => isTicked ? Yes : "";

    public static bool IsYes(string text) => text == Yes;

    /// <summary>Reads one of several words; <paramref name="otherwise"/> when it was another version's.</summary>
    public static T Read<T>(string text, T otherwise)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : otherwise;

    public bool IsTyped => !string.Equals(Before, Mine, StringComparison.Ordinal);

    /// <summary>Whether somebody else has written something else into it since.</summary>
    public bool IsContested(string now) =>
        !string.Equals(now, Before, StringComparison.Ordinal) && !string.Equals(now, Mine, StringComparison.Ordinal);

    /// <summary>Whether somebody else has written into one of them since.</summary>
    /// <param name="fields">What a draft has.</param>
    /// <param name="now">What stands there now; a field that is not in it is empty.</param>
    public static bool AreContested(IEnumerable<DraftField> fields, IReadOnlyDictionary<string, string> now) =>
        fields.Any(field => field.IsContested(now.GetValueOrDefault(field.Name, "")));

    /// <summary>What is typed is nobody's business but its owner's (design decision 5).</summary>
    public override string ToString() => Name;
}
