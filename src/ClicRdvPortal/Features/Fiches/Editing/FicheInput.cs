using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>What a person types about a customer, as text, and the changes it comes to.</summary>
public sealed class FicheInput
{
    public const string CustomPrefix = "fiche-custom-";

    private const string DateFormat = "yyyy-MM-dd";

    private readonly Dictionary<FicheField, string> _texts;

    private FicheInput(Dictionary<FicheField, string> texts, Dictionary<CustomfieldName, string> customfields) =>
        (_texts, Customfields) = (texts, customfields);

    public Dictionary<CustomfieldName, string> Customfields { get; }

    public string this[FicheField field]
    {
        get => _texts.GetValueOrDefault(field, "");
        set => _texts[field] = value;
    }

    /// <summary>A customer who does not exist yet: upstream takes reminders for wanted (clicrdv-api §14).</summary>
    public static FicheInput ForNew() => new(new() { [FicheField.RappelSms] = FicheFields.Yes, [FicheField.RappelEmail] = FicheFields.Yes }, []);

    public static FicheInput From(Fiche fiche) => new(
        new()
        {
            [FicheField.Lastname] = fiche.UnmarkedLastname,
            [FicheField.Firstname] = fiche.Firstname,
            [FicheField.Birthdate] = fiche.Birthdate?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "",
            [FicheField.Firstphone] = fiche.Firstphone,
            [FicheField.Secondphone] = fiche.Secondphone,
            [FicheField.Email] = fiche.Email,
            [FicheField.RappelSms] = fiche.RappelSms == true ? FicheFields.Yes : "",
            [FicheField.RappelEmail] = fiche.RappelEmail == true ? FicheFields.Yes : "",
            [FicheField.Externid] = fiche.Externid?.ToString(CultureInfo.InvariantCulture) ?? "",
            [FicheField.Comments] = fiche.Comments,
        },
        fiche.Customfields.Filled.ToDictionary(name => name, name => TextOf(fiche, name)));

    /// <summary>By the names that drafts keep them under; those of custom fields are upstream's.</summary>
    public IReadOnlyDictionary<string, string> ToFields() => FicheFields.All.Select(field => KeyValuePair.Create(field.ToString(), this[field]))
        .Concat(Customfields.Select(field => KeyValuePair.Create(field.Key.ToString(), field.Value)))
        .ToDictionary(StringComparer.Ordinal);

    public void Put(string name, string value)
    {
        if (CustomfieldName.TryParse(name, out var custom))
            Customfields[custom] = value;
        else if (Enum.TryParse<FicheField>(name, out var field) && Enum.IsDefined(field))
            this[field] = value;
    }

    public FicheInput Copy() => new(new(_texts), new(Customfields));

    public bool SaysTheSame(FicheInput other) => ChangedFrom(other).Count == 0 && CustomChangedFrom(other).Count == 0;

    /// <summary>The fields that differ; blanks around a text are none.</summary>
    public IReadOnlyList<FicheField> ChangedFrom(FicheInput other) =>
        [.. FicheFields.All.Where(field => Plain(this[field]) != Plain(other[field]))];

    public IReadOnlyList<CustomfieldName> CustomChangedFrom(FicheInput other) =>
        [.. Customfields.Keys.Union(other.Customfields.Keys).Where(name => CustomOf(name) != other.CustomOf(name))];

    public string CustomOf(CustomfieldName name) => Customfields.GetValueOrDefault(name, "");

    public DateOnly? Birthdate =>
        DateOnly.TryParseExact(this[FicheField.Birthdate], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public long? Externid =>
        long.TryParse(this[FicheField.Externid].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Only what differs from the fiche as it was read: other fields, also unknown ones, stay untouched.</summary>
    public FicheChanges ChangesFrom(FicheInput asRead)
    {
        var changed = ChangedFrom(asRead).ToHashSet();
        return new FicheChanges
        {
            Lastname = Text(FicheField.Lastname),
            Firstname = Text(FicheField.Firstname),
            Firstphone = Text(FicheField.Firstphone),
            Secondphone = Text(FicheField.Secondphone),
            Email = Text(FicheField.Email),
            Comments = Text(FicheField.Comments),
            Birthdate = changed.Contains(FicheField.Birthdate) ? Change.To(Birthdate) : default,
            Externid = changed.Contains(FicheField.Externid) ? Change.To(Externid) : default,
            RappelSms = changed.Contains(FicheField.RappelSms) ? Change.To(Flag(FicheField.RappelSms)) : default,
            RappelEmail = changed.Contains(FicheField.RappelEmail) ? Change.To(Flag(FicheField.RappelEmail)) : default,
            Customfields = CustomfieldWriting.Changes(CustomChangedFrom(asRead).Select(name => KeyValuePair.Create(name, CustomOf(name)))),
        };

        Change<string> Text(FicheField field) => changed.Contains(field) ? Change.To(Plain(this[field])) : default;
    }

    public FicheDraft ToDraft(long groupId) => new(groupId)
    {
        Lastname = Plain(this[FicheField.Lastname]),
        Firstname = Plain(this[FicheField.Firstname]),
        Firstphone = Plain(this[FicheField.Firstphone]),
        Secondphone = Plain(this[FicheField.Secondphone]),
        Email = Plain(this[FicheField.Email]),
        Comments = Plain(this[FicheField.Comments]),
        Birthdate = Birthdate is { } born ? Change.To<DateOnly?>(born) : default,
        Externid = Externid is { } id ? Change.To<long?>(id) : default,
        RappelSms = Flag(FicheField.RappelSms),
        RappelEmail = Flag(FicheField.RappelEmail),
        Customfields = CustomfieldWriting.Changes(Customfields.Where(field => field.Value.Length > 0)),
    };

    /// <summary>Whether a fiche carries everything in which this differs from what was read.</summary>
    public bool IsIn(Fiche fiche, FicheInput asRead)
    {
        var current = From(fiche);
        return ChangedFrom(asRead).All(field => Plain(current[field]) == Plain(this[field]))
            && CustomChangedFrom(asRead).All(name => current.CustomOf(name) == CustomOf(name));
    }

    private bool Flag(FicheField field) => this[field] == FicheFields.Yes;

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    // A date's input writes a day, upstream a day with a time.
    private static string TextOf(Fiche fiche, CustomfieldName name) => fiche.Customfields.Of(name) is { Date: { } date }
        ? date.ToString(DateFormat, CultureInfo.InvariantCulture)
        : fiche.Customfields.Of(name).Text;
}
