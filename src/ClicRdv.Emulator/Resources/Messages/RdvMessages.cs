using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources.Fiches;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Messages;

/// <summary>
/// Notes what the product sends to a customer when an RDV to come is created, restored, moved or cancelled,
/// or when somebody did not come [help]. That a write through the API does the same is [inferred: §19 row 15].
/// </summary>
internal static class RdvMessages
{
    private const long Absent = 2;

    private static readonly TimeSpan AbsenceMargin = TimeSpan.FromMinutes(15);

    /// <param name="call">The call that wrote.</param>
    /// <param name="before">The vevent before the write, null when it is new.</param>
    /// <param name="after">The vevent as it is now.</param>
    public static void Note(ApiCall call, Row? before, Row after)
    {
        if (after.Integer("fiche_id") is not > 0 || after.Integer("intervention_id") is not > 0)
        {
            return;
        }

        var group = call.Store.Row(GroupTable.Table, " WHERE \"id\" = ?", after.Integer("group_id"));
        var fiche = call.Store.Row(FicheTable.Table, " WHERE \"id\" = ?", after.Integer("fiche_id"));
        var now = call.State.Clock.NowIn(group?.Text("timezone") ?? "");
        if (group is null || fiche is null || What(before, after, now) is not { } what)
        {
            return;
        }

        if (fiche.Flag("rappel_sms") && (IsMobile(fiche.Text("firstphone")) || IsMobile(fiche.Text("secondphone"))))
        {
            MessageTable.Add(call.Store, MessageKind.Sms, what, fiche.Id, after.Id, now);
        }

        if (group.Flag("sendmail") && fiche.Flag("rappel_email") && fiche.Text("email").Length > 0)
        {
            MessageTable.Add(call.Store, MessageKind.Email, what, fiche.Id, after.Id, now);
        }
    }

    private static MessageEvent? What(Row? before, Row after, string now)
    {
        var isCancelled = after.Flag("deleted");
        if (before is not null && before.Integer("state") != Absent && after.Integer("state") == Absent)
        {
            // Too early to be true: nobody is texted, though the state is taken.
            return !isCancelled && string.CompareOrdinal(now, EarliestAbsence(after)) >= 0 ? MessageEvent.Absent : null;
        }

        var wasCancelled = before?.Flag("deleted") ?? false;
        var isToCome = string.CompareOrdinal(after.Text("start"), now) > 0;
        return (isToCome, wasCancelled, isCancelled) switch
        {
            (true, false, false) when before is null => MessageEvent.Created,
            (true, false, true) when before is not null => MessageEvent.Cancelled,
            (true, true, false) => MessageEvent.Restored,
            (true, false, false) when Moved(before!, after) => MessageEvent.Moved,
            _ => null,
        };
    }

    private static bool Moved(Row before, Row after) =>
        before.Text("start") != after.Text("start") || before.Integer("calendar_id") != after.Integer("calendar_id");

    private static string EarliestAbsence(Row vevent) => EmulatorClock.Text(
        DateTime.ParseExact(vevent.Text("start"), EmulatorClock.Format, CultureInfo.InvariantCulture) - AbsenceMargin);

    /// <summary>06 and 07 in France, and any number written with a country.</summary>
    private static bool IsMobile(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        var national = phone.TrimStart().StartsWith('+') ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        return national is null ? digits is ['0', '6' or '7', ..] : !national.StartsWith("33", StringComparison.Ordinal) || national is [_, _, '6' or '7', ..];
    }
}
