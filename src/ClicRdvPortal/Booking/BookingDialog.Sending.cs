using ClicRdv.Client;
using ClicRdvPortal.Booking.Ending;
using ClicRdvPortal.Shared;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Booking;

/// <summary>How the dialog books, and what it says when upstream refuses.</summary>
public sealed partial class BookingDialog
{
    private ElementReference _close;
    private ElementReference _alert;
    private BookingRun? _run;
    private VisitOutcome? _refused;
    private BookingWish? _refusedWish;
    private IReadOnlyList<SendingWarning> _against = [];
    private bool _isBooking;
    private bool _isDone;
    private bool _isGone;
    private bool _focusClose;
    private bool _focusAlert;
    private bool _focusFault;

    [Inject] private IStringLocalizer<SharedTexts> SharedTexts { get; set; } = null!;

    private RefusalAdvice? Advice => RefusalAdvice.For(_refused?.Problem?.Refusal ?? AppointmentRefusal.None);

    private string RefusedText => (Advice, _refused?.Problem) switch
    {
        ({ } advice, _) => Texts[advice.TextKey],
        (_, { Kind: ProblemKind.Invalid, Details: [{ Message: { Length: > 0 } message }, ..] }) => Texts["RefusedOther", message],
        (_, { } problem) => SharedTexts[ProblemAdvice.For(problem.Kind).TextKey],
        _ => "",
    };

    /// <summary>What a refusal was about: of another visit it says nothing.</summary>
    private BookingWish Wish => new(_input.Fiche?.Id, _input.Place, string.Join(' ', _input.Chosen), _input.IsRepeated);

    /// <summary>Staff may do what the rules of online booking do not; a customer's record that is wrong stays wrong, though.</summary>
    private bool CanForce => Wish == _refusedWish && _refused is { Visit.IsForced: false, Problem.Kind: ProblemKind.Invalid } && Advice?.Action is not RefusalAction.MendFiche
        && (Advice?.Action is not RefusalAction.OtherTime || _input.IsTimeChosen);

    public void Dispose()
    {
        _isGone = true;
        Unfollow();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusFault && _side is not null)
        {
            _focusFault = false;
            await _side.FocusFaultAsync();
        }

        // The form was hidden while it was booked, and the focus with it. What was set after this drawing comes with the next one.
        if (_focusAlert && _alert.Id is not null)
        {
            _focusAlert = false;
            await _alert.FocusAsync();
        }

