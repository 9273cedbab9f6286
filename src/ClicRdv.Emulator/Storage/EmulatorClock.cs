using System.Globalization;

namespace ClicRdv.Emulator.Storage;

/// <summary>The host's clock, which the control may shift. Times of the API are a group's wall-clock times (clicrdv-api §6).</summary>
internal sealed class EmulatorClock(TimeProvider clock)
{
    public const string Format = "yyyy-MM-dd HH:mm:ss";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private long _shift;

    public DateTimeOffset Now => clock.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _shift));

    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _shift, (now - clock.GetUtcNow()).Ticks);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    public void Reset() => Interlocked.Exchange(ref _shift, 0);

    public string NowIn(string timezone) => Text(TimeZoneInfo.ConvertTime(Now, Zone(timezone)).DateTime);

    public static string Text(DateTime time) => time.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The zone of a group: a Rails name such as <c>Paris</c> or an IANA id; Paris when neither [inferred: §19 row 21].</summary>
    public static TimeZoneInfo Zone(string timezone) => timezone switch
    {
        "Paris" or "" => Paris,
        "London" => Find("Europe/London"),
        "Brussels" => Find("Europe/Brussels"),
        "Reunion" => Find("Indian/Reunion"),
        _ => Find(timezone),
    };

    private static TimeZoneInfo Find(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : Paris;
}
