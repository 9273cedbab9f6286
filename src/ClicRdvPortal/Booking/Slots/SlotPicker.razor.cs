using System.Collections.Immutable;
using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Booking.Slots;

/// <summary>Finds and offers free times; the first one is chosen until the person chooses another.</summary>
public sealed partial class SlotPicker : ComponentBase, IDisposable
{
    private const int Step = 6;

    // Arrows go through a list of services one by one, and each of them would be a call.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private SlotSearch? _search;
    private Outbox? _outbox;
    private CancellationTokenSource? _run;
    private string _wanted = "";
    private ImmutableHashSet<long> _people = [];
    private IReadOnlyList<SlotOffer> _offers = [];
    private ApiProblem? _problem;
    private int _shown = Step;
    private bool _isSearching;
    private bool _isStopped;

    [Parameter, EditorRequired] public BookingFrame Frame { get; set; } = null!;

    [Parameter, EditorRequired] public IReadOnlyList<long> Services { get; set; } = [];

    [Parameter, EditorRequired] public ImmutableHashSet<long> People { get; set; } = [];

    /// <summary>The first day; null while it is typed.</summary>
    [Parameter, EditorRequired] public DateOnly? From { get; set; }

    /// <summary>How long what is booked takes.</summary>
    [Parameter, EditorRequired] public TimeSpan Length { get; set; }

    [Parameter, EditorRequired] public SlotOffer? Value { get; set; }

    [Parameter, EditorRequired] public EventCallback<SlotOffer?> OnChosen { get; set; }

    [Inject] private SlotDirectory Directory { get; set; } = null!;

    [Inject] private AbleCalendars Able { get; set; } = null!;

    [Inject] private SessionOutbox Outboxes { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Said => (_isSearching, _search) switch
    {
        (true, _) => Texts["Searching"],
        (_, null) => Texts["SlotsNeedService"],
        _ when _isStopped => Texts["SearchStopped", LastSeen],
        _ when _problem is not null => "",
        _ when _offers.Count == 0 => Texts["NoSlot", LastSeen],
        _ => Texts[_offers.Count == 1 ? "OneSlot" : "SlotCount", _offers.Count, LastSeen],
    };

    /// <summary>The end of what was read is a midnight, which belongs to the day before.</summary>
    private string LastSeen => Moments.LongDay(_search!.Until.AddTicks(-1));

    public void Dispose() => Abandon();

    /// <summary>Reads anew: what was offered has been taken.</summary>
    public Task RenewAsync() => BeginAsync(TimeSpan.Zero);

    protected override Task OnParametersSetAsync()
    {
        var wanted = string.Create(CultureInfo.InvariantCulture, $"{Frame.Group.Id}:{string.Join(',', Services)}:{From:O}");
        var isOther = wanted != _wanted;
        var isOtherPeople = !_people.SetEquals(People);
        (_wanted, _people) = (wanted, People);
        if (isOther)
            return BeginAsync(Pause);
        return isOtherPeople ? ShowAgainAsync() : Task.CompletedTask;
    }

    private async Task BeginAsync(TimeSpan pause)
    {
        Abandon();
        (_search, _offers, _problem, _shown, _isStopped) = (null, [], null, Step, false);
        if (Value is not null)
            await OnChosen.InvokeAsync(null);
        if (Services.Count == 0 || From is not { } day)
            return;

        var run = _run = new CancellationTokenSource();
        _isSearching = true;
        try
        {
            await Task.Delay(pause, Clock, run.Token);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        var (now, midnight) = (Frame.Timezone.Now(Clock), day.ToDateTime(TimeOnly.MinValue));
        _outbox = await Outboxes.FindAsync();
        _search = new SlotSearch(Directory, Able, Frame.Group.Id, Services, midnight > now ? midnight : now);
        await FurtherAsync();
    }

    private Task ShowAgainAsync()
    {
        _shown = Step;
        Rank();
        return _offers.Count == 0 && _search is not null && !_isSearching ? FurtherAsync() : ChooseFirstAsync();
    }

    private async Task MoreAsync()
    {
        // A second press while a week is read would leave the next one out.
        if (_isSearching)
            return;
        if (_shown >= _offers.Count)
            await FurtherAsync();
        _shown += Step;
    }

    private async Task FurtherAsync()
    {
        if (_search is not { } search)
            return;
        var run = _run ??= new CancellationTokenSource();
        (_isSearching, _isStopped, _problem) = (true, false, null);
        var before = _offers.Count;
        try
        {
            _problem = await search.LookFurtherAsync(() => Ranked(search).Count > before, run.Token);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested)
        {
            return;
        }

        if (search != _search)
            return;
        _isSearching = false;
        Rank();
        await ChooseFirstAsync();
    }

    private IReadOnlyList<long> Order => [.. Frame.Calendars.Select(calendar => calendar.Id)];

    private void Rank() => _offers = _search is null ? [] : Ranked(_search);

    /// <summary>Upstream does not know yet what the person has just done: no time is offered twice.</summary>
    private IReadOnlyList<SlotOffer> Ranked(SlotSearch search)
    {
        var unsent = UnsentVevents.Of(_outbox).Where(vevent => vevent.Kind is VeventKind.Rdv or VeventKind.Block).ToLookup(vevent => vevent.CalendarId);
        return SlotRanking.Rank(
            search.Found.Select(slot => slot with { CalendarIds = [.. slot.CalendarIds.Where(id => !unsent[id].Any(vevent => vevent.Touches(slot.Start, slot.Start + Length)))] }),
            People,
            Order);
    }

    /// <summary>What was chosen stays chosen as long as it is offered.</summary>
    private Task ChooseFirstAsync()
    {
        var kept = _offers.FirstOrDefault(offer => offer.Start == Value?.Start) ?? (_offers.Count > 0 ? _offers[0] : null);
        return (kept?.Start, kept?.CalendarId) == (Value?.Start, Value?.CalendarId) ? Task.CompletedTask : OnChosen.InvokeAsync(kept);
    }

    /// <summary>What was found until then stands, and can be gone on from.</summary>
    private Task StopAsync()
    {
        Abandon();
        _isStopped = true;
        Rank();
        return ChooseFirstAsync();
    }

    private void Abandon()
    {
        _isSearching = false;
        _run?.Cancel();
        _run?.Dispose();
        _run = null;
    }

    private static string IdOf(SlotOffer offer) => offer.Start.ToString("s", CultureInfo.InvariantCulture);
}
