namespace ClicRdvPortal.Shared.Conflicts;

/// <summary>One field of a row that two people changed, as both versions show it.</summary>
/// <param name="Name">The field's upstream name, by which the choice is asked for afterwards.</param>
/// <param name="Label">What the screen calls it.</param>
/// <param name="Mine">The value this person is about to save, as text for people.</param>
/// <param name="Theirs">The value that stands upstream now, as text for people.</param>
/// <param name="MineChanged">Whether this person edited the field. If not, the other version is the one proposed.</param>
public sealed record ConflictField(string Name, string Label, string Mine, string Theirs, bool MineChanged)
{
    /// <summary>Whether the other version changed the field since this person read it; if not, there is nothing of
    /// theirs to lose and the own value is proposed.</summary>
    public bool TheirsChanged { get; init; } = true;

    public bool Differs => !string.Equals(Mine, Theirs, StringComparison.Ordinal);

    /// <summary>The side to start from, or null when both wrote something and only the person can tell.</summary>
    internal ConflictSide? Proposed =>
        !MineChanged || !Differs ? ConflictSide.Theirs
        : TheirsChanged ? null
        : ConflictSide.Mine;
}

public enum ConflictSide
{
    Mine,
    Theirs,
}
