using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Messages;

/// <summary>The messages the product would have sent; no URL of the API shows them.</summary>
internal static class MessageTable
{
    public const string Name = "messages";

    public const string Definition = """
        CREATE TABLE messages (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, event TEXT NOT NULL,
            fiche_id INTEGER NOT NULL, vevent_id INTEGER NOT NULL, at TEXT NOT NULL)
        """;

    public static void Add(EmulatorStore store, MessageKind kind, MessageEvent what, long ficheId, long veventId, string at) => store.Execute(
        "INSERT INTO messages (kind, event, fiche_id, vevent_id, at) VALUES (?, ?, ?, ?, ?)",
        kind.ToString(), what.ToString(), ficheId, veventId, at);

    public static List<Message> All(EmulatorStore store) => store.Query(
        "SELECT id, kind, event, fiche_id, vevent_id, at FROM messages ORDER BY id",
        reader => new Message(
            reader.GetInt64(0),
            Enum.Parse<MessageKind>(reader.GetString(1)),
            Enum.Parse<MessageEvent>(reader.GetString(2)),
            reader.GetInt64(3),
            reader.GetInt64(4),
            reader.GetString(5)));
}
