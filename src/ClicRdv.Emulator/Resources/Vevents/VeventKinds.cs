using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

/// <summary>
/// The four kinds and what each must be (clicrdv-api §15.1), told apart by <c>type</c>, <c>note</c>, then
/// the ids. That a mixture is refused is [inferred]: the documentation says what is required, not what follows.
/// </summary>
internal static class VeventKinds
{
    private static readonly string[] Fields = ["start", "end", "fiche_id", "intervention_id", "type", "note"];

    /// <summary>Looks at what a write makes of a vevent, unless it leaves its kind and times alone.</summary>
    public static void Check(Row? row, RowChanges changes)
    {
        if (row is not null && !Fields.Any(changes.Has))
        {
            return;
        }

        var start = Time("start");
        var end = Time("end");
        var ids = (Fiche: Number("fiche_id"), Intervention: Number("intervention_id"));
        var note = Number("note");
        if (changes.Over(row, VeventTable.Table, "type") is VeventTable.Opening)
        {
            Require(note == 0 && ids == (0, 0), "An opening has no note, no fiche_id and no intervention_id");
            Require(IsBefore(start, end), "end comes after start");
        }
        else if (note != 0)
        {
            Require(note == 1, "note is 0 or 1");
            Require(ids == (0, 0), "A note has no fiche_id and no intervention_id");
            Require(start == end && start.EndsWith(" 00:00:00", StringComparison.Ordinal), "start and end of a note are midnight of its day");
        }
        else
        {
            Require(ids == (0, 0) || (ids.Fiche > 0 && ids.Intervention > 0), "A RDV has a fiche_id and an intervention_id");
            Require(IsBefore(start, end), "end comes after start");
        }

        string Time(string name) => changes.Over(row, VeventTable.Table, name) as string ?? throw ApiRefusal.Invalid($"{name} is missing");

        long Number(string name) => changes.Over(row, VeventTable.Table, name) as long? ?? 0;
    }

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw ApiRefusal.Invalid(message);
        }
    }

    private static bool IsBefore(string start, string end) => string.CompareOrdinal(start, end) < 0;
}
