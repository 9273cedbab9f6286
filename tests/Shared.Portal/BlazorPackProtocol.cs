using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// The protocol of Blazor's hub: MessagePack under another name. Keeps every byte it read, so that a test can search
/// what reached the browser.
/// </summary>
internal sealed class BlazorPackProtocol(Action<ReadOnlyMemory<byte>>? onFrame) : IHubProtocol
{
    private readonly MessagePackHubProtocol _inner = new();

    public string Name => "blazorpack";

    public int Version => 1;

    public TransferFormat TransferFormat => _inner.TransferFormat;

    public bool IsVersionSupported(int version) => version == Version;

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => _inner.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => _inner.WriteMessage(message, output);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        var before = input;
        if (!_inner.TryParseMessage(ref input, binder, out message))
            return false;

        onFrame?.Invoke(before.Slice(0, before.Length - input.Length).ToArray());
        return true;
    }
}
