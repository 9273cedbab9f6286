using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Ordering;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Interventions.Sets;

/// <summary>What is sent.</summary>
public sealed partial class SetsPanel
{
    private Interventionset? _theirs;
    private IReadOnlyList<ConflictField> _conflict = [];

    [Inject] private InterventionsetDirectory Interventionsets { get; set; } = null!;

    private Task SaveAsync() => WriteAsync(InterventionRight.EditSets, CanEdit && _input is not null, () =>
        _edited is null ? CreateAsync(_input!) : ChangeAsync(_edited, _input!));

    private async Task<ApiProblem?> CreateAsync(SetInput input)
    {
        var created = await Interventionsets.CreateAsync(input.ToDraft(List.Group.Id), List.SetIds);
        if (!created.IsSuccess)
            return created.Problem;
        List.Put(created.Value);
        LeaveForm();
        _message = Texts["Added", NameInSentence.Of(created.Value.NameIn(PageTexts))];
        return null;
    }

    private async Task<ApiProblem?> ChangeAsync(Interventionset asRead, SetInput input)
    {
        if (_isContested)
        {
            ShowContested();
            return null;
        }

        var changes = input.ChangesFrom(asRead);
        if (changes.IsEmpty)
        {
            LeaveForm();
            return null;
        }

        var saved = await Interventionsets.SaveAsync(asRead, changes);
        if (!saved.IsSuccess)
            return saved.Problem;
        if (saved.Value.IsConflict)
        {
            _theirs = saved.Value.Current;
            _conflict = input.Against(SetInput.From(asRead), _theirs, Texts);
            return null;
        }

        List.Put(saved.Value.Current);
        LeaveForm();
        _message = Texts["Saved", NameInSentence.Of(saved.Value.Current.NameIn(PageTexts))];
        return null;
    }

    private async Task ResolveAsync(ConflictResolution resolution)
    {
        if (_theirs is not { } theirs || _input is not { } input || _isSaving)
            return;
        List.Put(theirs);
        (_edited, _theirs, _isContested) = (theirs, null, false);
        _input = input.Resolve(theirs, resolution);
        _untouched = SetInput.From(theirs);
        _choices.Clear();
        await SaveAsync();
    }

    private Task RemoveAsync(Interventionset set) => WriteAsync(InterventionRight.RemoveSets, CanRemove && _removing == set.Id, async () =>
    {
        var removed = await Interventionsets.RemoveAsync(set);
        if (!removed.IsSuccess)
            return removed.Problem;
        GiveUp();
        List.Remove(set);
        _message = Texts["Removed", NameInSentence.Of(set.NameIn(PageTexts))];
        _cameFrom = (null, Removes: false);
        await OnRemoved.InvokeAsync();
        return null;
    });

    private Task ReorderAsync(IReadOnlyList<long> wanted) => WriteAsync(InterventionRight.EditSets, CanEdit, async () =>
    {
        var saved = await OrderSaving.SaveAsync([.. wanted.Select(id => List.FindSet(id)).OfType<Interventionset>().Select(set => new OrderRow(
            set.Id,
            set.Sort,
            async rank => RowOutcome.Of(await Interventionsets.SaveAsync(set, new InterventionsetChanges { Sort = rank }), List.Put)))]);
        _message = saved.IsWhole ? Texts["OrderSaved"] : Texts["OrderPartly", saved.Run.Total - saved.Run.Count(RowResult.Changed), saved.Run.Total];
        return saved.Before.Select(row => saved.Run.Of(row.Id).Problem).FirstOrDefault(problem => problem is not null);
    });

    /// <summary>One write at a time, whatever events come in (threat T35), and only with the right to it (T34).</summary>
    private async Task WriteAsync(InterventionRight right, bool isAllowed, Func<Task<ApiProblem?>> write)
    {
        if (_isSaving || _isDone || !isAllowed)
            return;
        _isSaving = true;
        (_problem, _message) = (null, "");
        try
        {
            _problem = await write();
        }
        finally
        {
            _isSaving = false;
        }

        await OnChanged.InvokeAsync();
        if (_problem?.Kind == ProblemKind.Forbidden)
            await OnForbidden.InvokeAsync(right);
    }
}
