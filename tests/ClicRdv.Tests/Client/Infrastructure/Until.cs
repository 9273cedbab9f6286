using Xunit;

namespace ClicRdv.Client.Tests;

internal static class Until
{
    /// <summary>Waits for a condition, never for a time; the test's own cancellation ends a wait that cannot succeed.</summary>
    public static async Task TrueAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
