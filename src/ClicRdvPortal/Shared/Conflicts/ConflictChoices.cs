using System.Security.Cryptography;
using System.Text;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Shared.Conflicts;

/// <summary>
/// What a person has chosen so far between two versions, for the form that shows them to keep with its draft. A choice is about the two
/// texts that stood there: where either says something else since, it is asked for again.
/// </summary>
public sealed class ConflictChoices
{
    private const string DraftPrefix = "Choice.";
    private const char Between = ' ';

    private readonly Dictionary<string, (ConflictSide Side, string Texts)> _chosen = new(StringComparer.Ordinal);

    private IEnumerable<KeyValuePair<string, string>> Fields =>
        _chosen.Select(one => KeyValuePair.Create(DraftPrefix + one.Key, $"{one.Value.Side}{Between}{one.Value.Texts}"));

    /// <summary>A form with the choices among its fields; they say nothing where nothing is typed.</summary>
    public DraftReading AddTo(DraftReading reading) =>
        _chosen.Count == 0 || reading.IsUntouched ? reading : reading with { Now = reading.Now.Concat(Fields).ToDictionary(StringComparer.Ordinal) };

    /// <summary>The choices alone, where what is chosen between is kept elsewhere.</summary>
    public DraftReading ToReading() => new(new Dictionary<string, string>(StringComparer.Ordinal), Fields.ToDictionary(StringComparer.Ordinal));

    public void TakeUp(IEnumerable<DraftField> draft)
    {
        _chosen.Clear();
        foreach (var field in draft.Where(field => field.Name.StartsWith(DraftPrefix, StringComparison.Ordinal)))
        {
            if (field.Mine.Split(Between) is [var side, var texts] && Enum.TryParse<ConflictSide>(side, out var chosen) && Enum.IsDefined(chosen))
                _chosen[field.Name[DraftPrefix.Length..]] = (chosen, texts);
        }
    }

    /// <summary>Once they are saved, or given up.</summary>
    public void Clear() => _chosen.Clear();

    internal void Choose(ConflictField field, ConflictSide side) => _chosen[field.Name] = (side, TextsOf(field));

    internal ConflictSide? Of(ConflictField field) => _chosen.TryGetValue(field.Name, out var chosen) && chosen.Texts == TextsOf(field) ? chosen.Side : null;

    // What was chosen between may be long, and stands in the draft once.
    private static string TextsOf(ConflictField field) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{field.Mine.Length} {field.Mine}{field.Theirs}")))[..16];
}
