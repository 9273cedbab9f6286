using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Text;

namespace ClicRdvPortal.Tests.Hosting.Secrets;

/// <summary>What an exporter or a tracing tool would be given: every activity with its tags, and the platform's network events.</summary>
internal sealed class CapturedTelemetry : EventListener
{
    private readonly ActivityListener _activities;

    public CapturedTelemetry()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Activities.Enqueue(Text(activity)),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    public ConcurrentQueue<string> Activities { get; } = new();

    public ConcurrentQueue<string> Events { get; } = new();

    public override void Dispose()
    {
        _activities.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is "System.Net.Http" or "System.Net.Sockets" or "System.Net.NameResolution" or "Microsoft.AspNetCore.Hosting"
            or "Microsoft-AspNetCore-Server-Kestrel" or "Microsoft.AspNetCore.Http.Connections")
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
        Events?.Enqueue($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}");

    private static string Text(Activity activity)
    {
        var text = new StringBuilder($"{activity.Source.Name} {activity.OperationName} {activity.DisplayName} {activity.StatusDescription}");
        foreach (var (key, value) in activity.TagObjects.Concat(activity.Events.SelectMany(one => one.Tags)))
            text.Append(CultureInfo.InvariantCulture, $" {key}={value}");
        foreach (var (key, value) in activity.Baggage)
            text.Append(CultureInfo.InvariantCulture, $" {key}={value}");
        return text.ToString();
    }
}
