namespace ClicRdv.Emulator.Protocol;

/// <summary>A finished answer, kept whole before it is sent so that a fault can spoil it.</summary>
internal sealed record ApiAnswer(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    public const string Json = "application/json; charset=utf-8";
    public const string Xml = "application/xml; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Value of the <c>_session_id</c> cookie to set, if one is.</summary>
    public string? NewSessionId { get; init; }
}
