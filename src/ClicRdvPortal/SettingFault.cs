namespace ClicRdvPortal;

public enum SettingFaultKind
{
    Missing,
    NotBoolean,
    NotUrl,
    MoreThanHost,
    NotHttps,
    NotWritable,
    NotPrivate,
    NotListened,
    NotAddresses,
    NoCertificate,
    NotHosts,
    NotDuration,
    NotPositive,
    NotShortDuration,
    NotInRange,
    KeysNotReadable,
    KeysNotOpened,
}

/// <summary>A setting that keeps the portal from starting: its key and what is wrong, never its value.</summary>
public sealed record SettingFault(string Key, SettingFaultKind Kind)
{
    // Read by operators in a terminal or a log before any language is chosen: English, like every log line.
    public override string ToString() => Key + ": " + Kind switch
    {
        SettingFaultKind.Missing => "is required and is missing",
        SettingFaultKind.NotBoolean => "must be true or false",
        SettingFaultKind.NotUrl => "must be an absolute http(s) address",
        SettingFaultKind.MoreThanHost => "must be scheme and host only, without a path such as /api/v1",
        SettingFaultKind.NotHttps => "must be https, unless the host is a loopback address",
        SettingFaultKind.NotWritable => "must be a folder that the portal can write to",
        SettingFaultKind.NotPrivate => "must be http, a loopback or private IP address and a port, such as http://127.0.0.1:9090",
        SettingFaultKind.NotListened => "cannot be listened on: another program has the port, or the address is not this machine's",
        SettingFaultKind.NotAddresses => "must be IP addresses or networks such as 10.0.0.0/8",
        SettingFaultKind.NoCertificate => "must be a readable PKCS#12 file with a private key",
        SettingFaultKind.NotHosts => "must be host names separated by semicolons, and not * in Production",
        SettingFaultKind.NotDuration => "must be a duration above zero, such as 00:15:00",
        SettingFaultKind.NotPositive => "must be a whole number above zero",
        SettingFaultKind.NotShortDuration => "must be a duration above zero and of ten minutes at most, such as 00:00:05",
        SettingFaultKind.NotInRange => "must be a whole number above zero, and not as large as this",
        SettingFaultKind.KeysNotReadable => "holds a folder of keys that cannot be read; mend it, or remove it and everybody signs in again",
        SettingFaultKind.KeysNotOpened => "does not open the stored keys; give the one they were written with, or remove them and everybody signs in again",
        _ => "is faulty",
    };
}
