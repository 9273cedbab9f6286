using ClicRdvPortal.Drafts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Shared.Drafts;

/// <summary>
/// Keeps what is typed into the form it stands in, and offers what was kept before. It never changes the screen unasked: a draft is taken up
/// by a button, by an address that names it, or by the same page in a new circuit. What stands in the form as it was opened is no draft.
/// </summary>
public sealed partial class DraftKeeper : ComponentBase, IAsyncDisposable
{
    private IReadOnlyList<DraftField> _typed = [];
    private Guid? _id;
    private DraftState? _state;
    private ElementReference _marker;
    private IJSObjectReference? _module;
    private IJSObjectReference? _attending;
    private DotNetObjectReference<DraftKeeper>? _self;
    private bool _isGone;

    [Parameter, EditorRequired] public DraftSubject Subject { get; set; } = null!;

    /// <summary>Path and query of the page, of ids and dates alone.</summary>
    [Parameter, EditorRequired] public string Place { get; set; } = "";

    /// <summary>What stands in the form; null once it is saved or given up, which is when its draft goes.</summary>
    [Parameter, EditorRequired] public Func<DraftReading?> Read { get; set; } = null!;

    /// <summary>What the record is called.</summary>
    [Parameter] public Func<string>? Title { get; set; }

    /// <summary>Fields of which the first that says something names the record while <see cref="Title"/> says nothing: they tell the form only when they are left.</summary>
    [Parameter] public IEnumerable<string> NamedBy { get; set; } = [];

    /// <summary>A draft to begin with, where the page has read it out of its address before the form was there.</summary>
    [Parameter] public Guid? Asked { get; set; }

    /// <summary>Fills the form in with what was typed before.</summary>
    [Parameter, EditorRequired] public EventCallback<IReadOnlyList<DraftField>> OnTakenUp { get; set; }

    /// <summary>An id alone: it goes to the browser, and finds the draft for its owner only (design decision 13).</summary>
    [PersistentState] public Guid? Carried { get; set; }

    [Inject] private PersonDrafts Drafts { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    private bool IsUnsafe => HasTyped && _state is DraftState.NotKept or DraftState.TooMany or DraftState.TooLong;

    private bool HasTyped => _typed.Any(one => one.IsTyped);

    public async ValueTask DisposeAsync()
    {
        _isGone = true;
        Drafts.Changed -= OnChanged;
        if (_id is { } id)
            Drafts.LetGo(id, this);
        try
        {
            if (_attending is not null)
            {
                await _attending.InvokeVoidAsync("abort");
                await _attending.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; its draft stays.
        }

        _self?.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (!RendererInfo.IsInteractive)
            return;
        Drafts.Changed += OnChanged;
        if ((Carried ?? Asked ?? PortalUrls.DraftOf(Navigation.Uri)) is { } id && await Drafts.FindAsync(id) is { } asked && asked.Subject == Subject)
        {
            await TakeUpAsync(asked, byHand: false);
            return;
        }

        Carried = null;
        if (await Drafts.FindAsync(Subject) is { } other && other.Id != _id)
        {
            await ReadZoneAsync();
            _offered = other;
        }
    }

    protected override void OnParametersSet() => KeepTyped();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !RendererInfo.IsInteractive)
            return;
        try
        {
            _self = DotNetObjectReference.Create(this);
            _module = await JS.InvokeAsync<IJSObjectReference>("import", "./Shared/Drafts/DraftKeeper.razor.js");
            _attending = await _module.InvokeAsync<IJSObjectReference>("attend", _marker, _self);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private void OnChanged(object? sender, DraftChangeEventArgs change) => _ = InvokeAsync(() =>
    {
        if (change.Id == _id)
            Show(change.State);
        if (change.Id == _offered?.Id && change.State == DraftState.Removed)
        {
            _offered = null;
            StateHasChanged();
        }
    });

    // At every key something waits to be written and is: that changes nothing on the screen.
    private void Show(DraftState state)
    {
        var was = IsUnsafe;
        _state = state == DraftState.Waiting && IsUnsafe ? _state : state;
        if (IsUnsafe != was && !_isGone)
            StateHasChanged();
    }
}
