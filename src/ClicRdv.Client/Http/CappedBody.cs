namespace ClicRdv.Client;

internal sealed class BodyTooLargeException : IOException;

/// <summary>Reads a body into memory up to a cap that counts what comes out of the decompression (faults F11, F12).</summary>
internal static class CappedBody
{
    private const int Block = 16 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > maxBytes) throw new BodyTooLargeException();

        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[announced is > 0 and < int.MaxValue ? (int)announced + 1 : Block];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await body.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0) return buffer.AsMemory(0, length);
            length += read;
            if (length > maxBytes) throw new BodyTooLargeException();
        }
    }
}
