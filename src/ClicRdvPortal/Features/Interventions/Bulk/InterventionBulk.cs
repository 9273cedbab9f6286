using System.Globalization;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Runs;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>A bulk change of services, as the steps show and send it.</summary>
public sealed class InterventionBulk(
    InterventionList list,
    InterventionBulkSending sending,
    IStringLocalizer<BulkTexts> texts,
    IStringLocalizer<EditingTexts> editingTexts,
    IStringLocalizer<InterventionsTexts> pageTexts) : IBulkWork
{
    private IReadOnlyList<BulkRow> _rows = [];

    public InterventionBulkChange Change { get; } = new();

    /// <summary>What kept the latest preview from being made.</summary>
    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public bool CanArchive { get; set; }

    public BulkAction Action => Change.Action;

    public bool IsEmpty => Change.IsEmpty;

    public bool IsAllowed => Action == BulkAction.Edit || CanArchive;

    public IReadOnlyDictionary<string, string> ToFields() => Change.ToFields();

    public void Put(string name, string value) => Change.Put(name, value);

    public BulkSubject? Find(long id) => list.Find(id) is { } intervention ? new(intervention.NameIn(pageTexts), intervention.UpdatedAt) : null;

    public IReadOnlyList<BulkLine>? Preview(IReadOnlyCollection<long> ids)
    {
        Faults = Change.Faults;
        if (Faults.Count > 0)
            return null;
        _rows = InterventionBulkPreview.Of(list, ids, Change);
        return [.. _rows.Select(LineOf)];
    }

    /// <summary>« Rien n’est encore envoyé. 12 prestations : + 5 min. »</summary>
    public string SummaryOf(IReadOnlyList<BulkLine> lines)
    {
        var count = lines.Count(line => line.WillChange);
        var (still, leftOut) = (lines.Count(line => !line.WillChange && !line.IsLeftOut), lines.Count(line => line.IsLeftOut));
        return string.Join(' ', new[]
        {
            texts[count == 1 ? "WillChangeOne" : "WillChange", count, string.Join(texts["Between"], Effects())].Value,
            still > 0 ? texts["Still", still].Value : "",
            leftOut > 0 ? texts["LeftOutCount", leftOut].Value : "",
        }.Where(sentence => sentence.Length > 0));
    }

    public RowRun Prepare() => sending.Prepare(list, _rows, Action);

    private IEnumerable<string> Effects()
    {
        if (Action != BulkAction.Edit)
        {
            yield return texts["Effect" + Action];
            yield break;
        }

        if (Change.Length.IsWanted)
            yield return texts["EffectLength" + Change.Length.Way, Change.Minutes!];
        if (Change.Price.IsWanted)
            yield return texts["EffectPrice" + Change.Price.Way, Euros.TextOf(Change.Cents!.Value, CultureInfo.CurrentCulture)];
        if (Change.ChangesColor)
            yield return texts["EffectColor", Change.Color.Trim()];
        if (Change.ChangesSet)
            yield return Change.Set.Length == 0 ? texts["EffectNoSet"] : texts["EffectSet", NameInSentence.Of(Shown(InterventionField.Set, Change.Set))];
    }

    private BulkLine LineOf(BulkRow row) => new(row.Intervention.Id, row.Intervention.NameIn(pageTexts), row.WillChange)
    {
        Values = [.. row.Cells.Select(cell => new BulkValue(editingTexts[cell.Field.ToString()], Shown(cell.Field, cell.Before), Shown(cell.Field, cell.After)))],
        Faults = [.. row.Faults.Select(fault => texts["FaultOf", editingTexts[fault.Field.ToString()], editingTexts[fault.TextKey, fault.Limit]].Value)],
        State = row.ChangesState ? texts[row.Intervention.Deleted ? "WillRestore" : "WillArchive"].Value : null,
    };

    private string Shown(InterventionField field, string value) =>
        InterventionConflict.Shown(list, field, value, editingTexts) is { Length: > 0 } shown ? shown : texts["Blank"];
}
