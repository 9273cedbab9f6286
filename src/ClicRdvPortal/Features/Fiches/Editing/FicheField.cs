using System.Text.Json;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>The fields of a fiche that a person may change, custom ones apart; nothing else ever goes into a write (threat T43).</summary>
public enum FicheField
{
    Lastname,
    Firstname,
    Birthdate,
    Firstphone,
    Secondphone,
    Email,
    RappelSms,
    RappelEmail,
    Externid,
    Comments,
}

public static class FicheFields
{
    public const string Yes = "1";

    public static IReadOnlyList<FicheField> All { get; } = Enum.GetValues<FicheField>();

    /// <summary>In characters, as documented (clicrdv-api §14). That of a comment is not, but a column of its type holds no more.</summary>
    public static int? Longest(this FicheField field) => field switch
    {
        FicheField.Lastname or FicheField.Firstname => 64,
        FicheField.Firstphone or FicheField.Secondphone => 25,
        FicheField.Email => 255,
        FicheField.Comments => 16_000,
        _ => null,
    };

    /// <summary>Upstream's name of it, by which a custom field's definition may speak of it.</summary>
    public static string UpstreamName(this FicheField field) => JsonNamingPolicy.SnakeCaseLower.ConvertName(field.ToString());

    public static string IdOf(this FicheField field) => "fiche-" + field;
}

/// <param name="Field">The id of its input.</param>
/// <param name="TextKey">The sentence in <see cref="EditingTexts"/>.</param>
/// <param name="Limit">The length the sentence speaks of, where it does.</param>
public sealed record FicheFault(string Field, string TextKey, int Limit = 0);

/// <summary>Names <c>EditingTexts.resx</c> and its English fellow.</summary>
public sealed class EditingTexts;
