namespace ClicRdvPortal.Shared.Display;

/// <summary>
/// A name inside a sentence of ours. Marks and letters that run from right to left would turn the words after them
/// round as well; where a name stands by itself, <c>bdi</c> does the same.
/// </summary>
public static class NameInSentence
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>The name as it is, or shut in when it holds something that could reach beyond it.</summary>
    public static string Of(string name) =>
        name.Any(TurnsRound) ? FirstStrongIsolate + string.Concat(name.Where(character => character is < '\u2066' or > PopIsolate)) + PopIsolate : name;

    private static bool TurnsRound(char character) => character
        is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC')
        or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= PopIsolate)
        // Leading halves of the scripts beyond the first plane.
        or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';
}
