using ClicRdv.Client;
using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Shared.Bulk;

namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>One field of one calendar, before and after.</summary>
public sealed record BulkCell(CalendarField Field, string Before, string After);

/// <summary>What a bulk change comes to for one calendar.</summary>
/// <param name="Calendar">The version that was shown, and that the write compares with.</param>
/// <param name="Cells">The fields that change.</param>
/// <param name="Faults">Why it is left out, such as a name that would be too long.</param>
public sealed record BulkRow(Calendar Calendar, CalendarChanges Changes, IReadOnlyList<BulkCell> Cells, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Whether it will be archived or restored.</summary>
    public bool ChangesState { get; init; }

    public bool IsLeftOut => Faults.Count > 0;

    public bool WillChange => !IsLeftOut && (ChangesState || !Changes.IsEmpty);
}

/// <summary>Shows a bulk change row by row before anything is sent.</summary>
public static class BulkPreview
{
    private static readonly CalendarField[] BulkFields = [CalendarField.Set, CalendarField.City, CalendarField.Publicname];

    /// <summary>In the practice's order; ids that are not in the list are passed over.</summary>
    public static IReadOnlyList<BulkRow> Of(CalendarList list, IReadOnlyCollection<long> ids, BulkChange change) =>
        [.. list.Calendars.Where(calendar => ids.Contains(calendar.Id)).Select(calendar => RowOf(list, calendar, change))];

    private static BulkRow RowOf(CalendarList list, Calendar calendar, BulkChange change)
    {
        if (change.Action != BulkAction.Edit)
            return new(calendar, new CalendarChanges(), [], []) { ChangesState = calendar.Deleted != (change.Action == BulkAction.Archive) };

        var (before, after) = (CalendarInput.From(calendar), change.ApplyTo(calendar));
        var cells = BulkFields
            .Where(field => before.ValueOf(field) != after.ValueOf(field))
            .Select(field => new BulkCell(field, before.ValueOf(field), after.ValueOf(field)));

        // Old faults of a row, such as two blank names, are no reason to leave it out of a change of its town.
        var faults = after.Check(list, calendar).Where(fault => before.ValueOf(fault.Field) != after.ValueOf(fault.Field) || change.ChangesPublicname);
        return new(calendar, after.ChangesFrom(calendar), [.. cells], [.. faults]);
    }
}
