namespace ClicRdvPortal.Drafts;

/// <summary>A field in which somebody typed.</summary>
/// <param name="Name">The form's own name of it. It stays the same from version to version of the portal.</param>
/// <param name="Before">What stood there when they began.</param>
/// <param name="Mine">What they typed.</param>
public sealed record DraftField(string Name, string Before, string Mine)
{
    /// <summary>Whether somebody else has written something else into it since.</summary>
    public bool IsContested(string now) =>
        !string.Equals(now, Before, StringComparison.Ordinal) && !string.Equals(now, Mine, StringComparison.Ordinal);

    /// <summary>What is typed is nobody's business but its owner's (design decision 5).</summary>
    public override string ToString() => Name;
}
