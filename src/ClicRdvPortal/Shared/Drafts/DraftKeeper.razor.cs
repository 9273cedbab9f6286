using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Inputs;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ClicRdvPortal.Shared.Drafts;

/// <summary>
/// Keeps what is typed into the form it stands in, and offers what was kept before. It never changes the screen unasked: a draft is taken up
/// by a button, by an address that names it, or by the same page in a new circuit. What stands in the form as it was opened is no draft.
/// </summary>
public sealed partial class DraftKeeper : ComponentBase, IAsyncDisposable
{
    private const int LongestTold = 20_000;
    private const int MostTold = 200;

    private readonly Dictionary<string, (string Text, string Known)> _told = new(StringComparer.Ordinal);
    private IReadOnlyList<DraftField> _typed = [];
    private Guid? _id;
    private DraftState? _state;
    private Draft? _offered;
    private Draft? _takenUp;
    private GroupTimezone? _zone;
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

    /// <summary>A draft to begin with, where the page has read it out of its address before the form was there.</summary>
    [Parameter] public Guid? Asked { get; set; }

    /// <summary>Fills the form in with what was typed before.</summary>
    [Parameter, EditorRequired] public EventCallback<IReadOnlyList<DraftField>> OnTakenUp { get; set; }

    /// <summary>An id alone: it goes to the browser, and finds the draft for its owner only (design decision 13).</summary>
    [PersistentState] public Guid? Carried { get; set; }

    [Inject] private PersonDrafts Drafts { get; set; } = null!;

    [Inject] private GroupDirectory Groups { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IDialogService Dialogs { get; set; } = null!;

    [Inject] private IJSRuntime JS { get; set; } = null!;

    private bool IsUnsafe => HasTyped && _state is DraftState.NotKept or DraftState.TooMany or DraftState.TooLong;

    private bool HasTyped => _typed.Any(one => one.IsTyped);

    private string Words => _offered is { } offered ? Texts["Offer", When(offered)]
        : IsUnsafe ? Texts[_state.ToString()!]
        : _takenUp is { } taken && HasTyped ? Texts["TakenUp", When(taken)]
        : "";

    /// <summary>To be called when something was typed; drawing it again does the same.</summary>
    public void KeepTyped()
    {
        if (!RendererInfo.IsInteractive || _isGone)
            return;
        var typed = Typed();
        if (typed.SequenceEqual(_typed))
            return;
        _typed = typed;
        if (_id is { } known && !Drafts.IsHeldBy(known, this))
            _id = Carried = null;
        if (!HasTyped)
            Forget();
        else
            _ = KeepAsync(new Draft(_id ?? Begin(), Subject, Place) { Title = Title?.Invoke() ?? "", Fields = typed });
    }

    /// <summary>What stands in fields that tell it when they are left, and somebody is still typing in them.</summary>
    [JSInvokable]
    public void Tell(Dictionary<string, string> texts)
    {
        var known = Read()?.Now;
        foreach (var (name, text) in texts.Where(field => field.Key.Length <= 100 && field.Value.Length <= LongestTold))
        {
            if (_told.Count >= MostTold)
                break;
            _told[name] = (text, known?.GetValueOrDefault(name) ?? "");
        }

        KeepTyped();
    }

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

    private IReadOnlyList<DraftField> Typed()
    {
        if (Read() is not { } reading)
            return [];
        var now = new Dictionary<string, string>(reading.Now, StringComparer.Ordinal);
        foreach (var (name, (text, known)) in _told.ToList())
        {
            // The field has told it itself since, or something else has changed it.
            if (!string.Equals(now.GetValueOrDefault(name, ""), known, StringComparison.Ordinal))
                _told.Remove(name);
            else
                now[name] = text;
        }

        return
        [
            .. now.Keys.Union(reading.Before.Keys, StringComparer.Ordinal)
                .Select(name => new DraftField(name, reading.Before.GetValueOrDefault(name, ""), now.GetValueOrDefault(name, "")))
                .Where(field => field.Mine != DateInput.Incomplete && (field.IsTyped || (Subject.RecordId is null && field.Mine.Length > 0)))
                .OrderBy(field => field.Name, StringComparer.Ordinal),
        ];
    }

    private Guid Begin()
    {
        var id = Guid.CreateVersion7();
        (_id, Carried) = (id, id);
        Drafts.Hold(id, this);
        return id;
    }

    private async Task KeepAsync(Draft draft)
    {
        if (!await Drafts.PutAsync(draft))
            Show(DraftState.NotKept);
    }

    private void Forget()
    {
        _told.Clear();
        _takenUp = null;
        _state = null;
        if (_id is not { } id)
            return;
        _id = Carried = null;
        Drafts.LetGo(id, this);
        _ = Drafts.RemoveAsync(id);
    }

    private async Task TakeUpAsync(Draft draft, bool byHand)
    {
        await ReadZoneAsync();
        _offered = null;
        _told.Clear();

        // What was typed meanwhile is on the screen, and becomes part of the one that is taken up.
        if (_id is { } own && own != draft.Id)
            await Drafts.RemoveAsync(own);
        (_id, Carried, _typed, _state, _takenUp) = (draft.Id, draft.Id, draft.Fields, DraftState.Kept, draft);
        Drafts.Hold(draft.Id, this);
        await OnTakenUp.InvokeAsync(draft.Fields);
        KeepTyped();
        if (byHand && _module is not null)
            await _module.InvokeVoidAsync("enter", _marker);
    }

    private async Task AbandonAsync(Draft draft)
    {
        if (!await ConfirmDialog.AskAsync(Dialogs, SharedWords, Texts["AbandonTitle"], Texts["AbandonMeaning", When(draft)], Texts["Abandon"], danger: true))
            return;
        _offered = null;
        await Drafts.RemoveAsync(draft.Id);
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

    private async Task ReadZoneAsync()
    {
        if (_zone is null && (await Groups.FindAsync(Subject.GroupId)).Value is { } group)
            _zone = GroupTimezone.Of(group);
    }

    private string When(Draft draft) => Moments.Of(_zone?.WallClockAt(draft.ChangedAt) ?? draft.ChangedAt.UtcDateTime);
}
