namespace ClicRdvPortal.Shared.Inputs;

/// <summary>The rules that every typed line keeps.</summary>
public static class TypedText
{
    /// <summary>Counted in characters, as the upstream's are: an emoji is one.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    /// <summary>"ControlCharacters", "TooLong", or null where nothing is wrong with it.</summary>
    public static string? FaultOf(string text, int longest) =>
        text.Trim() is var trimmed && trimmed.Any(char.IsControl) ? "ControlCharacters"
        : Length(trimmed) > longest ? "TooLong"
        : null;
}
