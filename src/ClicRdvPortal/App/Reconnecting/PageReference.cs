using ClicRdvPortal.Shared.Loading;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.App.Reconnecting;

/// <summary>
/// What stands under the words when a circuit has failed: by then nothing can be drawn any more, so the page brings it along, and its
/// circuit knows it too (threat T41). It is drawn by lot and says nothing of the circuit's own id.
/// </summary>
public sealed class PageReference
{
    /// <summary>Null in a circuit that no page has handed it to yet.</summary>
    [PersistentState] public string? Value { get; set; }

    /// <summary>For the page, which is drawn first.</summary>
    internal string Draw() => Value ??= FaultReference.New();
}
