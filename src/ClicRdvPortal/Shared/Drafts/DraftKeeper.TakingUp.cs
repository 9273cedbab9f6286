using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;

namespace ClicRdvPortal.Shared.Drafts;

/// <summary>What was kept before: offered, taken up, or given up.</summary>
public sealed partial class DraftKeeper
{
    private Draft? _offered;
    private Draft? _takenUp;
    private GroupTimezone? _zone;

    [Inject] private GroupDirectory Groups { get; set; } = null!;

    [Inject] private IDialogService Dialogs { get; set; } = null!;

    private string Words => _offered is { } offered ? Texts["Offer", When(offered)]
        : IsUnsafe ? Texts[_state.ToString()!]
        : _takenUp is { } taken && HasTyped ? Texts["TakenUp", When(taken)]
        : "";

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

    private async Task ReadZoneAsync()
    {
        if (_zone is null && (await Groups.FindAsync(Subject.GroupId)).Value is { } group)
            _zone = GroupTimezone.Of(group);
    }

    private string When(Draft draft) => Moments.Of(_zone?.WallClockAt(draft.ChangedAt) ?? draft.ChangedAt.UtcDateTime);
}
