namespace ClicRdv.Client;

/// <summary>An end customer's login, account of the Booking API (clicrdv-api §9).</summary>
public sealed record Account : UpstreamRecord
{
    /// <summary>The login, up to 255 characters; "" when the answer has none.</summary>
    public string Email { get => field ?? ""; init; }
}
