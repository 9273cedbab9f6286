using ClicRdv.Emulator.Resources.Customfields;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

internal static class VeventTable
{
    /// <summary><c>type</c> of an opening for the booking module [docs: rest-ressources-vevent].</summary>
    public const string Opening = "VfreebusyEvent";

    /// <summary><c>type</c> of everything else: the real word is not readable, yet it cannot be null [inferred: §15.1].</summary>
    public const string Ordinary = "Vevent";

    /// <summary>Fields (clicrdv-api §15.2). 0 stands for no fiche and no intervention; <c>key</c> and <c>websource</c> show in appointments only.</summary>
    public static readonly Table Table = new(
        "vevents",
        "vevent",
        [
            Field.Integer("group_id") with { ReadOnly = true },
            Field.Integer("calendar_id"),
            Field.WritableTime("start"),
            Field.WritableTime("end"),
            Field.Integer("fiche_id") with { Default = 0L },
            Field.Integer("intervention_id") with { Default = 0L },
            Field.Text("type") with { Default = Ordinary },
            Field.Integer("note") with { Default = 0L },
            Field.Boolean("deleted"),
            Field.Text("text"),
            Field.Text("comments"),
            Field.Text("colorref", 7),
            Field.Text("taker"),
            Field.Boolean("from_web"),
            Field.Integer("state") with { Default = 0L },
            Field.Text("key") with { Hidden = true },
            Field.Text("websource", 255) with { Hidden = true },
            .. CustomfieldTable.Columns,
        ]);

    /// <summary>Those by start hold what a week is usually asked by, so that counting its rows reads none of them.</summary>
    public const string Indexes = $"""
        CREATE INDEX vevents_by_group ON vevents (group_id);
        CREATE INDEX vevents_by_start ON vevents (group_id, start, "end", calendar_id, deleted, type);
        CREATE INDEX vevents_by_calendar ON vevents (calendar_id, start, "end", group_id, deleted, type);
        CREATE INDEX vevents_by_fiche ON vevents (fiche_id, start);
        CREATE INDEX vevents_by_update ON vevents (group_id, updated_at);
        CREATE INDEX vevents_long ON vevents (group_id, start) WHERE {VeventWindow.IsLong}
        """;
}
