using System.Buffers.Binary;
using System.Text;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// What a circuit has drawn, as far as one has to know it to type and to click: elements with an id, and the numbers under which the server
/// hears their events. A number that is replaced when something is drawn again is followed.
/// </summary>
internal sealed class DrawnPage
{
    private const int FrameSize = 20;
    private const int Element = 1;
    private const int Attribute = 3;
    private const int Component = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Id, string Event), ulong> _handlers = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="batch">A render batch as the hub sends it: five parts, and where each begins at the end.</param>
    public void Add(byte[] batch)
    {
        var frames = At(batch, batch.Length - 16);
        var gone = At(batch, batch.Length - 8);
        var texts = At(batch, batch.Length - 4);
        var replacing = new List<ulong>();
        lock (_lock)
        {
            var (isElement, isComponent, events, id) = (false, false, new List<(string Name, ulong Handler)>(), "");
            for (var number = 0; number < At(batch, frames); number++)
            {
                var frame = frames + 4 + (number * FrameSize);
                var kind = At(batch, frame);
                if (kind != Attribute)
                {
                    Keep();
                    (isElement, isComponent, events, id) = (kind == Element, kind == Component, [], "");
                    continue;
                }

                var (name, handler) = (Text(batch, texts, frame + 4) ?? "", BinaryPrimitives.ReadUInt64LittleEndian(batch.AsSpan(frame + 12)));
                if (name == "id")
                    id = Text(batch, texts, frame + 8) ?? "";
                else if (handler > 0 && isElement)
                    events.Add((name, handler));
                else if (handler > 0 && !isComponent)
                    replacing.Add(handler);
            }

            Keep();
            Follow(batch, gone, replacing);
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

            void Keep() => events.ForEach(one => _handlers[(id, one.Name)] = one.Handler);
        }
    }

    /// <summary>The number under which an element's event is heard, once it has been drawn.</summary>
    /// <exception cref="TimeoutException">It was not.</exception>
    public async Task<ulong> HandlerOfAsync(string id, string eventName, TimeSpan patience)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_handlers.TryGetValue((id, eventName), out var handler))
                    return handler;
                more = _more.Task;
            }

            await more.WaitAsync(patience);
        }
    }

    /// <summary>Handlers that went and handlers that came in their place stand in the same order.</summary>
    private void Follow(byte[] batch, int gone, List<ulong> replacing)
    {
        if (At(batch, gone) != replacing.Count)
            return;
        for (var number = 0; number < replacing.Count; number++)
        {
            var old = BinaryPrimitives.ReadUInt64LittleEndian(batch.AsSpan(gone + 4 + (number * 8)));
            foreach (var key in _handlers.Where(pair => pair.Value == old).Select(pair => pair.Key).ToList())
                _handlers[key] = replacing[number];
        }
    }

    private static int At(byte[] batch, int place) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(place));

    private static string? Text(byte[] batch, int texts, int place)
    {
        if (At(batch, place) is var number && number < 0)
            return null;
        var at = At(batch, texts + (number * 4));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = batch[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(batch, at, length);
    }
}
