using ClicRdv.Client;
using ClicRdvPortal.Drafts;

namespace ClicRdvPortal.Features.Drafts;

/// <summary>A draft as the page lists it.</summary>
/// <param name="Group">Null when the person cannot reach it any more: nothing of what is in the draft is shown then (threat T21).</param>
public sealed record DraftLine(Draft Draft, Group? Group)
{
    public DateTime When => (Group is { } group ? GroupTimezone.Of(group) : GroupTimezone.Of("")).WallClockAt(Draft.ChangedAt);

    public DateTime Until => (Group is { } group ? GroupTimezone.Of(group) : GroupTimezone.Of("")).WallClockAt(Draft.ExpiresAt);
}

/// <param name="Lines">The newest first.</param>
/// <param name="Unreadable">How many were dropped at this reading because nobody can read them any more.</param>
/// <param name="IsStoreLost">Whether the store gave nothing.</param>
public sealed record DraftsReading(IReadOnlyList<DraftLine> Lines, int Unreadable, bool IsStoreLost);
