namespace ClicRdv.Client;

internal sealed class BodyTooLargeException : IOException;

/// <summary>Reads a body into memory up to a cap that counts what comes out of the decompression (faults F11, F12).</summary>
internal static class CappedBody
{
    private const int Block = 16 * 1024;
    private const int MaxFirstBlock = 256 * 1024;

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > maxBytes) throw new BodyTooLargeException();

        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = body.ConfigureAwait(false);
        // An announced length is a claim: memory is spent as bytes arrive.
        var buffer = new byte[Math.Min(announced + 1 ?? Block, MaxFirstBlock)];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
            var read = await ReadAsync(body, buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0) return buffer.AsMemory(0, length);
            length += read;
            if (length > maxBytes) throw new BodyTooLargeException();
        }
    }

    private static async ValueTask<int> ReadAsync(Stream body, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException fault)
        {
            // The Brotli decoder's way of saying what the others call InvalidDataException.
            throw new InvalidDataException("The body could not be decompressed.", fault);
        }
    }
}
