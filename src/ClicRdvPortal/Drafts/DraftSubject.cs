namespace ClicRdvPortal.Drafts;

/// <summary>What a draft is about.</summary>
/// <param name="Kind">Which form, one of those registered as <see cref="DraftForm"/>.</param>
/// <param name="GroupId">The group in which it is edited.</param>
/// <param name="RecordId">The record it changes; null for one that is not there yet.</param>
public sealed record DraftSubject(string Kind, long GroupId, long? RecordId = null);
