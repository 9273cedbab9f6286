using System.Security.Cryptography;

namespace ClicRdvPortal.Shared.Loading;

/// <summary>The number a person reads out and an operator finds in the log: eight signs, none easily mistaken.</summary>
public static class FaultReference
{
    public static string New() => RandomNumberGenerator.GetString("23456789ABCDEFGHJKMNPQRSTVWXYZ", 8);
}
