namespace ClicRdvPortal;

/// <summary>The section <c>Portal</c> of the settings. Checked at start by <see cref="PortalSettings"/>.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Folder for what the portal keeps: the Data Protection keys and its own database. Must be writable.</summary>
    public string DataPath { get; set; } = "";

    /// <summary>Addresses or networks (CIDR) of the proxies whose X-Forwarded headers are believed.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>A PKCS#12 file whose certificate encrypts the Data Protection keys.</summary>
    public string KeyCertificate { get; set; } = "";

    /// <summary>Password of <see cref="KeyCertificate"/>, if it has one.</summary>
    public string KeyCertificatePassword { get; set; } = "";

    /// <summary>How long a session may be idle before it needs its password again, even where <see cref="LockAfter"/> never asks.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromMinutes(60);

    /// <summary>How long a session may last in all.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a stop may take in all. Hosts kill after ten seconds as a rule.</summary>
    public TimeSpan StopWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long nobody may do anything before the screen is locked; zero leaves that to <see cref="SessionIdle"/>.</summary>
    public TimeSpan LockAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a draft is kept after somebody typed in it last.</summary>
    public TimeSpan DraftLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How long what somebody has set for themselves is kept after their last sign-in.</summary>
    public TimeSpan PersonalLife { get; set; } = TimeSpan.FromDays(400);

    /// <summary>Where the operator is told how the portal is, such as http://127.0.0.1:9090; nowhere unless it is set.</summary>
    public string OperatorUrl { get; set; } = "";

    public SignInLimits SignIn { get; set; } = new();

    public CircuitLimits Circuits { get; set; } = new();

    public ExportLimits Exports { get; set; } = new();
}

/// <summary>How much may be taken out at once (threat T48).</summary>
public sealed class ExportLimits
{
    /// <summary>Customers in one file.</summary>
    public int Rows { get; set; } = 50_000;

    /// <summary>Files that are written at the same time, of everybody; one of each person.</summary>
    public int AtOnce { get; set; } = 4;
}

/// <summary>How many tabs may be open (threat T19).</summary>
public sealed class CircuitLimits
{
    /// <summary>Of one person, on all their computers.</summary>
    public int PerPerson { get; set; } = 20;

    /// <summary>Of everybody; a thousand take some 700 MB.</summary>
    public int InAll { get; set; } = 1000;

    /// <summary>What the heap may take before no new tab is let in, in megabytes; zero for 60 % of the memory there is.</summary>
    public int HeapMegabytes { get; set; }
}

/// <summary>How often one may try to sign in (threats T01 to T05).</summary>
public sealed class SignInLimits
{
    /// <summary>Refused attempts on one account before it is slowed down.</summary>
    public int PerAccount { get; set; } = 5;

    /// <summary>Refused attempts from one address before it is slowed down.</summary>
    public int PerAddress { get; set; } = 30;

    /// <summary>The time over which attempts are counted, and the longest wait.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Logins that wait for the upstream at the same time; those beyond it are asked to come back.</summary>
    public int AtOnce { get; set; } = 32;
}
