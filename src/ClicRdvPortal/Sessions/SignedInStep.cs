namespace ClicRdvPortal.Sessions;

/// <summary>What another topic does with the answer that signs somebody in, before it leaves.</summary>
public sealed record SignedInStep(Func<HttpContext, LiveSession, Task> RunAsync);
