namespace ClicRdvPortal.Features.Planner.Columns;

/// <summary>
/// Which columns a tab's browser has, by their keys: what the prerendered page drew, what was sent ahead, and what has left
/// the grid lately. What it has is not sent again. Should it have lost one, it asks.
/// </summary>
internal sealed class BrowserColumns
{
    /// <summary>So many are kept beside those that are shown; the column's script keeps some more.</summary>
    public const int MostKept = 64;

    private readonly HashSet<string> _adopted = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _kept = [];
    private HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Whether a column that is shown came from what the browser had.</summary>
    public bool IsAdopted(string key) => _adopted.Contains(key);

    public bool Has(string key) => _shown.Contains(key) || _kept.Contains(key);

    /// <summary>What the prerendered page has drawn is handed over whole, however much it is.</summary>
    public void TakeOver(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            _kept.Remove(key);
            _kept.AddLast(key);
        }
    }

    /// <summary>The browser has these as well now.</summary>
    public void Keep(IEnumerable<string> keys)
    {
        TakeOver(keys);
        while (_kept.Count > MostKept)
            _kept.RemoveFirst();
    }

    /// <summary>These are shown from now on, and what was shown before is kept if the browser does that.</summary>
    public void Show(IReadOnlyCollection<string> keys, bool keepsWhatLeaves)
    {
        var left = _shown;
        _shown = new HashSet<string>(keys, StringComparer.Ordinal);

        // Once gone, a column that comes again is another element.
        _adopted.IntersectWith(_shown);
        _adopted.UnionWith(_shown.Where(key => !left.Contains(key) && _kept.Remove(key)));
        if (keepsWhatLeaves)
            Keep(left.Where(key => !_shown.Contains(key)));
    }

    /// <summary>One that was left out is sent now, whatever was kept of it.</summary>
    public void Send(string key)
    {
        _kept.Remove(key);
        _shown.Add(key);
    }

    /// <summary>The browser has lost it after all.</summary>
    /// <returns>Whether it was to have it.</returns>
    public bool Lose(string key) => _adopted.Remove(key);
}
