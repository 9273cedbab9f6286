using System.Text.Json;

namespace ClicRdv.Client;

/// <summary>
/// Walks the fields of one fiche or vevent, and keeps by itself those that both have: id, times, custom fields, and what is
/// not known. Generated code would make a box of every value and a property of every custom field, empty or not: a page
/// of vevents has 7,000 of them.
/// </summary>
internal struct CustomizedFields(FieldTable table)
{
    private const int IdField = 0;
    private const int CreatedAtField = 1;
    private const int UpdatedAtField = 2;
    private const int FirstCustomfield = 3;
    private static readonly int FirstOwn = FirstCustomfield + CustomfieldName.All.Count;

    private long? _id;
    private CustomfieldValues? _customfields;
    private ulong _seen;
    private int _last = -1;

    public readonly long Id => _id ?? throw new JsonException();

    public readonly CustomfieldValues Customfields => _customfields ?? CustomfieldValues.None;

    public DateTime? CreatedAt { get; private set; }

    public DateTime? UpdatedAt { get; private set; }

    public Dictionary<string, JsonElement>? OtherFields { get; private set; }

    /// <summary>The table of a record with these fields of its own, numbered from 0.</summary>
    public static FieldTable TableOf<TField>()
        where TField : struct, Enum =>
        new([
            "id", "created_at", "updated_at",
            .. CustomfieldName.AllTexts,
            .. Enum.GetNames<TField>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName),
        ]);

    /// <summary>Goes on to the next of the record's own fields and stands on its value; false at the record's end.</summary>
    public bool Next(ref Utf8JsonReader reader, out int own)
    {
        if (_last < 0 && reader.TokenType != JsonTokenType.StartObject) throw new JsonException();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = table.Find(ref reader, _last);
            if (field >= 0) MeetOnce(field);
            if (field >= FirstOwn)
            {
                reader.Read();
                own = field - FirstOwn;
                return true;
            }

            Keep(field, ref reader);
        }

        own = -1;
        return false;
    }

    // Two values under one name: whichever is taken may be the wrong one (fault F11).
    private void MeetOnce(int field)
    {
        if ((_seen & (1UL << field)) != 0) throw new JsonException();
        _seen |= 1UL << field;
        _last = field;
    }

    private void Keep(int field, ref Utf8JsonReader reader)
    {
        var name = field < 0 ? reader.GetString()! : "";
        reader.Read();
        switch (field)
        {
            case < 0: KeepOther(name, ref reader); break;
            case IdField: _id = LenientText.ToInteger<long>(ref reader); break;
            case CreatedAtField: CreatedAt = LenientText.ToTime(ref reader); break;
            case UpdatedAtField: UpdatedAt = LenientText.ToTime(ref reader); break;
            default: KeepCustomfield(field - FirstCustomfield, ref reader); break;
        }
    }

    private void KeepOther(string name, ref Utf8JsonReader reader)
    {
        if (!(OtherFields ??= []).TryAdd(name, JsonElement.ParseValue(ref reader))) throw new JsonException();
    }

    private void KeepCustomfield(int slot, ref Utf8JsonReader reader)
    {
        var isEmpty = reader.TokenType is JsonTokenType.Null or JsonTokenType.False
            || (reader.TokenType == JsonTokenType.String && reader.ValueSpan.IsEmpty && !reader.HasValueSequence);
        if (isEmpty) return;
        var text = LenientText.ToRawText(ref reader)!;
        if (CustomfieldName.All[slot].Kind == CustomfieldKind.Checkbox) text = Ticked(text);
        if (text.Length > 0) (_customfields ??= new CustomfieldValues()).Keep(slot, text);
    }

    private static string Ticked(string text) => text switch
    {
        "1" or "true" => "1",
        "0" or "false" => "",
        _ => text,
    };
}
