using System.Text.Json;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Drafts;

/// <summary>
/// Tells which of what stands in a page lies in its owner's drafts, by comparing both: what a process that was killed has heard and
/// written down nobody else knows. What cannot be told for sure counts as not kept.
/// </summary>
internal sealed class KeptTyping(DraftStore store, DraftSeal seal)
{
    /// <returns>Null when the store gives nothing.</returns>
    public async Task<KeptPage?> FindAsync(StoreOwner owner, TypedPage page)
    {
        // What only waits to be written would go with the next fault.
        var rows = await store.ListAsync(owner);
        if (!rows.IsSuccess)
            return null;
        var found = rows.Value.Where(row => PathOf(row.Place) == PathOf(page.Place))
            .Select(row => seal.Open(owner, row)).OfType<Draft>()
            .Select(draft => new KeptPage(draft.Id.ToString("N"), KeptIn(draft, page.Fields)))
            .Where(kept => kept.Kept.Contains(true))
            .MaxBy(kept => kept.Kept.Count(isKept => isKept));
        return found ?? new KeptPage(null, [.. page.Fields.Select(_ => false)]);
    }

    private static List<bool> KeptIn(Draft draft, IReadOnlyList<TypedField> typed)
    {
        var named = typed.Select(field => draft.Fields.FirstOrDefault(one => IsNameOf(one.Name, field.Name))).ToList();

        // Some inputs are called otherwise than the draft's field. Theirs is none of those that another input has.
        var others = draft.Fields.Except(named.OfType<DraftField>()).ToList();
        return [.. typed.Zip(named, (field, one) => (field, one) switch
        {
            ({ Text: null }, null) => false,
            ({ Text: null }, { Mine: var mine }) => mine is not ("" or "false" or "False") == field.IsOn,
            ({ Text: { } text }, { Mine: var mine }) => IsSame(mine, text),
            ({ Text: { } text }, null) => text.Length > 0 && others.Exists(other => IsSame(other.Mine, text) || IsPart(other.Mine, text)),
        })];
    }

    /// <summary>The forms' ids begin with the form's name and go on with the field's, written their own way: <c>vevent-end-date</c> is EndDate.</summary>
    private static bool IsNameOf(string name, string id) =>
        Plain(name) is var plain && (Plain(id) == plain || Plain(id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..]) is var end && (end == plain || end == "CUSTOM" + plain));

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>Forms drop blanks around a text, and browsers write the ends of lines their own way.</summary>
    private static bool IsSame(string kept, string text) => Lines(kept) == Lines(text);

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>Of a list, such as the services of a visit, each entry is a field of its own on the screen.</summary>
    private static bool IsPart(string kept, string text) =>
        kept.StartsWith('[') || kept.StartsWith('{')
            ? DraftField.Read<JsonDocument>(kept) is { } document && Leaves(document.RootElement).Contains(text, StringComparer.Ordinal)
            : kept.Split(' ') is { Length: > 1 } ids && Array.TrueForAll(ids, id => long.TryParse(id, out _)) && ids.Contains(text, StringComparer.Ordinal);

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Leaves(property.Value)),
        _ => [element.ToString()],
    };

    private static string PathOf(string place) => place.Split('?')[0];
}
