using System.Globalization;
using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Runs;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>A bulk change of calendars, as the steps show and send it.</summary>
public sealed class CalendarBulk(
    CalendarList list,
    BulkSending sending,
    IStringLocalizer<BulkTexts> texts,
    IStringLocalizer<EditingTexts> editingTexts,
    IStringLocalizer<CalendarsTexts> pageTexts) : IBulkWork
{
    private IReadOnlyList<BulkRow> _rows = [];

    public BulkChange Change { get; } = new();

    public bool CanArchive { get; set; }

    public BulkAction Action => Change.Action;

    public bool IsEmpty => Change.IsEmpty;

    public bool IsAllowed => Action == BulkAction.Edit || CanArchive;

    public IReadOnlyDictionary<string, string> ToFields() => Change.ToFields();

    public void Put(string name, string value) => Change.Put(name, value);

    public BulkSubject? Find(long id) => list.Find(id) is { } calendar ? new(calendar.NameIn(pageTexts), calendar.UpdatedAt) : null;

    public IReadOnlyList<BulkLine> Preview(IReadOnlyCollection<long> ids)
    {
        _rows = BulkPreview.Of(list, ids, Change);
        return [.. _rows.Select(LineOf)];
    }

    public string SummaryOf(IReadOnlyList<BulkLine> lines) => texts[
        "WillChange",
        lines.Count(line => line.WillChange),
        lines.Count(line => !line.WillChange && !line.IsLeftOut),
        lines.Count(line => line.IsLeftOut)];

    public RowRun Prepare() => sending.Prepare(list, _rows, Action);

    private BulkLine LineOf(BulkRow row) => new(row.Calendar.Id, row.Calendar.NameIn(pageTexts), row.WillChange)
    {
        Values = [.. row.Cells.Select(cell => new BulkValue(editingTexts[cell.Field.ToString()], Shown(cell.Field, cell.Before), Shown(cell.Field, cell.After)))],
        Faults = [.. row.Faults.Select(fault => $"{editingTexts[fault.Field.ToString()]}: {editingTexts[fault.TextKey, fault.Limit]}")],
        State = row.ChangesState ? texts[row.Calendar.Deleted ? "WillRestore" : "WillArchive"].Value : null,
    };

    private string Shown(CalendarField field, string value) => value.Length == 0 ? texts[field == CalendarField.Set ? "NoSet" : "Blank"]
        : field != CalendarField.Set ? value
        : list.FindSet(long.Parse(value, CultureInfo.InvariantCulture))?.NameIn(pageTexts) ?? value;
}
