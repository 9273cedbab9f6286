using ClicRdvPortal.Shared.Conflicts;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>How the panel saves, and closes after it.</summary>
public sealed partial class VeventPanel
{
    private bool _isSaving;
    private bool _isDone;
    private bool _focusFault;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusFault || _side is null)
            return;
        _focusFault = false;
        await _side.FocusFaultAsync();
    }

    private Task AskToCloseAsync() => _side!.CloseAsync();

    private Task SaveAsync() => OnceAsync(async () =>
    {
        // An answer about the chosen place may still be on its way: nobody overrides what they have not seen.
        var (seen, wasUnread) = (_warnings, _surroundings.IsUnread);
        await SeeAsync();
        _faults = FaultsOf();
        _focusFault = _faults.Count > 0;
        if (_faults.Count > 0 || !CanSave || _warnings.Except(seen).Any() || (_surroundings.IsUnread && !wasUnread))
            return false;

        // The warnings stood beside the button: pressing it overrides them.
        return await Work.SendAsync(WritesOf(Targets(_ => Outbox.NextDraftId())), []);
    });

    private Task ResolveAsync(ConflictResolution resolution) => OnceAsync(() =>
        Work.SendAsync([VeventConflict.Resolved(_conflict!, resolution) with { DoneAt = Reading.Frame.Timezone.Now(Clock) }], []));

    /// <summary>Saves and closes. Events may come in faster than renders go out: only the first may write (threat T35).</summary>
    private async Task OnceAsync(Func<Task<bool>> save)
    {
        if (_isSaving || _isDone)
            return;
        _isSaving = true;
        try
        {
            _isDone = await save();
        }
        finally
        {
            _isSaving = false;
        }

        if (!_isDone)
            return;
        _keeper?.KeepTyped();
        _side!.LetGo();
        await OnClose.InvokeAsync();
    }
}
