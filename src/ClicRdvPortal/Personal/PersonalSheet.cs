using System.Collections.Concurrent;
using ClicRdvPortal.Store;

namespace ClicRdvPortal.Personal;

/// <summary>What a person has set for themselves, as this process knows it: shared by all their tabs.</summary>
/// <param name="values">What was read, by name.</param>
/// <param name="isRead">False when the database gave nothing, so that the values are the standard ones.</param>
/// <param name="since">When it was read, by the clock's timestamp.</param>
internal sealed class PersonalSheet(IEnumerable<KeyValuePair<string, string>> values, bool isRead, long since)
{
    public ConcurrentDictionary<string, string> Values { get; } = new(values, StringComparer.Ordinal);

    public ConcurrentDictionary<long, IReadOnlyList<PersonalSet>> Sets { get; } = new();

    public bool IsRead { get; } = isRead;

    public long Since { get; } = since;
}
