using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Bulk;

namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>One field of one service, before and after.</summary>
public sealed record BulkCell(InterventionField Field, string Before, string After);

/// <summary>What a bulk change comes to for one service.</summary>
/// <param name="Intervention">The version that was shown, and that the write compares with.</param>
/// <param name="Cells">The fields that change.</param>
/// <param name="Faults">Why it is left out, such as a length that would fall under a minute.</param>
public sealed record BulkRow(Intervention Intervention, InterventionChanges Changes, IReadOnlyList<BulkCell> Cells, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>Whether it will be archived or restored.</summary>
    public bool ChangesState { get; init; }

    public bool IsLeftOut => Faults.Count > 0;

    public bool WillChange => !IsLeftOut && (ChangesState || !Changes.IsEmpty);
}

/// <summary>Shows a bulk change row by row before anything is sent.</summary>
public static class InterventionBulkPreview
{
    /// <summary>In the practice's order; ids that are not in the list are passed over.</summary>
    public static IReadOnlyList<BulkRow> Of(InterventionList list, IReadOnlyCollection<long> ids, InterventionBulkChange change) =>
        [.. list.Interventions.Where(intervention => ids.Contains(intervention.Id)).Select(intervention => RowOf(list, intervention, change))];

    private static BulkRow RowOf(InterventionList list, Intervention intervention, InterventionBulkChange change)
    {
        if (change.Action != BulkAction.Edit)
            return new(intervention, new InterventionChanges(), [], []) { ChangesState = intervention.Deleted != (change.Action == BulkAction.Archive) };

        var (before, after) = (InterventionInput.From(intervention), change.ApplyTo(intervention));
        var cells = Enum.GetValues<InterventionField>()
            .Where(field => before.ValueOf(field) != after.ValueOf(field))
            .Select(field => new BulkCell(field, before.ValueOf(field), after.ValueOf(field)));

        // Old faults of a row, such as two blank names, are no reason to leave it out of a change of its length.
        var faults = after.Check(list, intervention).Where(fault => before.ValueOf(fault.Field) != after.ValueOf(fault.Field));
        return new(intervention, after.ChangesFrom(intervention), [.. cells], [.. faults]);
    }
}
