namespace ClicRdv.Benchmarks.Clients.HandWritten;

internal sealed record FicheRecord : CustomizedFieldsRecord
{
    public string? Lastname { get; set; }

    public string? Firstname { get; set; }

    public string? Firstphone { get; set; }

    public string? Secondphone { get; set; }

    public string? Email { get; set; }

    public DateTime? Birthdate { get; set; }

    public bool? RappelEmail { get; set; }

    public bool? RappelSms { get; set; }

    public long? Externid { get; set; }
}
