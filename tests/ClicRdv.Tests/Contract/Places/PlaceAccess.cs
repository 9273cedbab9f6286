namespace ClicRdv.Contract.Tests.Places;

/// <summary>How one member of the staff reaches a place, and the number that its test customer may be texted on.</summary>
public sealed record PlaceAccess(Uri Url, string ApiKey, string Email, string Password, long GroupId, string Phone)
{
    public override string ToString() => $"PlaceAccess to {Url.Host}";
}
