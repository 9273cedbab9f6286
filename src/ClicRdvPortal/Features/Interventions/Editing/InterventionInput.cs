using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>What a person types about a service, as text, and the changes it comes to.</summary>
public sealed record InterventionInput
{
    public const int LongestText = 255;

    /// <summary>Minutes; nothing upstream names a limit, but what is longer than a day is a slip.</summary>
    public const int LongestLength = 1440;

    private readonly Dictionary<InterventionField, string> _values;

    public InterventionInput() => _values = Enum.GetValues<InterventionField>().ToDictionary(field => field, _ => "");

    // The compiler's own would share the dictionary between the copies.
    private InterventionInput(InterventionInput other) => _values = new(other._values);

    public static InterventionInput From(Intervention intervention)
    {
        var input = new InterventionInput();
        input.Put(InterventionField.Name, intervention.Name);
        input.Put(InterventionField.Abbr, intervention.Abbr);
        input.Put(InterventionField.Length, TextOf(intervention.Length));
        input.Put(InterventionField.Price, intervention.Price is { } cents ? Euros.TextOf(cents, CultureInfo.CurrentCulture) : "");
        input.Put(InterventionField.Color, intervention.Colorref);
        input.Put(InterventionField.Publicname, intervention.Publicname);
        input.Put(InterventionField.Set, TextOf(intervention.InterventionsetId));
        input.Put(InterventionField.Order, TextOf(intervention.Sort));
        return input;
    }

    /// <summary>As typed: minutes for the length, euros for the price, the set's id or "" for none.</summary>
    public string ValueOf(InterventionField field) => _values[field];

    public void Put(InterventionField field, string value) => _values[field] = value;

    public bool Equals(InterventionInput? other) =>
        other is not null && _values.All(pair => other._values[pair.Key] == pair.Value);

    public override int GetHashCode() => HashCode.Combine(ValueOf(InterventionField.Name), ValueOf(InterventionField.Length));

    /// <summary>By the names that drafts keep them under, and the same in every language: a draft may be taken up in another.</summary>
    public IReadOnlyDictionary<string, string> ToFields() => Enum.GetValues<InterventionField>().ToDictionary(
        field => field.ToString(),
        field => field == InterventionField.Price ? Euros.PlainOf(ValueOf(field)) : ValueOf(field),
        StringComparer.Ordinal);

    public void Put(string name, string value)
    {
        if (Enum.TryParse<InterventionField>(name, out var field) && Enum.IsDefined(field))
            Put(field, field == InterventionField.Price ? Euros.SpokenOf(value, CultureInfo.CurrentCulture) : value);
    }

    /// <summary>What keeps it from being sent, in the order of the form.</summary>
    /// <param name="asRead">The service that is edited, or null for a new one.</param>
    public IReadOnlyList<FieldFault> Check(InterventionList list, Intervention? asRead)
    {
        var before = asRead is null ? new InterventionInput() : From(asRead);
        var faults = Enum.GetValues<InterventionField>()
            .Where(field => ValueOf(field) != before.ValueOf(field))
            .Select(field => FaultOf(field, list, asRead))
            .OfType<FieldFault>()
            .ToList();

        // A name is required to create (clicrdv-api §13.2); services without one exist, and then the public one stands in.
        var isNameless = string.IsNullOrWhiteSpace(ValueOf(InterventionField.Name));
        if (isNameless && (asRead is null || string.IsNullOrWhiteSpace(ValueOf(InterventionField.Publicname))))
            faults.Add(new(InterventionField.Name, asRead is null ? "NameMissing" : "BothNamesMissing"));
        return [.. faults.OrderBy(fault => fault.Field)];
    }

    /// <summary>Only what differs from <paramref name="asRead"/>: other fields, also unknown ones, stay untouched.</summary>
    public InterventionChanges ChangesFrom(Intervention asRead)
    {
        var before = From(asRead);
        return new InterventionChanges
        {
            Name = Text(InterventionField.Name, asRead.Name),
            Abbr = Text(InterventionField.Abbr, asRead.Abbr),
            Length = Minutes is { } minutes && minutes != asRead.Length ? minutes : default(Change<int>),
            Price = ValueOf(InterventionField.Price) == before.ValueOf(InterventionField.Price) || Cents == asRead.Price ? default : Change.To(Cents),
            Colorref = Text(InterventionField.Color, asRead.Colorref),
            Publicname = Text(InterventionField.Publicname, asRead.Publicname),
            InterventionsetId = SetId == asRead.InterventionsetId ? default : Change.To(SetId),
            Sort = Rank is { } rank && rank != asRead.Sort ? rank : default(Change<int>),
        };

        Change<string> Text(InterventionField field, string asRead) =>
            ValueOf(field) == asRead || ValueOf(field).Trim() == asRead ? default : Change.To(ValueOf(field).Trim());
    }

    public InterventionDraft ToDraft(long groupId) => new(groupId)
    {
        Name = ValueOf(InterventionField.Name).Trim(),
        Publicname = ValueOf(InterventionField.Publicname).Trim(),
        Abbr = Filled(InterventionField.Abbr),
        Length = Minutes is { } minutes ? minutes : default(Change<int>),
        Price = Cents is { } cents ? Change.To<int?>(cents) : default,
        Colorref = Filled(InterventionField.Color),
        InterventionsetId = SetId is { } set ? Change.To<long?>(set) : default,
        Sort = Rank is { } rank ? rank : default(Change<int>),
    };

    /// <summary>Whether it is a colour as upstream keeps them, <c>#RRGGBB</c>.</summary>
    public static bool IsColor(string text) => text.Trim() is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit);

    private int? Minutes => Number(InterventionField.Length) is { } minutes and > 0 and <= LongestLength ? minutes : null;

    private int? Cents => Euros.CentsOf(ValueOf(InterventionField.Price));

    private int? Rank => Number(InterventionField.Order);

    private long? SetId => long.TryParse(ValueOf(InterventionField.Set), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // On creation what is left empty is upstream's to fill; later an emptied number has nothing to stand for it.
    private FieldFault? FaultOf(InterventionField field, InterventionList list, Intervention? asRead)
    {
        var isBlank = string.IsNullOrWhiteSpace(ValueOf(field));
        return field switch
        {
            InterventionField.Length => Minutes is null && !(isBlank && asRead is null) ? new(field, "LengthInvalid", LongestLength) : null,
            InterventionField.Price => Cents is null && !isBlank ? new(field, "PriceInvalid") : null,
            InterventionField.Color => !IsColor(ValueOf(field)) && !(isBlank && asRead is null) ? new(field, "ColorInvalid") : null,
            InterventionField.Order => Rank is null && !(isBlank && asRead is null) ? new(field, "OrderInvalid") : null,
            InterventionField.Set => !isBlank && list.FindSet(SetId) is null ? new(field, "SetUnknown") : null,
            _ => TypedText.FaultOf(ValueOf(field), LongestText) is { } key ? new(field, key, LongestText) : null,
        };
    }

    private int? Number(InterventionField field) =>
        int.TryParse(ValueOf(field).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Change<string> Filled(InterventionField field) => ValueOf(field).Trim() is { Length: > 0 } trimmed ? Change.To(trimmed) : default;

    private static string TextOf(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
