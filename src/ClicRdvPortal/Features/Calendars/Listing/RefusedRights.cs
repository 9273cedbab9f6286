using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Features.Calendars.Listing;

public enum CalendarRight
{
    /// <summary>To archive and restore, in a group.</summary>
    Archive,

    /// <summary>To change one calendar.</summary>
    Edit,

    /// <summary>To create calendars in a group.</summary>
    Create,

    /// <summary>To change a group's sets.</summary>
    EditSets,

    /// <summary>To remove a group's sets.</summary>
    RemoveSets,
}

/// <summary>
/// What the upstream has answered 403 to. No page tells the rights of a person, so an action is offered until it is
/// refused, then hidden for the rest of the session (clicrdv-api §19, row 23).
/// </summary>
public sealed class RefusedRights
{
    private readonly ConditionalWeakTable<LiveSession, ConcurrentDictionary<(CalendarRight Right, long Id), bool>> _refused = [];

    /// <param name="id">The calendar's for <see cref="CalendarRight.Edit"/>, else the group's.</param>
    public bool IsRefused(LiveSession? session, CalendarRight right, long id) =>
        session is not null && _refused.TryGetValue(session, out var refused) && refused.ContainsKey((right, id));

    /// <inheritdoc cref="IsRefused"/>
    public void Note(LiveSession? session, CalendarRight right, long id)
    {
        if (session is not null)
            _refused.GetOrCreateValue(session)[(right, id)] = true;
    }
}
