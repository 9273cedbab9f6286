using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Loading;
using ClicRdvPortal.Shared.Notices;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ClicRdvPortal.Features.Drafts;

/// <summary>What the person has typed somewhere and not saved yet, and the way back to it.</summary>
public sealed partial class DraftsPage : ComponentBase, IDisposable
{
    private LoadView<DraftsReading>? _view;
    private PageNotice? _notice;
    private bool _isGone;

    [Inject] private PersonDrafts Drafts { get; set; } = null!;

    [Inject] private GroupDirectory Groups { get; set; } = null!;

    [Inject] private IEnumerable<DraftForm> Forms { get; set; } = null!;

    [Inject] private IStringLocalizerFactory TextFactory { get; set; } = null!;

    [Inject] private IDialogService Dialogs { get; set; } = null!;

    [Inject] private PortalSettings Settings { get; set; } = null!;

    public void Dispose()
    {
        _isGone = true;
        Drafts.Changed -= OnChanged;
    }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            Drafts.Changed += OnChanged;
    }

    private async Task<ApiResult<DraftsReading>> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = await Groups.ListAsync(cancellationToken);
        if (!groups.IsSuccess)
            return ApiResult.Failed<DraftsReading>(groups.Problem);
        if ((await Drafts.ListAsync()).Value is not { } list)
            return ApiResult.Of(new DraftsReading([], 0, IsStoreLost: true));
        var lines = list.Drafts.Select(draft => new DraftLine(draft, groups.Value.FirstOrDefault(group => group.Id == draft.Subject.GroupId)));
        return ApiResult.Of(new DraftsReading([.. lines], list.Unreadable, IsStoreLost: false));
    }

    private void Take(DraftsReading reading)
    {
        if (reading.Unreadable > 0)
            _notice = new PageNotice(Texts[reading.Unreadable == 1 ? "UnreadableOne" : "UnreadableSome", reading.Unreadable], StatusTone.Warning);
    }

    private Task ReadAgainAsync() => _view?.ReloadAsync() ?? Task.CompletedTask;

    private async Task AbandonAsync(DraftLine line)
    {
        if (!await ConfirmDialog.AskAsync(Dialogs, SharedWords, Texts["AbandonTitle"], Texts["AbandonMeaning", Moments.Of(line.When)], Texts["Abandon"], danger: true))
            return;
        await Drafts.RemoveAsync(line.Draft.Id);
        _notice = new PageNotice(Texts["Abandoned"]);
    }

    // Typing in another tab says at every key that something waits to be written.
    private void OnChanged(object? sender, DraftChangeEventArgs change)
    {
        if (change.State is DraftState.Kept or DraftState.Removed)
            _ = InvokeAsync(() => _isGone ? Task.CompletedTask : ReadAgainAsync());
    }

    private string IconOf(Draft draft) => FormWith(draft)?.Sign ?? IconName.Edit;

    private string FormOf(Draft draft) => FormWith(draft) is { } form ? TextFactory.Create(form.Texts)[form.LabelKey] : Texts["Unknown"];

    private string RecordOf(DraftLine line) => line.Group is null ? ""
        : line.Draft.Title.Length > 0 ? line.Draft.Title
        : line.Draft.Subject.RecordId is null ? Texts["New"] : "";

    private string NameOf(DraftLine line) => string.Join(", ", new[] { FormOf(line.Draft), RecordOf(line), Moments.Of(line.When) }.Where(part => part.Length > 0));

    private DraftForm? FormWith(Draft draft) => Forms.FirstOrDefault(form => form.Kind == draft.Subject.Kind);
}
