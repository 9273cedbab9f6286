using System.Collections.Immutable;
using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>The inputs that ClicRDV's screens know (clicrdv-api §18).</summary>
public enum CustomfieldInput
{
    /// <summary>One line of text; stands in for everything unknown.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    LongText,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A web address.</summary>
    Url,

    /// <summary>A colour.</summary>
    Color,

    /// <summary>A text that is not shown while it is typed.</summary>
    Password,

    /// <summary>A network address.</summary>
    NetworkAddress,

    /// <summary>A date, with or without a time.</summary>
    Date,

    /// <summary>A box to tick.</summary>
    Checkbox,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Not shown.</summary>
    Hidden,

    /// <summary>Shown and not edited.</summary>
    ReadOnly,

    /// <summary>One of <see cref="CustomfieldWidget.Choices"/>.</summary>
    Select,
}

/// <summary>One choice of a <see cref="CustomfieldInput.Select"/>.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">What is shown.</param>
public sealed record CustomfieldChoice(string Value, string Label);

/// <summary>The input of a custom field, read from the inputEx description that upstream keeps as a text.</summary>
public sealed record CustomfieldWidget
{
    /// <summary>Which input.</summary>
    public required CustomfieldInput Input { get; init; }

    /// <summary>Its label; the definition's own where the description has none.</summary>
    public required string Label { get; init; }

    /// <summary>What can be chosen, for a <see cref="CustomfieldInput.Select"/>.</summary>
    public ImmutableArray<CustomfieldChoice> Choices { get; init; } = [];

    /// <summary>Whether the description could not be read or names an unknown input, so that the storage decided.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Never fails: the documentation's own sample is broken JSON.</summary>
    internal static CustomfieldWidget Parse(string inputex, string label, CustomfieldName? storage)
    {
        try
        {
            using var document = JsonDocument.Parse(inputex);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && InputOf(Inputex.Text(root, "type")) is { } input)
                return new CustomfieldWidget { Input = input, Label = Inputex.Text(root, "label") ?? label, Choices = Inputex.Choices(root) };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The storage decides, below.
        }

        return new CustomfieldWidget { Input = InputOf(storage), Label = label, IsFallback = true };
    }

    private static CustomfieldInput InputOf(CustomfieldName? storage) => storage?.Kind switch
    {
        CustomfieldKind.Checkbox => CustomfieldInput.Checkbox,
        CustomfieldKind.Date => CustomfieldInput.Date,
        CustomfieldKind.LongText => CustomfieldInput.LongText,
        // A number's storage may hold a text, which a number's input would lose.
        _ => CustomfieldInput.Text,
    };

    private static CustomfieldInput? InputOf(string? type) => type switch
    {
        "string" => CustomfieldInput.Text,
        "text" => CustomfieldInput.LongText,
        "email" => CustomfieldInput.Email,
        "url" => CustomfieldInput.Url,
        "color" => CustomfieldInput.Color,
        "password" => CustomfieldInput.Password,
        "IPv4" => CustomfieldInput.NetworkAddress,
        "datetime" or "datesplit" => CustomfieldInput.Date,
        "boolean" => CustomfieldInput.Checkbox,
        "integer" => CustomfieldInput.Number,
        "hidden" => CustomfieldInput.Hidden,
        "uneditable" => CustomfieldInput.ReadOnly,
        "select" => CustomfieldInput.Select,
        _ => null,
    };
}
