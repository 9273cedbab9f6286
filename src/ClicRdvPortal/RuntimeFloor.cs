namespace ClicRdvPortal;

/// <summary>The runtimes on which the portal does not start, since what is wrong with them is wrong with the portal (threat T61).</summary>
public static class RuntimeFloor
{
    /// <summary>The oldest of each that is mended, the newest first; one that is added comes with its reason.</summary>
    private static readonly (Version Version, string Reason)[] Floors =
    [
        (new(10, 0, 7), "Data Protection lets login cookies be forged (CVE-2026-40372)"),
    ];

    /// <summary>Why the portal does not start on a runtime, for whoever starts it; null where it does.</summary>
    public static string? FaultOf(Version runtime) => Floors.Where(floor => runtime < floor.Version)
        .Select(floor => $"The portal cannot start on .NET {runtime}: before {floor.Version} {floor.Reason}.")
        .FirstOrDefault();
}
