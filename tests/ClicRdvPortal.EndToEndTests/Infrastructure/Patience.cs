namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>How long a journey waits for a condition before it gives up. Nothing is expected to take this long.</summary>
internal static class Patience
{
    public static readonly TimeSpan InPage = TimeSpan.FromSeconds(20);

    public static readonly TimeSpan Loading = TimeSpan.FromSeconds(40);
}
