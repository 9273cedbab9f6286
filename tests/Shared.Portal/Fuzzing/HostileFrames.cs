namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>Messages to the hub that no page of the portal sends, by chance from a seed.</summary>
public sealed class HostileFrames(Random random)
{
    /// <summary>What the hub reads of one message: the framework's own limit.</summary>
    public const int LongestMessage = 32 * 1024;

    private static readonly FrameKind[] Kinds = Enum.GetValues<FrameKind>();

    /// <summary>The hub's methods that a page may call, with as many arguments as each takes.</summary>
    private static readonly (string Name, int Arguments)[] Methods =
    [
        ("StartCircuit", 4), ("UpdateRootComponents", 2), ("ConnectCircuit", 1), ("ResumeCircuit", 5), ("PauseCircuit", 0), ("BeginInvokeDotNetFromJS", 5),
        ("EndInvokeJSFromDotNet", 3), ("ReceiveByteArray", 2), ("ReceiveJSDataChunk", 4), ("SendDotNetStreamToJS", 1), ("OnRenderCompleted", 2),
        ("OnLocationChanged", 3), ("OnLocationChanging", 4), ("Nothing", 3),
    ];

    /// <summary>The call that begins a circuit at <paramref name="address"/>, with something in place of its list of components.</summary>
    public static byte[] Beginning(Uri address, string records) => PackWriter.Framed(
        PackWriter.Invocation("StartCircuit", 4).Text(address.ToString()).Text(address.ToString()).Text(records).Text("").Array(0).ToArray());

    public FrameKind NextKind() => Kinds[random.Next(Kinds.Length)];

    public byte[] Next(FrameKind kind) => kind switch
    {
        FrameKind.Oversized => PackWriter.Framed(PackWriter.Invocation("OnLocationChanged", 3).Text(new string('a', LongestMessage + 1024)).Raw(0xc0, 0xc2, 0x90).ToArray()),
        FrameKind.NestedResult => PackWriter.Framed(new PackWriter().Raw(0x95, 0x03, 0x80, 0xa1, (byte)'1', 0x03).Nested(Depth()).ToArray()),
        FrameKind.NestedArguments => PackWriter.Framed(PackWriter.Invocation("OnLocationChanged", 3).Nested(Depth()).Raw(0xc0, 0xc2, 0x90).ToArray()),
        FrameKind.Noise => PackWriter.Framed([0xc1, .. Noise(random.Next(1, 2000))]),
        FrameKind.Truncated => PackWriter.Framed(Cut(Call())),
        FrameKind.Unfinished => Unfinished(Call()),
        FrameKind.EndlessLength => [0xff, 0xff, 0xff, 0xff, 0xff, .. Noise(random.Next(1, 200))],
        FrameKind.Flipped => PackWriter.Framed(Flipped(Call())),
        _ => PackWriter.Framed(Call()),
    };

    /// <summary>Bytes by chance.</summary>
    public byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private int Depth() => random.Next(LongestMessage - 200, LongestMessage - 100);

    private byte[] Call()
    {
        var (name, arguments) = Methods[random.Next(Methods.Length)];
        var call = PackWriter.Invocation(name, arguments);
        for (var number = 0; number < arguments; number++)
            Argument(call);
        return call.Array(0).ToArray();
    }

    private void Argument(PackWriter call)
    {
        switch (random.Next(9))
        {
            case 0: call.Raw(0xc0); break;
            case 1: call.Raw((byte)random.Next(0xc2, 0xc4)); break;
            case 2: call.Number(random.NextInt64(long.MinValue, long.MaxValue)); break;
            case 3: call.Raw((byte)random.Next(0x80)); break;
            case 4: call.Bytes(Noise(random.Next(300))); break;
            case 5: call.Text("[" + new string('[', random.Next(2000))); break;
            case 6: call.Text("{\"type\":\"add\",\"marker\":null}"); break;
            case 7: call.Text("https://evil.example/\r\n\0"); break;
            default: call.Text(Convert.ToBase64String(Noise(random.Next(300)))); break;
        }
    }

    private byte[] Cut(byte[] message) => message[..random.Next(1, message.Length)];

    private byte[] Unfinished(byte[] message) => PackWriter.Framed(Cut(message), message.Length);

    private byte[] Flipped(byte[] message)
    {
        for (var number = random.Next(1, 6); number > 0; number--)
            message[random.Next(message.Length)] = (byte)random.Next(256);
        return message;
    }
}
