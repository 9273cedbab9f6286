using System.Security.Cryptography;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>What is asked about people and therefore stands in no address.</summary>
/// <param name="Text">What was typed into the search.</param>
/// <param name="Born">The birth date that is filtered by.</param>
public sealed record FicheQuestion(string Text, DateOnly? Born)
{
    public static FicheQuestion Nothing { get; } = new("", null);

    /// <summary>Never what was asked.</summary>
    public override string ToString() => nameof(FicheQuestion);
}

/// <summary>
/// What was searched for in this tab, by the numbers that its addresses name (design decision 13): the way back finds it,
/// a copied address or a reload does not.
/// </summary>
public sealed class FicheSearches
{
    private const int Most = 50;

    private readonly LinkedList<(string Id, FicheQuestion Question)> _kept = [];

    /// <summary>Keeps a question and gives its number; the oldest is forgotten.</summary>
    public string Keep(FicheQuestion question)
    {
        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        _kept.AddLast((id, question));
        if (_kept.Count > Most)
            _kept.RemoveFirst();
        return id;
    }

    /// <summary>Null when it is not known here.</summary>
    public FicheQuestion? Of(string id) => _kept.FirstOrDefault(kept => kept.Id == id).Question;
}
