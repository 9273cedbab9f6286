using ClicRdv.Client;
using ClicRdvPortal.Drafts;

namespace ClicRdvPortal.Shared.Fiches;

/// <summary>The few fields of a customer for which a call leaves time.</summary>
public enum TypedFicheField
{
    Lastname,
    Firstname,
    Phone,
    Email,
}

/// <summary>A new customer in passing, as far as they are typed. Whatever form they are typed in holds them, and keeps them in its draft.</summary>
public sealed record TypedFiche
{
    private const string DraftPrefix = "NewFiche.";

    public static IReadOnlyList<TypedFicheField> Fields { get; } = Enum.GetValues<TypedFicheField>();

    private string Lastname { get; init; } = "";

    private string Firstname { get; init; } = "";

    private string Phone { get; init; } = "";

    private string Email { get; init; } = "";

    public bool IsEmpty => this == new TypedFiche();

    /// <summary>By what a person knows them again.</summary>
    public string Name => new[] { $"{Lastname} {Firstname}", Phone, Email }.Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>Begins with what was searched for. People say the last name first on these screens.</summary>
    public static TypedFiche Of(string searched)
    {
        var text = searched.Trim();
        if (text.Contains('@', StringComparison.Ordinal))
            return new TypedFiche { Email = text };
        if (text.Any(char.IsAsciiDigit) && !text.Any(char.IsLetter))
            return new TypedFiche { Phone = text };
        var parts = text.Split(' ', 2, StringSplitOptions.TrimEntries);
        return new TypedFiche { Lastname = parts[0], Firstname = parts.Length > 1 ? parts[1] : "" };
    }

    /// <summary>Null where a draft has nobody.</summary>
    public static TypedFiche? Of(IEnumerable<DraftField> draft)
    {
        var mine = draft.ToDictionary(field => field.Name, field => field.Mine, StringComparer.Ordinal);
        var typed = Fields.Aggregate(new TypedFiche(), (typed, field) => typed.With(field, mine.GetValueOrDefault(DraftName(field), "")));
        return typed.IsEmpty ? null : typed;
    }

    /// <summary>The name of a field in drafts.</summary>
    public static string DraftName(TypedFicheField field) => DraftPrefix + field;

    /// <summary>The names of all its fields in drafts, what a person knows them by first.</summary>
    public static IReadOnlyList<string> DraftNames { get; } = [.. Fields.Select(DraftName)];

    /// <summary>In characters, as documented (clicrdv-api §14).</summary>
    public static int LongestOf(TypedFicheField field) => field switch
    {
        TypedFicheField.Phone => 25,
        TypedFicheField.Email => 255,
        _ => 64,
    };

    public string ValueOf(TypedFicheField field) => field switch
    {
        TypedFicheField.Lastname => Lastname,
        TypedFicheField.Firstname => Firstname,
        TypedFicheField.Phone => Phone,
        _ => Email,
    };

    public TypedFiche With(TypedFicheField field, string text) => field switch
    {
        TypedFicheField.Lastname => this with { Lastname = text },
        TypedFicheField.Firstname => this with { Firstname = text },
        TypedFicheField.Phone => this with { Phone = text },
        _ => this with { Email = text },
    };

    public FicheDraft ToDraft(long groupId) => new(groupId)
    {
        Lastname = Lastname.Trim(),
        Firstname = Firstname.Trim(),
        Firstphone = Phone.Trim(),
        Email = Email.Trim(),
    };

    /// <summary>A form's fields in a draft, and those of whoever is typed in it.</summary>
    public static IReadOnlyDictionary<string, string> AddTo(IReadOnlyDictionary<string, string> fields, TypedFiche? typed) =>
        typed is null ? fields : fields.Concat(Fields.Select(field => KeyValuePair.Create(DraftName(field), typed.ValueOf(field)))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Whoever it is, it is nobody's business where it is written down by chance (design decision 5).</summary>
    public override string ToString() => nameof(TypedFiche);
}