        if (!_focusClose || _close.Id is null)
            return;
        _focusClose = false;
        await _close.FocusAsync();
    }

    private Task OnKeyAsync(KeyboardEventArgs pressed) =>
        pressed is { Key: "Enter", Repeat: false } and ({ CtrlKey: true } or { MetaKey: true }) && _run is null ? BookAsync() : Task.CompletedTask;

    private Task BookAsync() => BookAsync(isForced: false);

    /// <summary>No rule is asked then, so what stands at an offered time is read first: it is overridden once it has been seen.</summary>
    private async Task ForceAsync()
    {
        if (!_input.IsTimeChosen && !_input.IsRepeated && Wish is { Place: { } place } wish)
        {
            var day = DateOnly.FromDateTime(place.Start);
            var read = await Surroundings.ReadAsync(Frame, place.CalendarId, day, day);
            if (_isGone || wish != Wish)
                return;
            _problem = read.Problem;
            if (!read.IsSuccess)
                return;
            var (seen, against) = (_against, read.Value.Weigh(place.CalendarId, place.Start, Length));
            _against = against;
            if (against.Except(seen).Any())
                return;
        }

        await BookAsync(isForced: true);
    }

    /// <summary>Events may come in faster than renders go out: only the first may write (threat T35).</summary>
    private async Task BookAsync(bool isForced)
    {
        if (_isBooking || _run is not null || _isDone)
            return;
        _faults = FaultsOf();
        _focusFault = _faults.Count > 0;
        if (_faults.Count > 0)
            return;

        _isBooking = true;
        try
        {
            // An answer about the chosen place may still be on its way: nobody overrides what they have not seen.
            if (IsByHand && _days is null)
            {
                await SeeAsync();
                if (_days is null || IsAgainst || FaultsOf().Count > 0)
                    return;
            }

            // Whoever closed the dialog meanwhile has given up.
            if (_isGone)
                return;

            if (Start.Move is not null)
                await MoveAsync();
            else if (await Outboxes.FindAsync() is not { } outbox || outbox.Book(VisitsOf(isForced)) is not { } run)
                _problem = new ApiProblem(ProblemKind.SignedOut);
            else
            {
                (_refused, _against) = (null, []);
                Follow(run);
                await run.Ended;
                await SettleAsync(outbox, run);
            }
        }
        finally
        {
            _isBooking = false;
        }
    }

    private async Task MoveAsync()
    {
        if (OnMove is null || !await OnMove(_input.Place!))
        {
            // Only what is gone, or whose session is over, cannot be moved: of another place the person has been warned.
            _problem = new ApiProblem(await Outboxes.FindAsync() is null ? ProblemKind.SignedOut : ProblemKind.NotFound);
            return;
        }

        _isDone = true;
        _side?.LetGo();
        await OnClose.InvokeAsync();
    }

    private IReadOnlyList<VisitBooking> VisitsOf(bool isForced)
    {
        if (_input.IsRepeated)
            return [.. Booked.Select(visit => VisitAt(visit.CalendarId, visit.Start, isForced || visit.IsForced))];
        var place = _input.Place!;
        var isFree = !_input.IsTimeChosen || (!IsUnable && _days is not null && _days.Free.IsFree(place.CalendarId, place.Start, Length));
        return [VisitAt(place.CalendarId, place.Start, isForced || !isFree)];
    }

    private VisitBooking VisitAt(long calendarId, DateTime start, bool isForced) => new()
    {
        GroupId = Frame.Group.Id,
        CalendarId = calendarId,
        Start = start,
        Services = [.. _input.Chosen.Select(id => new VisitService(id, Frame.MinutesOf(id)))],
        FicheId = _input.Fiche!.Id,
        Text = _input.Fiche.Name,
        Comments = _input.Comments,
        IsForced = isForced,
        KnownIds = _days?.KnownIds ?? [],
    };

    private void Follow(BookingRun run)
    {
        _run = run;
        run.Follow();
        run.Changed += OnRunChanged;
        (_close, _focusClose) = (default, true);
    }

    private void Unfollow()
    {
        if (_run is not { } run)
            return;
        _run = null;
        run.Changed -= OnRunChanged;
        run.Leave();
    }

    private void OnRunChanged(object? sender, EventArgs change) => _ = InvokeAsync(StateHasChanged);

    /// <summary>One visit that was refused leads back to the form, where everything typed still stands.</summary>
    private async Task SettleAsync(Outbox outbox, BookingRun run)
    {
        // What became of it waits for whoever opens the dialog next.
        if (_isGone)
            return;
        if (run.Visits is not [{ State: VisitState.Failed } refused])
        {
            _side?.LetGo();
            _focusClose = true;
            return;
        }

        Unfollow();
        outbox.Forget(run);
        (_refused, _refusedWish, _days) = (refused, Wish, null);
        (_focusClose, _alert, _focusAlert) = (false, default, true);
        StateHasChanged();
        if (!_input.IsTimeChosen && refused.Problem?.Refusal == AppointmentRefusal.NotAvailable && _slots is not null)
            await _slots.RenewAsync();
        await SeeAsync();
    }

    private async Task CloseAsync()
    {
        GiveUp();
        await ForgetAsync();
        await OnClose.InvokeAsync();
    }

    /// <summary>What was shown here is not shown to the next caller.</summary>
    private async Task ForgetAsync()
    {
        if (_run is { IsOver: true } run && await Outboxes.FindAsync() is { } outbox)
            outbox.Forget(run);
    }

    private sealed record BookingWish(long? FicheId, BookingPlace? Place, string Services, bool IsRepeated);
}
