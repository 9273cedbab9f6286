using System.Buffers;
using System.Net;

namespace ClicRdv.Client;

/// <summary>A whole answer in a borrowed buffer, which goes back when the answer is put away. Not to be read after that.</summary>
internal sealed class PooledBody(byte[] buffer, int length) : HttpContent
{
    private byte[]? _buffer = buffer;

    public ReadOnlyMemory<byte> Bytes => (_buffer ?? throw new ObjectDisposedException(nameof(PooledBody))).AsMemory(0, length);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Bytes).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // It held people's names: whoever borrows it next must not find them.
        if (disposing && Interlocked.Exchange(ref _buffer, null) is { } borrowed)
        {
            borrowed.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(borrowed);
        }

        base.Dispose(disposing);
    }
}
