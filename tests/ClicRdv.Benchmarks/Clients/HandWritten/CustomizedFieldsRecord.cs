namespace ClicRdv.Benchmarks.Clients.HandWritten;

/// <summary>
/// What fiches and vevents share. With setters: generated code makes a box of every value that goes to an <c>init</c>.
/// </summary>
internal abstract record CustomizedFieldsRecord
{
    public long Id { get; set; }

    public long GroupId { get; set; }

    public string? Comments { get; set; }

    public bool FromWeb { get; set; }

    public bool Deleted { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public bool Bool0 { get; set; }

    public bool Bool1 { get; set; }

    public bool Bool2 { get; set; }

    public bool Bool3 { get; set; }

    public bool Bool4 { get; set; }

    public bool Bool5 { get; set; }

    public bool Bool6 { get; set; }

    public bool Bool7 { get; set; }

    public bool Bool8 { get; set; }

    public bool Bool9 { get; set; }

    public DateTime? Dt0 { get; set; }

    public DateTime? Dt1 { get; set; }

    public decimal? Num0 { get; set; }

    public decimal? Num1 { get; set; }

    public decimal? Num2 { get; set; }

    public decimal? Num3 { get; set; }

    public string? Str0 { get; set; }

    public string? Str1 { get; set; }

    public string? Str2 { get; set; }

    public string? Str3 { get; set; }

    public string? Str4 { get; set; }

    public string? Str5 { get; set; }

    public string? Str6 { get; set; }

    public string? Str7 { get; set; }

    public string? Str8 { get; set; }

    public string? Str9 { get; set; }

    public string? Str10 { get; set; }

    public string? Str11 { get; set; }

    public string? Str12 { get; set; }

    public string? Str13 { get; set; }

    public string? Str14 { get; set; }

    public string? Txt0 { get; set; }

    public string? Txt1 { get; set; }

    public string? Txt2 { get; set; }
}
