namespace ClicRdvPortal.Upstream;

/// <summary>The times in which the client makes no calls, because the upstream answers nobody: a gauge and a line in the log each.</summary>
internal sealed class UpstreamOutages
{
    private readonly TimeProvider _clock;
    private readonly ILogger<UpstreamOutages> _logger;
    private long _since;
    private volatile bool _isOutage;

    public UpstreamOutages(PortalMeter portal, TimeProvider clock, ILogger<UpstreamOutages> logger)
    {
        (_clock, _logger) = (clock, logger);
        portal.Meter.CreateObservableGauge(
            "clicrdv.portal.upstream.outage", () => _isOutage ? 1 : 0, description: "1 while calls to the upstream are not made.");
    }

    public void Note(bool isOutage)
    {
        _isOutage = isOutage;
        if (isOutage)
        {
            _since = _clock.GetTimestamp();
            UpstreamLog.OutageBegan(_logger);
            return;
        }

        UpstreamLog.OutageEnded(_logger, _clock.GetElapsedTime(_since).TotalSeconds);
    }
}
