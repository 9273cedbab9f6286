using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>
/// Whether the next key could be written. The portal goes on without, until the key it has expires: degraded, and still ready. Tried once
/// in a while, since this is asked for by everybody who waits for the portal to be back.
/// </summary>
internal sealed class KeysHealth(PortalSettings settings, TimeProvider clock, ILogger<KeysHealth> logger) : IHealthCheck, IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _trying = new(1, 1);
    private long? _triedAt;
    private string? _fault;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _trying.WaitAsync(cancellationToken);
        try
        {
            if (_triedAt is not { } tried || clock.GetElapsedTime(tried) >= BetweenTries)
                await TryAsync(cancellationToken);
        }
        finally
        {
            _trying.Release();
        }

        return _fault is null ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"the folder of the keys cannot be written to ({_fault})");
    }

    public void Dispose() => _trying.Dispose();

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(settings.Portal.DataPath, DataProtectionTopic.Folder, ".writable-" + Guid.NewGuid().ToString("N"));
        try
        {
            await File.WriteAllBytesAsync(file, [], cancellationToken);
            File.Delete(file);
            _fault = null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The type alone: the message has the path in it, which is known.
            if (_fault is null)
                OperatingLog.KeysNotWritable(logger, exception.GetType().Name);
            _fault = exception.GetType().Name;
        }

        _triedAt = clock.GetTimestamp();
    }
}
