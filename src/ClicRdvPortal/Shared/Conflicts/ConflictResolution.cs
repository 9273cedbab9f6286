namespace ClicRdvPortal.Shared.Conflicts;

/// <summary>What a person chose between two versions.</summary>
public sealed class ConflictResolution
{
    private readonly Dictionary<string, (ConflictField Field, ConflictSide Side)> _choices;

    internal ConflictResolution(IEnumerable<(ConflictField Field, ConflictSide Side)> choices) =>
        _choices = choices.ToDictionary(choice => choice.Field.Name, StringComparer.Ordinal);

    /// <summary>Whether the own value of that field is to be saved. False for a field in which both are the same.</summary>
    public bool TakesMine(string name) =>
        _choices.TryGetValue(name, out var choice) && choice.Side == ConflictSide.Mine;

    /// <summary>The chosen value as the view showed it, or null for a field the view was not given.</summary>
    public string? ValueOf(string name) => !_choices.TryGetValue(name, out var choice) ? null
        : choice.Side == ConflictSide.Mine ? choice.Field.Mine
        : choice.Field.Theirs;
}
