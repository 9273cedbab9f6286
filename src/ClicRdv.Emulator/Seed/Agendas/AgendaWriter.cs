using ClicRdv.Emulator.Resources.Vevents;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed.Agendas;

/// <summary>Writes what an agenda holds, in one prepared insert.</summary>
internal sealed class AgendaWriter(EmulatorStore store, long groupId, long firstId) : IDisposable
{
    private readonly BulkInsert _insert = new(
        store, VeventTable.Table,
        "id", "group_id", "calendar_id", "start", "end", "fiche_id", "intervention_id", "type", "note", "deleted", "text", "comments",
        "colorref", "taker", "from_web", "state", "key", "websource", "bool0", "str0", "created_at", "updated_at");

    private long _nextId = firstId;

    public void Write(long calendarId, PlannedVevent vevent) => _insert.Add(
        _nextId++,
        groupId,
        calendarId,
        EmulatorClock.Text(vevent.Start),
        EmulatorClock.Text(vevent.End),
        vevent.FicheId,
        vevent.InterventionId,
        vevent.Type,
        vevent.Note ? 1L : 0L,
        vevent.Deleted ? 1L : 0L,
        vevent.Text,
        vevent.Comments,
        vevent.Color,
        vevent.Taker,
        vevent.FromWeb ? 1L : 0L,
        vevent.State,
        vevent.Key,
        vevent.Websource,
        vevent.FirstVisit ? 1L : 0L,
        vevent.Room,
        EmulatorClock.Text(vevent.Created),
        EmulatorClock.Text(vevent.Updated));

    public void Dispose() => _insert.Dispose();
}
