using System.Buffers.Binary;
using System.Text;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>As much of MessagePack as it takes to say something wrong in it.</summary>
internal sealed class PackWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>The message behind its length, as it goes over the wire.</summary>
    public static byte[] Framed(ReadOnlySpan<byte> message, int? claimed = null)
    {
        var length = new List<byte>();
        var rest = (uint)(claimed ?? message.Length);
        do
        {
            length.Add((byte)((rest & 0x7f) | (rest > 0x7f ? 0x80u : 0)));
            rest >>= 7;
        }
        while (rest > 0);
        return [.. length, .. message];
    }

    /// <summary>A call of the hub that nobody waits for.</summary>
    public static PackWriter Invocation(string target, int arguments) => new PackWriter().Raw(0x96, 0x01, 0x80, 0xc0).Text(target).Array(arguments);

    public byte[] ToArray() => [.. _bytes];

    public PackWriter Raw(params ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        return this;
    }

    public PackWriter Array(int count) => Raw((byte)(0x90 | count));

    /// <summary>Arrays of one in one another, and nothing in the last.</summary>
    public PackWriter Nested(int depth)
    {
        _bytes.AddRange(Enumerable.Repeat((byte)0x91, depth));
        return Raw(0xc0);
    }

    public PackWriter Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Raw(0xda).Sixteen((ushort)bytes.Length).Raw(bytes);
    }

    public PackWriter Number(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return Raw(0xd3).Raw(bytes);
    }

    public PackWriter Bytes(ReadOnlySpan<byte> bytes) => Raw(0xc5).Sixteen((ushort)bytes.Length).Raw(bytes);

    private PackWriter Sixteen(ushort number) => Raw((byte)(number >> 8), (byte)number);
}
