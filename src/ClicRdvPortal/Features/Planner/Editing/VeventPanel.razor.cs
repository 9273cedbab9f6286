using System.Collections.Frozen;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Sending;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Panels;
using ClicRdvPortal.Upstream;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Editing;

/// <summary>One visit, block, opening or note: seen, made or changed, with the grid still in sight.</summary>
public sealed partial class VeventPanel : ComponentBase
{
    private SidePanel? _side;
    private SendingWords? _words;
    private VeventInput? _input;
    private VeventInput? _opened;
    private VeventDetail? _detail;
    private PlannerReading? _around;
    private bool _isUnread;
    private IReadOnlyList<VeventFault> _faults = [];
    private IReadOnlyList<SendingWarning> _warnings = [];
    private IReadOnlyList<VeventWrite> _writes = [];
    private bool _isSaving;
    private bool _isDone;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    [Parameter, EditorRequired] public Outbox Outbox { get; set; } = null!;

    /// <summary>Which vevent; null for a new one, which <see cref="Draft"/> begins.</summary>
    [Parameter] public long? Id { get; set; }

    [Parameter] public VeventInput? Draft { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    /// <summary>Puts it elsewhere on the grid without a drag.</summary>
    [Parameter, EditorRequired] public EventCallback<long> OnMove { get; set; }

    [Parameter, EditorRequired] public EventCallback<CommandGesture> OnCommand { get; set; }

    [Inject] private VeventDetailReader Reader { get; set; } = null!;

    [Inject] private VeventSurroundings Surroundings { get; set; } = null!;

    [Inject] private PlannerWork Work { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private SendingItem? Ended => Id is { } id
        ? Outbox.Batches.Where(batch => batch.State == SendingState.Ended).SelectMany(batch => batch.Items).FirstOrDefault(item => item.Write.Id == id && item.State != SendingItemState.Sent)
        : null;

    private SendingItem? Conflict => Ended is { State: SendingItemState.Conflict, Current: not null } conflict ? conflict : null;

    /// <summary>A month keeps counts and lets the appointments go.</summary>
    private bool ShowsAppointments => Reading.Counts is null;

    private bool CanMove => Reading.State.View is PlannerView.Day or PlannerView.Week && Id is { } id && Reading.Find(id) is not null;

    private bool HasChanges => !_isDone && _input is not null && _opened is not null && !_input.SaysTheSame(_opened);

    private string Title => Texts[Id is null ? "TitleNew" : "Title" + (_input?.Kind ?? VeventKind.Rdv)];

    private string Cost => _writes.Any(write => write.MayMessage)
        ? SendingTexts[_writes.Count(write => write.MayMessage) == 1 ? "MessageOne" : "MessageMany", _writes.Count(write => write.MayMessage)]
        : "";

    protected override void OnInitialized() => _words = new SendingWords(SendingTexts);

    /// <summary>Goes on to something that takes the panel's place, after a question where something typed would be lost.</summary>
    public Task LeaveForAsync(Func<Task> next) => _side?.LeaveForAsync(next) ?? next();

    private Task AskToCloseAsync() => _side!.CloseAsync();

    private Task<ApiResult<VeventDetail>> LoadAsync(CancellationToken cancellationToken) =>
        Reader.ReadAsync(Reading, Id, Ended?.Write.Target, cancellationToken);

    private void Begin(VeventDetail detail)
    {
        _detail = detail;
        var fiche = detail switch
        {
            { Fiche: { } read } => FicheChoice.Of(read),
            { IsFicheLost: true, First: { } first } => new FicheChoice(first.FicheId, first.Text),
            _ => null,
        };
        _opened = detail.First is null ? Draft ?? throw new InvalidOperationException("A new vevent begins with a draft.") : VeventInput.Of(detail.Chain, fiche);
        _input = _opened.Copy();
        Weigh();
    }

    private async Task Typed()
    {
        if (_faults.Count > 0)
            _faults = FaultsOf();
        await SeeAroundAsync();
        Weigh();
    }

    /// <summary>Another day than those whose appointments are there is read first: what stands there decides on the warnings.</summary>
    private async Task SeeAroundAsync()
    {
        if (_input?.Day is not { } day || (ShowsAppointments && day >= Reading.Span.From && day < Reading.Span.Until))
        {
            (_around, _isUnread) = (null, false);
            return;
        }

        if (_around?.Date == day)
            return;
        var read = await Surroundings.ReadAsync(Reading, day, Outbox);
        (_around, _isUnread) = (read.Value, !read.IsSuccess);
    }

    private void Weigh()
    {
        (_warnings, _writes) = ([], []);
        if (_input is null || _detail is null || FaultsOf().Count > 0)
            return;
        var targets = Targets(place => long.MinValue + place);
        _warnings = _isUnread ? [] : Work.WarningsOf(_around ?? Reading, targets);
        _writes = [.. WritesOf(targets).Where(write => !write.IsVoid)];
    }

    private IReadOnlyList<VeventFault> FaultsOf() =>
        VeventFault.Of(_input!, _detail!.Definitions, id => Reading.Frame.FindCalendar(id) is not null || _detail.First?.CalendarId == id);

    private VeventPlan Plan => new(Reading.Frame.Group.Id, _detail!.Chain, _opened!);

    private List<Vevent> Targets(Func<int, long> newId) =>
        [.. Plan.Targets(_input!, Outbox.Taker).Select((target, place) => target.Id == 0 ? target with { Id = newId(place) } : target)];

    private IReadOnlyList<VeventWrite> WritesOf(List<Vevent> targets) => Plan.Writes(
        targets,
        _input!,
        id => Reading.Known.GetValueOrDefault(id) ?? Ended?.Write.AsRead ?? _detail!.Chain.FirstOrDefault(vevent => vevent.Id == id && id > 0),
        (_around ?? Reading).Known.Keys.ToFrozenSet(),
        Reading.Frame.Timezone.Now(Clock));

    private Task SaveAsync() => OnceAsync(async () =>
    {
        _faults = FaultsOf();
        if (_faults.Count > 0)
            return false;

        // The warnings stood beside the button: pressing it overrides them.
        return await Work.SendAsync(WritesOf(Targets(_ => Outbox.NextDraftId())), []);
    });

    private Task ResolveAsync(SendingItem conflict, ConflictResolution resolution) => OnceAsync(() =>
    {
        var write = conflict.Write with
        {
            AsRead = conflict.Current,
            Target = VeventConflict.Resolved(conflict.Write, conflict.Current!, resolution),
            DoneAt = Reading.Frame.Timezone.Now(Clock),
        };
        return Work.SendAsync([write], []);
    });

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
        _side!.LetGo();
        await OnClose.InvokeAsync();
    }

    private string SubjectOf(SendingWarning warning) =>
        _writes.FirstOrDefault(write => write.Id == warning.VeventId) is { } write ? _words!.NameOf(write.Target) : "";
}

/// <summary>Names <c>EditingTexts.resx</c> and its English fellow.</summary>
public sealed class EditingTexts;
