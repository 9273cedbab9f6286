using System.Security.Cryptography;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>
/// What was searched for in this tab, by the numbers that its addresses name (design decision 13): the way back finds the
/// text, a copied address or a reload does not.
/// </summary>
public sealed class FicheSearches
{
    private const int Most = 50;

    private readonly LinkedList<(string Id, string Text)> _kept = [];

    /// <summary>Keeps a text and gives its number; the oldest is forgotten.</summary>
    public string Keep(string text)
    {
        var id = RandomNumberGenerator.GetHexString(8, lowercase: true);
        _kept.AddLast((id, text));
        if (_kept.Count > Most)
            _kept.RemoveFirst();
        return id;
    }

    /// <summary>Null when it is not known here.</summary>
    public string? Of(string id) => _kept.FirstOrDefault(kept => kept.Id == id).Text;
}
