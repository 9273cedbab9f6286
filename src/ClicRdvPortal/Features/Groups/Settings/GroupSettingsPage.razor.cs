using ClicRdv.Client;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Features.Groups.Settings;

/// <summary>One établissement's fields. Reads them fresh, since a form over an old copy only ends in a conflict.</summary>
public sealed partial class GroupSettingsPage : ComponentBase, IAsyncDisposable
{
    private GroupEditing? _editing;
    private IReadOnlyList<ConflictField> _conflict = [];
    private IJSObjectReference? _module;
    private DraftKeeper? _keeper;

    [Parameter] public long GroupId { get; set; }

    private bool HasUnsavedChanges => _editing is { IsGone: false, Input.HasChanges: true };

    protected override void OnParametersSet()
    {
        // The switcher leads to the same page with another group: the form of the first must be gone at once.
        if (_editing is not null && _editing.Input.AsRead.Id != GroupId)
            _editing = null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _module = await JS.InvokeAsync<IJSObjectReference>("import", "./Features/Groups/Settings/GroupSettingsPage.razor.js");
        await _module.InvokeVoidAsync("listen", GroupSettingsForm.FormId);
    }

    public async ValueTask DisposeAsync()
    {
        if (_module is null)
            return;
        try
        {
            await _module.InvokeVoidAsync("leave");
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listener with it.
        }
    }

    private async Task<ApiResult<Group>> ReadAsync(CancellationToken cancellationToken)
    {
        var read = await Pages.ReadAsync($"group:{GroupId}", () => Groups.GetAsync(GroupId, cancellationToken));
        if (read.Problem?.Kind == ProblemKind.NotFound)
            await DropIfListedAsync(cancellationToken);
        return read;
    }

    private void Edit(Group asRead) => _editing = new GroupEditing(Groups, asRead) { OnTyped = KeepTyped };

    private void KeepTyped() => _keeper?.KeepTyped();

    private Task SaveAsync() => AfterAsync(_editing?.SaveAsync());

    private Task VerifyAsync() => AfterAsync(_editing?.VerifyAsync());

    private Task TakeUpAsync(IReadOnlyList<DraftField> fields)
    {
        _editing?.TakeUp(fields);
        return AfterAsync(Task.CompletedTask);
    }

    private Task ResolveAsync(ConflictResolution resolution) => AfterAsync(_editing?.ResolveAsync(resolution));

    private async Task AfterAsync(Task? work)
    {
        if (work is null)
            return;
        await work;
        if (_editing is { Theirs: { } theirs } editing)
            _conflict = editing.Input.Against(theirs, Texts.LabelOf, Texts.Show);
        else if (_editing is { IsGone: true })
            await Groups.ForgetAsync();
    }

    /// <summary>A group of the person's list that is out of reach was taken away: the list is old. A guessed number
    /// says nothing about the list.</summary>
    private async Task DropIfListedAsync(CancellationToken cancellationToken)
    {
        if ((await Groups.FindAsync(GroupId, cancellationToken)).IsSuccess)
            await Groups.ForgetAsync();
    }

    private async Task AskBeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (!HasUnsavedChanges)
            return;
        var leaves = await ConfirmDialog.AskAsync(
            Dialogs, SharedWords, Texts["UnsavedTitle"], SharedWords["UnsavedQuestion"], SharedWords["Discard"], danger: true, SharedWords["KeepTyping"]);
        if (leaves)
            _editing?.Revert();
        else
            leaving.PreventNavigation();
    }
}
