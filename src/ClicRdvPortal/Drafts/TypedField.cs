namespace ClicRdvPortal.Drafts;

/// <summary>A field of a page in which somebody has typed, as its browser sees it.</summary>
/// <param name="Name">Its id, which ends in the name that drafts keep it under, or that name itself; "" when it has neither.</param>
/// <param name="Text">What stands in it; null for a box that is ticked or not.</param>
/// <param name="IsOn">Whether that box is ticked.</param>
public sealed record TypedField(string Name, string? Text, bool IsOn = false)
{
    public override string ToString() => nameof(TypedField);
}

/// <param name="Place">Path of the page.</param>
/// <param name="Fields">Where somebody has typed.</param>
public sealed record TypedPage(string Place, IReadOnlyList<TypedField> Fields)
{
    public override string ToString() => nameof(TypedPage);
}

/// <param name="Draft">The draft that has most of it, as it stands in an address; null when none has any.</param>
/// <param name="Kept">For each field whether it is safe.</param>
public sealed record KeptPage(string? Draft, IReadOnlyList<bool> Kept);
