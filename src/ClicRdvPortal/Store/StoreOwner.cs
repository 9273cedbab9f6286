namespace ClicRdvPortal.Store;

/// <summary>Whose rows they are.</summary>
/// <param name="Upstream">Host of the upstream: the pros of two of them may have the same ids.</param>
/// <param name="ProId">The person's id there.</param>
public sealed record StoreOwner(string Upstream, long ProId);
