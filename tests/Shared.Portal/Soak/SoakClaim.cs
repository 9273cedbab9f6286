namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>What somebody was told of a creation.</summary>
/// <param name="Name">What was created is known by, and nothing else.</param>
/// <param name="IsDone">Null where they were told that nobody knows.</param>
public sealed record SoakClaim(string Name, bool? IsDone);
