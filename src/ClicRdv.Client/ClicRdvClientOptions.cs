namespace ClicRdv.Client;

/// <summary>Settings of the client, validated as a whole when they are first used or at the host's start.</summary>
public sealed class ClicRdvClientOptions
{
    /// <summary>Scheme and host, without <c>/api/v1</c>: https, or http on a loopback address (clicrdv-api §1).</summary>
    public Uri BaseUrl { get; set; } = new("https://www.clicrdv.com");

    /// <summary>The application's key; sandbox and production have different ones. Required.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Time to open a connection.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Time of one attempt of a read, its body included.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time of a read with its second attempt and every pause.</summary>
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Time of a write, which has one attempt.</summary>
    public TimeSpan WriteTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Attempts in a row that must have met a fault of the network or a 5xx before calls are stopped for everybody.</summary>
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long calls are stopped then, before one of them tries whether upstream is back.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Longest answer, in bytes after decompression.</summary>
    public long MaxResponseBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Deepest nesting of an answer's JSON.</summary>
    public int MaxJsonDepth { get; set; } = 32;

    /// <summary>Records a page when a collection is read to its end.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Pages read at the same time, at most.</summary>
    public int MaxParallelPages { get; set; } = 3;

    /// <summary>Told of each call when it has ended, on the thread of whoever made it. It must be quick and not throw.</summary>
    public Action<CallEnd>? CallEnded { get; set; }

    /// <summary>
    /// Told as calls begin to be stopped for everybody (true), and once upstream answers again (false), in that order, on the thread
    /// of whoever's call found out. It must be quick and not throw.
    /// </summary>
    public Action<bool>? OutageChanged { get; set; }

    /// <summary>The address only; the key stays hidden.</summary>
    public override string ToString() => $"ClicRdvClientOptions for {BaseUrl?.Host}";
}
