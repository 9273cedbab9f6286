using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Shared.Ordering;

/// <summary>
/// Holds the order while rows are being moved and reports it when they are put down. Its content draws the rows in
/// <see cref="Order"/>, each with <c>data-order-id</c> and its <see cref="OrderHandles"/>.
/// </summary>
public sealed partial class OrderZone : ComponentBase, IAsyncDisposable
{
    private ElementReference _zone;
    private DotNetObjectReference<OrderZone>? _self;
    private IJSObjectReference? _module;
    private List<long>? _moving;
    private string _announcement = "";
    private bool _isSaving;
    private bool _isAttached;
    private bool _isDisposed;

    [Parameter, EditorRequired] public IReadOnlyList<long> Ids { get; set; } = [];

    /// <summary>What a row is called, for announcements.</summary>
    [Parameter, EditorRequired] public Func<long, string> NameOf { get; set; } = null!;

    [Parameter] public bool Enabled { get; set; } = true;

    /// <summary>Rows were put down in a new order; the zone shows it until the callback has ended.</summary>
    [Parameter, EditorRequired] public EventCallback<IReadOnlyList<long>> OnDropped { get; set; }

    [Parameter, EditorRequired] public RenderFragment<OrderZone> ChildContent { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    public IReadOnlyList<long> Order => _moving ?? Ids;

    public long? LiftedId { get; private set; }

    public bool IsSaving => _isSaving;

    /// <summary>Takes a row up by its grip, or puts it down where it stands.</summary>
    public async Task ToggleAsync(long id)
    {
        if (LiftedId == id)
        {
            await DropAsync(id);
            return;
        }

        if (!CanMove(id))
            return;
        _moving = [.. Ids];
        LiftedId = id;
        Say("Lifted", id);
        StateHasChanged();
    }

    /// <summary>Moves the lifted row by one place.</summary>
    public void MoveBy(int places)
    {
        if (LiftedId is not { } id || _moving is null)
            return;
        Put(id, _moving.IndexOf(id) + places);
        Say("MovedTo", id);
        StateHasChanged();
    }

    /// <summary>Puts the lifted row back where it came from.</summary>
    public void PutBack()
    {
        if (LiftedId is not { } id)
            return;
        _moving = null;
        LiftedId = null;
        Say("PutBack", id);
        StateHasChanged();
    }

    /// <summary>Moves a row by one place and puts it down at once: the way without dragging.</summary>
    public Task StepAsync(long id, int places) => MoveToAsync(id, Order.ToList().IndexOf(id) + places);

    /// <summary>The browser's one message about a drag. Anybody may send it, with anything in it (threat T40).</summary>
    [JSInvokable]
    public Task DropAtAsync(long id, int index) => InvokeAsync(() => MoveToAsync(id, index));

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("detach", _zone);
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }

        _self?.Dispose();
    }

    protected override void OnParametersSet()
    {
        // Another filter or another person's row while one is lifted or its order is being saved: the old order means
        // nothing any more, and would name rows that the content does not have.
        if (_moving is not null && (!Enabled || !_moving.ToHashSet().SetEquals(Ids)))
        {
            _moving = null;
            LiftedId = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!Enabled || _isAttached)
            return;
        _isAttached = true;
        _self = DotNetObjectReference.Create(this);
        _module = await JS.InvokeAsync<IJSObjectReference>("import", "./Shared/Ordering/OrderZone.razor.js");
        if (_isDisposed)
            return;
        await _module.InvokeVoidAsync("attach", _zone, _self);
    }

    private bool CanMove(long id) => Enabled && !_isSaving && Ids.Contains(id);

    private async Task MoveToAsync(long id, int index)
    {
        if (!CanMove(id) || index < 0 || index >= Ids.Count || Order[index] == id)
            return;
        _moving ??= [.. Ids];
        Put(id, index);
        await DropAsync(id);
    }

    private void Put(long id, int index)
    {
        _moving!.Remove(id);
        _moving.Insert(Math.Clamp(index, 0, _moving.Count), id);
    }

    private async Task DropAsync(long id)
    {
        LiftedId = null;
        Say("Dropped", id);
        if (_moving is not { } order || order.SequenceEqual(Ids))
        {
            _moving = null;
            StateHasChanged();
            return;
        }

        _isSaving = true;
        StateHasChanged();
        try
        {
            await OnDropped.InvokeAsync(order);
        }
        finally
        {
            _moving = null;
            _isSaving = false;
            StateHasChanged();
        }
    }

    private void Say(string key, long id) =>
        _announcement = Texts[key, NameOf(id), Order.ToList().IndexOf(id) + 1, Order.Count];
}

/// <summary>Names <c>OrderingTexts.resx</c> and its English fellow.</summary>
public sealed class OrderingTexts;
