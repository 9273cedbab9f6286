using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

public enum FicheSearchKind
{
    Name,
    Phone,
    Email,
}

/// <summary>
/// What was typed to find a customer. Upstream's own search looks at names alone (clicrdv-api §5.1); a telephone number and an
/// e-mail address become conditions.
/// </summary>
public sealed record FicheSearch(FicheSearchKind Kind, string Text)
{
    public const int LeastLetters = 2;

    private const int LongestText = 200;

    /// <summary>Null where there is too little to look for.</summary>
    public static FicheSearch? Of(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > LongestText)
            trimmed = trimmed[..LongestText];
        return trimmed switch
        {
            { Length: < LeastLetters } => null,
            _ when PhoneNumber.IsLike(trimmed) => new(FicheSearchKind.Phone, trimmed),
            _ when trimmed.Contains('@', StringComparison.Ordinal) => new(FicheSearchKind.Email, trimmed),
            _ => new(FicheSearchKind.Name, trimmed),
        };
    }

    /// <summary>The query narrowed to it: one list, or two for a number, which either telephone may be, as there is no OR upstream.</summary>
    public IReadOnlyList<ListQuery> Narrow(ListQuery query)
    {
        return Kind switch
        {
            FicheSearchKind.Phone => [Like("firstphone", PhoneNumber.PatternOf(Text)), Like("secondphone", PhoneNumber.PatternOf(Text))],
            FicheSearchKind.Email => [Like("email", $"%{Text}%")],
            _ => [query with { Search = Text }],
        };

        ListQuery Like(string field, string pattern) =>
            query with { Conditions = query.Conditions.And(field, ConditionOperator.Like, pattern) };
    }

    /// <summary>Whether a fiche that was found is one that was meant: what a number's pattern meets need not hold the number.</summary>
    public bool IsMetBy(Fiche fiche) =>
        Kind != FicheSearchKind.Phone || PhoneNumber.IsMetBy(Text, fiche.Firstphone) || PhoneNumber.IsMetBy(Text, fiche.Secondphone);

    /// <summary>Its kind, never what was typed.</summary>
    public override string ToString() => $"FicheSearch by {Kind}";
}
