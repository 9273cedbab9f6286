using System.Collections.Immutable;
using ClicRdvPortal.Booking.Repeating;
using ClicRdvPortal.Booking.Slots;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Booking;

/// <summary>A visit for a customer: whom, what, with whom, when and how often. Opened over whatever page one is on.</summary>
public sealed partial class BookingDialog : ComponentBase, IDisposable
{
    private BookingInput _input = new();
    private BookingInput _opened = new();
    private SidePanel? _side;
    private SlotPicker? _slots;
    private BookingDays? _days;
    private HashSet<long>? _able;
    private (long CalendarId, DateOnly From, DateOnly Last, string Services)? _seen;
    private ImmutableArray<PlannedVisit> _plan = [];
    private IReadOnlyList<BookingFault> _faults = [];
    private ApiProblem? _problem;
    private TypedFiche? _newFiche;

    [Parameter, EditorRequired] public BookingFrame Frame { get; set; } = null!;

    [Parameter, EditorRequired] public BookingStart Start { get; set; } = null!;

    /// <summary>It is closed, whatever became of it.</summary>
    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    /// <summary>Where a visit is to be moved to; it is the opener's to write. False when that could not be taken in.</summary>
    [Parameter] public Func<BookingPlace, Task<bool>>? OnMove { get; set; }

    [Inject] private BookingSurroundings Surroundings { get; set; } = null!;

    [Inject] private AbleCalendars Able { get; set; } = null!;

