using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Shared.Panels;

/// <summary>
/// A panel at the right that leaves the page in sight, a sheet on a phone. Focus goes in when it opens and back to
/// where it was when it closes; Escape closes; typed text is not lost without a question.
/// </summary>
public sealed partial class SidePanel : ComponentBase, IAsyncDisposable
{
    private readonly string _titleId = "panel-" + Guid.NewGuid().ToString("N")[..8];
    private ElementReference _panel;
    private ElementReference _stay;
    private IJSObjectReference? _module;
    private bool _wasOpen;
    private bool _asking;
    private bool _focusQuestion;
    private bool _isLetGo;
    private Func<Task>? _next;

    [Parameter] public bool Open { get; set; }

    [Parameter, EditorRequired] public string Title { get; set; } = "";

    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>Buttons at the foot, the primary one last.</summary>
    [Parameter] public RenderFragment? Actions { get; set; }

    /// <summary>The person wants it closed, and has agreed to lose what was typed if anything was.</summary>
    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Parameter] public bool HasUnsavedChanges { get; set; }

    /// <summary>Whether what is typed is kept: the browser asks nothing then when the page goes.</summary>
    [Parameter] public bool KeepsDraft { get; set; }

    [Inject] private IJSRuntime JS { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    /// <summary>What was typed is saved: nothing is asked any more, also before the next render says so.</summary>
    public void LetGo() => _isLetGo = true;

    /// <summary>Closes it, after a question where something typed would be lost.</summary>
    public Task CloseAsync() => LeaveForAsync(() => OnClose.InvokeAsync());

    /// <summary>Goes on to something that takes the panel's place, after a question where something typed would be lost.</summary>
    public Task LeaveForAsync(Func<Task> next)
    {
        if (!IsHolding)
            return next();
        Ask(next);
        return Task.CompletedTask;
    }

    /// <summary>Moves the focus to the first field that says it is wrong.</summary>
    public async Task FocusFaultAsync()
    {
        if (_module is not null)
            await _module.InvokeVoidAsync("toFault", _panel);
    }

    protected override void OnParametersSet()
    {
        if (!Open)
            _isLetGo = false;
        if (!Open || !HasUnsavedChanges)
            Stay();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (Open != _wasOpen)
        {
            _wasOpen = Open;
            _module ??= await JS.InvokeAsync<IJSObjectReference>("import", "./Shared/Panels/SidePanel.razor.js");
            if (Open)
                await _module.InvokeVoidAsync("enter", _panel);
            else
                await _module.InvokeVoidAsync("leave");
        }

        // Whoever was quicker than the script is led to the question by the render that waited for it.
        if (!_focusQuestion || _module is null)
            return;
        _focusQuestion = false;
        await _module.InvokeVoidAsync("ask", _stay);
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
            return;
        try
        {
            if (_wasOpen)
                await _module.InvokeVoidAsync("leave");
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and with it what there was to give back.
        }
    }

    private bool IsHolding => HasUnsavedChanges && !_isLetGo;

    private Task OnKeyAsync(KeyboardEventArgs pressed) =>
        pressed.Key is "Escape" ? CloseAsync() : Task.CompletedTask;

    private Task KeepFromLeavingAsync(LocationChangingContext leaving)
    {
        if (!IsHolding)
            return Task.CompletedTask;
        leaving.PreventNavigation();
        var target = leaving.TargetLocation;
        Ask(async () =>
        {
            await OnClose.InvokeAsync();
            Navigation.NavigateTo(target);
        });
        return Task.CompletedTask;
    }

    private void Ask(Func<Task> next)
    {
        _asking = true;
        _focusQuestion = true;
        _next = next;
        StateHasChanged();
    }

    private void Stay()
    {
        _asking = false;
        _next = null;
    }

    private async Task KeepTypingAsync()
    {
        Stay();
        if (_module is not null)
            await _module.InvokeVoidAsync("resume", _panel);
    }

    private async Task DiscardAsync()
    {
        if (_next is not { } next)
            return;
        Stay();

        // Closing is a navigation for some, which comes before the render that would open the lock.
        _isLetGo = true;
        await next();
        _isLetGo = false;
    }
}
