using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Shared.Inputs;

/// <summary>What a date's input tells: the browser gives "" for one that is half typed as for an empty one, and alone knows which it is.</summary>
public sealed class DateTypedEventArgs : EventArgs
{
    /// <summary>As <c>yyyy-MM-dd</c>, or "".</summary>
    public string Value { get; set; } = "";

    public bool IsIncomplete { get; set; }
}

/// <summary>Makes <c>@ondatetyped</c> known; its script is in <c>BlazorStart.razor.js</c>.</summary>
[EventHandler("ondatetyped", typeof(DateTypedEventArgs))]
public static class EventHandlers;
