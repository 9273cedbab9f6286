using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>Reads the attributes of a write as their fields take them; what has no field is kept as it is (clicrdv-api §7, §19 rows 6 and 7).</summary>
internal static class RowInput
{
    public static RowChanges Read(Table table, RequestBody body)
    {
        var changes = new RowChanges();
        foreach (var (name, value) in body.Attributes(table.Singular))
        {
            if (table.Find(name) is not { } field)
            {
                // An old library puts its key in here [client: clicrdv-php-client]; it is no attribute.
                if (name is not "apikey")
                {
                    changes.SetExtra(name, JsonNode.Parse(value.GetRawText()));
                }
            }
            else if (field is { ReadOnly: false, Hidden: false })
            {
                changes[name] = Value(field, value);
            }
        }

        return changes;
    }

    private static object? Value(Field field, JsonElement value) => field.Kind switch
    {
        FieldKind.Integer => Integer(field, value),
        FieldKind.Boolean => Boolean(field, value),
        FieldKind.Time => Time(field, value),
        FieldKind.Number => Number(field, value),
        FieldKind.Raw => value.ValueKind == JsonValueKind.Null ? null : value.GetRawText(),
        _ => Text(field, value),
    };

    // Integers arrive as text too [client: MedShakeEHR, migclic].
    private static object? Integer(Field field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when value.TryGetInt64(out var number) => number,
        JsonValueKind.String when value.ValueEquals("") => null,
        // `note` is called 0/1 [docs]; Rails makes 1 of true [inferred].
        JsonValueKind.True => 1L,
        JsonValueKind.False => 0L,
        JsonValueKind.String when long.TryParse(String(field, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw ApiRefusal.Invalid($"{field.Name} is a whole number"),
    };

    // A number written as text is that number; a telephone number with its spaces stays a text [inferred] [client: migclic].
    private static object? Number(Field field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String => Number(String(field, value)),
        _ => throw ApiRefusal.Invalid($"{field.Name} is a number"),
    };

    private static object Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : text;

    // true, 1 and "1" [docs] [client: MedShakeEHR]; "true" and "false" as Rails reads them [inferred].
    private static long Boolean(Field field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1L,
        JsonValueKind.False or JsonValueKind.Null => 0L,
        JsonValueKind.Number when value.TryGetInt64(out var number) && number is 0 or 1 => value.GetInt64(),
        JsonValueKind.String when String(field, value) is "1" or "true" => 1L,
        JsonValueKind.String when String(field, value) is "0" or "false" or "" => 0L,
        _ => throw ApiRefusal.Invalid($"{field.Name} is true or false"),
    };

    private static string? Time(Field field, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when value.ValueEquals("") => null,
        JsonValueKind.String when DateTime.TryParseExact(
            String(field, value), EmulatorClock.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) => EmulatorClock.Text(time),
        _ => throw ApiRefusal.Invalid($"{field.Name} is a time such as 2031-03-10 08:00:00"),
    };

    // An empty text comes back as "", never null [client: MedShakeEHR captured answer].
    private static string Text(Field field, JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.String => String(field, value),
            JsonValueKind.Number => value.GetRawText(),
            _ => throw ApiRefusal.Invalid($"{field.Name} is a text"),
        };

        // MySQL counts characters, so an emoji is one of them [inferred].
        return field.MaxLength is { } max && text.EnumerateRunes().Count() > max
            ? throw ApiRefusal.Invalid($"{field.Name} is too long (maximum is {max} characters)")
            : text;
    }

    private static string String(Field field, JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, written as an escape.
            throw ApiRefusal.Invalid($"{field.Name} is not valid text");
        }
    }
}
