namespace ClicRdv.Benchmarks.Clients.HandWritten;

internal sealed record VeventRecord : CustomizedFieldsRecord
{
    public long CalendarId { get; set; }

    public DateTime Start { get; set; }

    public DateTime End { get; set; }

    public long FicheId { get; set; }

    public long InterventionId { get; set; }

    public string? Type { get; set; }

    public int Note { get; set; }

    public string? Text { get; set; }

    public string? Colorref { get; set; }

    public string? Taker { get; set; }

    public int State { get; set; }
}
