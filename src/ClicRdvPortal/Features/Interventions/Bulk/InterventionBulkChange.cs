using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Shared.Bulk;

namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>What is to be done to every selected service.</summary>
public sealed record InterventionBulkChange
{
    public BulkAction Action { get; set; }

    /// <summary>In minutes.</summary>
    public BulkNumber Length { get; } = new();

    /// <summary>In euros.</summary>
    public BulkNumber Price { get; } = new();

    public bool ChangesColor { get; set; }

    /// <summary><c>#RRGGBB</c>.</summary>
    public string Color { get; set; } = "#dddddd";

    public bool ChangesSet { get; set; }

    /// <summary>The set's id, or "" for none.</summary>
    public string Set { get; set; } = "";

    public bool IsEmpty => Action == BulkAction.Edit && !Length.IsWanted && !Price.IsWanted && !ChangesColor && !ChangesSet;

    /// <summary>The minutes typed, or null when they do not read.</summary>
    public int? Minutes =>
        int.TryParse(Length.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is > 0 and <= InterventionInput.LongestLength ? minutes : null;

    /// <summary>The price typed, in cents, or null when it does not read.</summary>
    public int? Cents => Euros.CentsOf(Price.Text);

    /// <summary>What was typed and does not read; nothing is previewed until it does.</summary>
    public IReadOnlyList<FieldFault> Faults => Action != BulkAction.Edit ? [] :
    [
        .. When(Length.IsWanted && Minutes is null, new FieldFault(InterventionField.Length, "LengthInvalid", InterventionInput.LongestLength)),
        .. When(Price.IsWanted && Cents is null, new FieldFault(InterventionField.Price, "PriceInvalid")),
        .. When(ChangesColor && !InterventionInput.IsColor(Color), new FieldFault(InterventionField.Color, "ColorInvalid")),
    ];

    /// <summary>The service's fields as they will be; those that are not changed stay as they are.</summary>
    public InterventionInput ApplyTo(Intervention intervention)
    {
        var input = InterventionInput.From(intervention);
        if (Action != BulkAction.Edit)
            return input;
        if (Length.IsWanted && Minutes is { } minutes && Length.After(intervention.Length, minutes) is { } length)
            input.Put(InterventionField.Length, length.ToString(CultureInfo.InvariantCulture));
        if (Price.IsWanted && Cents is { } cents && Price.After(intervention.Price, cents) is { } price)
            input.Put(InterventionField.Price, Euros.TextOf(price, CultureInfo.CurrentCulture));
        if (ChangesColor)
            input.Put(InterventionField.Color, Color.Trim());
        if (ChangesSet)
            input.Put(InterventionField.Set, Set);
        return input;
    }

    public IReadOnlyDictionary<string, string> ToFields() => new Dictionary<string, string>(
        [.. Length.ToFields(nameof(Length)), .. Price.ToFields(nameof(Price))], StringComparer.Ordinal)
    {
        [nameof(Action)] = Action.ToString(),
        [nameof(ChangesColor)] = DraftField.Of(ChangesColor),
        [nameof(Color)] = Color,
        [nameof(ChangesSet)] = DraftField.Of(ChangesSet),
        [nameof(Set)] = Set,
    };

    public void Put(string name, string value)
    {
        Length.Put(nameof(Length), name, value);
        Price.Put(nameof(Price), name, value);
        switch (name)
        {
            case nameof(Action): Action = DraftField.Read(value, Action); break;
            case nameof(ChangesColor): ChangesColor = DraftField.IsYes(value); break;
            case nameof(Color): Color = value; break;
            case nameof(ChangesSet): ChangesSet = DraftField.IsYes(value); break;
            case nameof(Set): Set = value; break;
        }
    }

    private static IReadOnlyList<FieldFault> When(bool isSo, FieldFault fault) => isSo ? [fault] : [];
}
