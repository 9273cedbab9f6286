namespace ClicRdvPortal.Shared.Drafts;

/// <summary>What stands in a form, by the names its fields have in drafts.</summary>
/// <param name="Before">As it was opened. A field that is not in it was empty.</param>
/// <param name="Now">As it is.</param>
public sealed record DraftReading(IReadOnlyDictionary<string, string> Before, IReadOnlyDictionary<string, string> Now)
{
    public bool IsUntouched => Now.Keys.Union(Before.Keys, StringComparer.Ordinal)
        .All(name => string.Equals(Now.GetValueOrDefault(name, ""), Before.GetValueOrDefault(name, ""), StringComparison.Ordinal));
}
