using System.Buffers;
using System.Net;

namespace ClicRdv.Client;

/// <summary>
/// A whole answer in a borrowed buffer, which is wiped and goes back when the answer is put away. It is read by
/// <see cref="AnswerSerializer"/>, by <see cref="Bytes"/> alone and not after that; as a stream it is empty.
/// </summary>
internal sealed class PooledBody(byte[] buffer, int length) : HttpContent
{
    private byte[]? _buffer = buffer;

    public ReadOnlyMemory<byte> Bytes => (_buffer ?? throw new ObjectDisposedException(nameof(PooledBody))).AsMemory(0, length);

    // Refit copies a content before it is read. There is nothing to copy: the serializer takes the bytes where they lie.
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
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