    [Inject] private SessionOutbox Outboxes { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    /// <summary>Goes on to something that takes its place, after a question where something typed would be lost.</summary>
    public async Task LeaveForAsync(Func<Task> next)
    {
        await ForgetAsync();
        await (_side?.LeaveForAsync(() =>
        {
            GiveUp();
            return next();
        }) ?? next());
    }

    private bool HasChanges => _run is null && !_isDone && (_newFiche is not null || !_input.HoldsSame(_opened));

    private TimeSpan Length => Start.Move?.Length ?? TimeSpan.FromMinutes(_input.Chosen.Sum(Frame.MinutesOf));

    /// <summary>Whether it is the person, and not upstream, who knows that there is room for the visit.</summary>
    private bool IsByHand => _input.IsTimeChosen || Start.Move is not null;

    /// <summary>Against one visit by hand; those of a repetition stand beside their dates.</summary>
    private IReadOnlyList<SendingWarning> Warnings =>
        IsByHand && _input is { IsRepeated: false, Place: { } place } && _days is not null && _input.Chosen.Count > 0 ? _days.Weigh(place.CalendarId, place.Start, Length) : [];

    /// <summary>A calendar whose person does not do the services, chosen all the same.</summary>
    private bool IsUnable => _input is { IsTimeChosen: true, Place: { } place } && _able is { } able && !able.Contains(place.CalendarId);

    private bool IsAgainst => Warnings.Count > 0 || IsUnable;

    private IReadOnlyList<PlannedVisit> Booked => [.. _plan.Where(visit => visit.Choice == PlannedChoice.Book)];

    private int Count => _input.IsRepeated ? Booked.Count : 1;

    private string Summary => _input.Place is { } place && _input.Chosen.Count > 0 ? Texts["Summary", Moments.Of(place.Start), Frame.NameOf(place.CalendarId, Texts)] : "";

    private string Cost => Count == 0 ? "" : Texts[Count == 1 ? "MessageOne" : "MessageMany", Count];

    private string SendText => Start.Move is not null ? Texts[IsAgainst ? "MoveAnyway" : "Move"]
        : _input.IsRepeated && Count > 1 ? Texts["BookMany", Count]
        : Texts[IsAgainst ? "BookAnyway" : "Book"];

    protected override async Task OnInitializedAsync()
    {
        _input = BookingInput.Of(Start, Frame, DateOnly.FromDateTime(Frame.Timezone.Now(Clock)));
        _opened = _input with { };

        // Whoever closed a tab while it was booked finds here what became of it.
        if (await Outboxes.FindAsync() is { Booking: { } run })
            Follow(run);
        await SeeAsync();
    }

    private string? FaultOf(BookingFault fault) => _faults.Contains(fault) ? Texts["Fault" + fault].Value : null;

    private string? PlaceFault => FaultOf(BookingFault.Place) ?? FaultOf(BookingFault.SamePlace);

    private void ChooseFiche(FicheChoice? fiche) => _input.Fiche = fiche;

    private void TypeFiche(TypedFiche? typed) => _newFiche = typed;

    private Task ChooseServicesAsync(ImmutableList<long> services)
    {
        _input.Services = services;
        return SeeAsync();
    }

    private void ChoosePeople(ImmutableHashSet<long> people) => _input.People = people;

    private void ChooseFrom(ChangeEventArgs typed) => _input.From = typed.Value as string ?? "";

    private Task ChooseSlotAsync(SlotOffer? slot)
    {
        _input.Slot = slot;
        return SeeAsync();
    }

    /// <summary>Who turns from an offer to a time of their own goes on from it.</summary>
    private Task ChooseModeAsync(bool isTimeChosen)
    {
        if (isTimeChosen && _input is { Slot: { } slot, Date.Length: 0 })
            (_input.CalendarId, _input.Date, _input.Time) = (slot.CalendarId, BookingInput.DateText(DateOnly.FromDateTime(slot.Start)), BookingInput.TimeText(slot.Start));
        _input.IsTimeChosen = isTimeChosen;
        return SeeAsync();
    }

    private void ChooseVisit((int Place, PlannedVisit Visit) chosen) => _plan = _plan.SetItem(chosen.Place, chosen.Visit);

    private void Shift(int place)
    {
        if (_days is not null)
            _plan = _plan.SetItem(place, _days.Plan(Length).Shift(_plan, place));
    }

    /// <summary>Reads what stands where something is to be put by hand or to repeat, and plans with it.</summary>
    private async Task SeeAsync()
    {
        _faults = _faults.Count == 0 ? [] : FaultsOf();
        if (_input.Place is not { } place || (!IsByHand && !_input.IsRepeated))
        {
            (_plan, _problem) = ([], null);
            return;
        }

        var first = DateOnly.FromDateTime(place.Start);
        var last = _input.Rule?.DaysFrom(first)[^1].AddDays(RepetitionPlan.DaysAhead) ?? first;
        var wanted = (place.CalendarId, first, last, _input.IsTimeChosen ? string.Join(' ', _input.Chosen) : "");
        if (wanted != _seen || _days is null)
        {
            (_seen, _days, _able, _problem) = (wanted, null, null, null);
            var ableReading = wanted.Item4.Length > 0 ? Able.DoingAsync(Frame.Group.Id, _input.Chosen) : null;
            var read = await Surroundings.ReadAsync(Frame, place.CalendarId, first, last);
            var able = ableReading is null ? null : await ableReading;
            if (wanted != _seen)
                return;
            (_days, _able, _problem) = (read.Value?.Without(Start.Move?.VeventIds ?? []), able?.Value, read.Problem ?? able?.Problem);
        }

        _plan = _days is not null && _input.Rule is { } rule && Length > TimeSpan.Zero ? _days.Plan(Length).Of(place, rule, !_input.IsTimeChosen, _plan) : [];
    }

    private IReadOnlyList<BookingFault> FaultsOf() =>
    [
        .. Enum.GetValues<BookingFault>().Where(fault => fault switch
        {
            BookingFault.Fiche => Start.Move is null && _input.Fiche is null,
            BookingFault.Services => _input.Chosen.Count == 0,
            BookingFault.Place => _input.Place is null,
            BookingFault.SamePlace => Start.Move is { } move && _input.Place == move.From,
            _ => _input.IsRepeated && (_input.Rule is null || Booked.Count == 0),
        }),
    ];
}
