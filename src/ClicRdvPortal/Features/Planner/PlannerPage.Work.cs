using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Editing;
using ClicRdvPortal.Features.Planner.Keys;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner;

/// <summary>What is done on the page, and what waits to be sent.</summary>
public sealed partial class PlannerPage
{
    private PlannerReading? _read;
    private PlannerGrid? _grid;
    private PlannerKeys? _keys;
    private Outbox? _outbox;
    private VeventPanel? _panel;
    private VeventInput? _draft;
    private int _runs;
    private bool _isActing;

    [Inject] private PlannerWork Work { get; set; } = null!;

    [Inject] private SessionOutbox Outboxes { get; set; } = null!;

    private bool IsPanelOpen => !IsBookingOpen && (_state.OpenId is not null || _draft is not null);

    private object PanelKey => _draft is { } draft ? draft : _state.OpenId!;

    private async Task ListenAsync()
    {
        _outbox = await Outboxes.FindAsync();
        if (_outbox is null)
            return;
        _runs = _outbox.Runs;
        if (RendererInfo.IsInteractive)
            _outbox.Changed += OnOutboxChanged;
    }

    private void StopListening()
    {
        if (_outbox is not null)
            _outbox.Changed -= OnOutboxChanged;
    }

    private void OnOutboxChanged(object? sender, EventArgs change) => _ = InvokeAsync(async () =>
    {
        try
        {
            await FollowAsync();
        }
#pragma warning disable CA1031 // Nobody waits for this: what is not told here would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await DispatchExceptionAsync(exception);
        }
    });

    private async Task FollowAsync()
    {
        Overlay();

        // What the person does on the grid draws the page once, at its end.
        if (!_isActing)
            StateHasChanged();
        if (_runs == _outbox!.Runs || _view is null)
            return;
        _runs = _outbox.Runs;
        await _view.ReloadAsync();
    }

    /// <summary>Draws what was read with what the person has done since.</summary>
    private void Overlay()
    {
        if (_read is null)
            return;
        _reading = _outbox is null ? _read : PlannerOverlay.Over(_read, _outbox);
        _drawing = _read.State.View is PlannerView.List or PlannerView.Month ? null : Drawings.Draw(_reading);
    }

    private async Task DoAsync(PlannerGesture gesture)
    {
        if (_reading is null)
            return;
        switch (gesture)
        {
            case OpenGesture open:
                if (_draft is not null || open.Id != _state.OpenId)
                    await LeavePanelAsync(() => Open(open.Id));
                return;
            case CreateGesture create:
                await LeavePanelAsync(() => Begin(VeventInput.ForNew(VeventKind.Rdv, create.Place.CalendarId, create.Place.Time, create.End)));
                return;
            case CommandGesture { Command: PlannerCommand.Book or PlannerCommand.Rebook or PlannerCommand.Reassign } command:
                await LeavePanelAsync(() => BeginBooking(command));
                return;
            case CommandGesture { Command: PlannerCommand.Help }:
                await ShowKeysAsync();
                return;
        }

        _isActing = true;
        try
        {
            await Work.DoAsync(_reading, gesture);
        }
        finally
        {
            _isActing = false;
        }
    }

    private Task ShowKeysAsync() => _keys?.ShowAsync() ?? Task.CompletedTask;

    private Task CommandAsync(CommandGesture command) => command.Command is PlannerCommand.Rebook or PlannerCommand.Reassign ? DoAsync(command) : LeavePanelAsync(async () =>
    {
        await DoAsync(command);
        ClosePanel();
    });

    private Task MoveAsync(long id) => LeavePanelAsync(async () =>
    {
        ClosePanel();
        if (_grid is not null)
            await _grid.BeginMoveAsync(id);
    });

    /// <summary>Does something that takes the panel's place. What is typed in it is not lost without a question.</summary>
    private Task LeavePanelAsync(Func<Task> next) =>
        IsBookingOpen && _dialog is not null ? _dialog.LeaveForAsync(next)
        : IsPanelOpen && _panel is not null ? _panel.LeaveForAsync(next)
        : next();

    private Task LeavePanelAsync(Action next) => LeavePanelAsync(() =>
    {
        next();
        StateHasChanged();
        return Task.CompletedTask;
    });

    private void Open(long id)
    {
        (_draft, _booking) = (null, null);
        Go(_state with { OpenId = id, IsBooking = false });
    }

    private void Begin(VeventInput draft)
    {
        (_draft, _booking) = (draft, null);
        CloseAddress();
    }

    private void ClosePanel()
    {
        if (_draft is not null)
            _draft = null;
        else
            CloseAddress();
    }

    /// <summary>Going back leads to what was before the panel, and not into it again.</summary>
    private void CloseAddress()
    {
        if (_state.OpenId is not null || _state.IsBooking)
            Navigation.NavigateTo(Shown(_state).ToUrl(GroupId), replace: true);
    }

    private string AddressOf(VeventWrite write) => (_state with { OpenId = write.Id }).ToUrl(write.GroupId);
}
