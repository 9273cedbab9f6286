using System.Security.Cryptography;
using System.Xml;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace ClicRdvPortal.Hosting;

/// <summary>
/// Opens the stored keys once at start. The framework only logs that it could not, and then every request fails, or
/// everybody is signed out without a word (fault F37).
/// </summary>
internal static class KeyCheck
{
    public static IEnumerable<SettingFault> FaultsOf(IServiceProvider services)
    {
        IReadOnlyCollection<IKey> keys;
        try
        {
            keys = services.GetRequiredService<IKeyManager>().GetAllKeys();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or XmlException or FormatException)
        {
            return [new("Portal:DataPath", SettingFaultKind.KeysNotReadable)];
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return keys.Any(key => !key.IsRevoked && key.ExpirationDate > now && !CanOpen(key))
            ? [new("Portal:KeyCertificate", SettingFaultKind.KeysNotOpened)]
            : [];
    }

    private static bool CanOpen(IKey key)
    {
        try
        {
            return key.CreateEncryptor() is not null;
        }
        catch (Exception exception) when (exception is CryptographicException or XmlException)
        {
            return false;
        }
    }
}
