using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Resources.Accounts;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Seed;

/// <summary>Who can sign in, and what they may do.</summary>
internal static class PeopleSeed
{
    /// <summary>The account of an end customer, who owns a fiche.</summary>
    public const long PaulDurand = 9001;

    private static readonly string SharedPassword = Logins.Sha1(DemoAccount.SharedPassword);

    public static void Write(SeedWriter writer)
    {
        AddPro(writer, DemoAccount.Claire, 12, "06 39 98 11 22");
        AddPro(writer, DemoAccount.Hugo, 12, "06 39 98 11 23");
        // These two are there to be seen in a list: nobody signs in as them.
        AddPro(writer, new DemoAccount(79, "Solène", "Guérin", "solene.guerin@example.com"), 18, "06 39 98 11 24", password: "");
        AddPro(writer, new DemoAccount(80, "Yann", "Rocher", "yann.rocher@example.com"), 25, "", password: "");

        foreach (var groupId in (ReadOnlySpan<long>)[12, 18, 25])
        {
            Grant(writer.Store, DemoAccount.Claire.ProId, groupId, everything: true);
        }

        Grant(writer.Store, DemoAccount.Hugo.ProId, 12, everything: false);
        foreach (var (calendarId, readOnly) in (ReadOnlySpan<(long, long)>)[(31, 0), (32, 0), (35, 0), (36, 1)])
        {
            writer.Store.Execute(
                "INSERT INTO calendar_rights (pro_id, calendar_id, read_only) VALUES (?, ?, ?)", DemoAccount.Hugo.ProId, calendarId, readOnly);
        }

        Grant(writer.Store, 79, 18, everything: true);
        Grant(writer.Store, 80, 25, everything: true);
        writer.Add(AccountTable.Table, PaulDurand, new RowChanges
        {
            ["group_id"] = 12L,
            ["email"] = "p.durand@example.com",
            ["password"] = SharedPassword,
            ["lastname"] = "Durand",
            ["firstname"] = "Paul",
        });
    }

    public static void Grant(EmulatorStore store, long proId, long groupId, bool everything)
    {
        var right = everything ? 1L : 0L;
        store.Execute(
            "INSERT OR REPLACE INTO group_rights (pro_id, group_id, all_calendars, may_edit_group, may_delete) VALUES (?, ?, ?, ?, ?)",
            proId, groupId, right, right, right);
    }

    public static void AddPro(SeedWriter writer, DemoAccount person, long groupId, string cellphone, string? password = null) =>
        writer.Add(ProTable.Table, person.ProId, new RowChanges
        {
            ["group_id"] = groupId,
            ["lastname"] = person.LastName,
            ["firstname"] = person.FirstName,
            ["cellphone"] = cellphone,
            ["email"] = person.Email,
            ["password"] = password ?? SharedPassword,
            ["synched_at"] = writer.Time(1, 18, 2, 44),
            ["created_at"] = writer.Time(189, 8, 15),
            ["updated_at"] = writer.Time(1, 18, 2, 44),
        });
}
