using System.Text.Json;

namespace ClicRdvPortal.Shared.Navigation;

/// <summary>A choice as it stands in an address, <c>view=week</c>, both ways. What names no choice is the first one, or another that is given.</summary>
public static class QueryWord
{
    public static TWord Read<TWord>(string? text, TWord otherwise = default)
        where TWord : struct, Enum =>
        text is { Length: > 0 } && text.All(char.IsAsciiLetter) && Enum.TryParse<TWord>(text, ignoreCase: true, out var word) && Enum.IsDefined(word)
            ? word
            : otherwise;

    public static string Of<TWord>(TWord word)
        where TWord : struct, Enum =>
        JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
