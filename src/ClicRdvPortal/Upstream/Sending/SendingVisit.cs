using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Which writes of a batch are about one visit: the same customer's appointments, one after the other, before or after.</summary>
internal static class SendingVisit
{
    /// <summary>For each item the number of its visit; those that are alone have one of their own.</summary>
    public static int[] Of(ImmutableArray<SendingItem> items)
    {
        var visits = Enumerable.Range(0, items.Length).ToArray();
        for (var later = 1; later < items.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (visits[earlier] != visits[later] && AreTogether(items[earlier].Write, items[later].Write))
                    Join(visits, visits[later], visits[earlier]);
            }
        }

        return visits;
    }

    private static void Join(int[] visits, int one, int other)
    {
        for (var index = 0; index < visits.Length; index++)
        {
            if (visits[index] == one)
                visits[index] = other;
        }
    }

    private static bool AreTogether(VeventWrite one, VeventWrite other) =>
        DoMeet(one.Target, other.Target) || (one.AsRead is { } read && other.AsRead is { } otherRead && DoMeet(read, otherRead));

    private static bool DoMeet(Vevent one, Vevent other) =>
        one.Kind == VeventKind.Rdv && other.Kind == VeventKind.Rdv
        && one.FicheId != 0 && one.FicheId == other.FicheId && one.CalendarId == other.CalendarId
        && (one.End == other.Start || other.End == one.Start);
}
