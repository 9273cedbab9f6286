namespace ClicRdv.Client;

/// <summary>
/// One error that upstream named in its answer. The texts are upstream's, without markup and shortened; they may quote
/// what a person typed, so they are for that person's screen and not for a log.
/// </summary>
/// <param name="Message">What upstream says; may be "".</param>
/// <param name="Code">Its number, for example 9 (clicrdv-api §16).</param>
/// <param name="Name">Its name, for example <c>MintimeRdv</c>.</param>
/// <param name="Field">The field it is about.</param>
public sealed record ClicRdvError(string Message, int? Code = null, string? Name = null, string? Field = null)
{
    /// <summary>Number, name and field only.</summary>
    public override string ToString() => $"{Code} {Name} {Field}".Trim();
}
