namespace ClicRdvPortal;

/// <summary>What another topic has to bring to an end before the portal stops. Cancelled when the time for it is up; it must not throw.</summary>
public sealed record StopWork(Func<CancellationToken, Task> FinishAsync);
