using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Runs;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Bulk;

/// <summary>The wish and the rows it is for, kept as a draft until they are written. A row that has been leaves it.</summary>
public sealed partial class BulkSteps
{
    private const string RowsField = "Rows";
    private const int MostNames = 3;

    private IReadOnlyDictionary<string, string> _untouched = new Dictionary<string, string>(StringComparer.Ordinal);
    private BulkSelection _opened = new([]);
    private BulkSelection _shown = new([]);
    private IReadOnlyList<long> _changedSince = [];
    private int _goneSince;

    /// <summary>A change of several rows is about none of them: <see cref="DraftSubject.RecordId"/> is null.</summary>
    [Parameter, EditorRequired] public DraftSubject Subject { get; set; } = null!;

    /// <summary>The list on which it is opened again.</summary>
    [Parameter, EditorRequired] public string Place { get; set; } = "";

    private string ChangedSinceText => string.Join(", ", _changedSince.Select(id => Work.Find(id)?.Name).OfType<string>());

    private string DraftTitle() => string.Join(", ", _shown.Ids.Select(id => Work.Find(id)?.Name).OfType<string>().Take(MostNames)) + (_shown.Rows.Length > MostNames ? " …" : "");

    private DraftReading? ReadDraft()
    {
        var left = _run is { } run ? _shown.Only(_lines.Where(line => line.WillChange && run.Of(line.Id).Result != RowResult.Changed).Select(line => line.Id)) : _shown;
        return _isDone || left.Rows.IsEmpty ? null : new DraftReading(With(_untouched, _opened), With(Work.ToFields(), left));
    }

    /// <summary>Rows that somebody has changed since are named: what is added to them is added to what they are now.</summary>
    private void TakeUp(IReadOnlyList<DraftField> fields)
    {
        if (_run is not null)
            return;
        foreach (var field in fields)
            Work.Put(field.Name, field.Mine);
        if (fields.FirstOrDefault(field => field.Name == RowsField) is { } rows)
        {
            var kept = BulkSelection.Read(rows.Mine);
            _ids = [.. kept.Ids.Where(id => Work.Find(id) is not null)];
            _goneSince = kept.Rows.Length - _ids.Count;
            _changedSince = kept.ChangedSince(Work);
            _shown = BulkSelection.Of(_ids, Work);
        }

        (_isPreviewing, _askedForNothing) = (false, false);
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> fields, BulkSelection rows) =>
        new(fields, StringComparer.Ordinal) { [RowsField] = rows.ToText() };
}
