namespace ClicRdvPortal.Sessions;

/// <summary>What another topic does when a person shows that they are there. Called every half minute at most a tab; nobody waits for it.</summary>
public sealed record PersonSign(Action<LiveSession> Follow);
