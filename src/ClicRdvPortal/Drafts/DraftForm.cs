namespace ClicRdvPortal.Drafts;

/// <summary>A form whose drafts are kept, as the feature that owns it registers it.</summary>
/// <param name="Kind">Its stable name in <see cref="DraftSubject.Kind"/>.</param>
/// <param name="Sign">One of the portal's signs.</param>
/// <param name="Texts">The feature's text class.</param>
/// <param name="LabelKey">The key of what the form is called in <paramref name="Texts"/>.</param>
public sealed record DraftForm(string Kind, string Sign, Type Texts, string LabelKey)
{
    public static DraftForm Of<TTexts>(string kind, string sign, string labelKey) => new(kind, sign, typeof(TTexts), labelKey);
}
