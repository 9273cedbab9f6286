using System.Buffers;

namespace ClicRdv.Client;

internal sealed class BodyTooLargeException : IOException;

/// <summary>Reads a body into memory up to a cap that counts what comes out of the decompression (faults F11, F12).</summary>
internal static class CappedBody
{
    private const int Block = 16 * 1024;
    private const int MaxFirstBlock = 256 * 1024;

    public static async Task<PooledBody> ReadAsync(HttpContent content, long maxBytes, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength;
        if (announced > maxBytes) throw new BodyTooLargeException();

        var body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = body.ConfigureAwait(false);
        // An announced length is a claim: memory is spent as bytes arrive.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(announced + 1 ?? Block, MaxFirstBlock));
        var length = 0;
        while (true)
        {
            if (length == buffer.Length) buffer = Grow(buffer);
            // After a failure the buffer is not given back: whoever was filling it might not have stopped yet.
            var read = await ReadAsync(body, buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0) return new PooledBody(buffer, length);
            length += read;
            if (length > maxBytes) throw new BodyTooLargeException();
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var longer = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return longer;
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
