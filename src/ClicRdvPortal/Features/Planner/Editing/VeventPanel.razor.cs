using System.Collections.Frozen;
using System.Collections.Immutable;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Sending;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Fiches;
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
    private ChosenSurroundings _surroundings = null!;
    private OpenedVersions? _versions;
    private VeventInput? _input;
    private VeventInput? _opened;
    private VeventDetail? _detail;
    private SendingItem? _conflict;
    private IReadOnlyList<ConflictField> _conflictFields = [];
    private IReadOnlyList<VeventFault> _faults = [];
    private IReadOnlyList<SendingWarning> _warnings = [];
    private IReadOnlyList<VeventWrite> _writes = [];
    private TypedFiche? _newFiche;

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

    private SendingItem? Ended => Id is { } id ? Outbox.Ended(id) : null;

    /// <summary>Who is typing goes on: their save meets the same conflict, and with what they typed in it.</summary>
    private SendingItem? Conflict => _isSaving || _isDone ? _conflict : !HasChanges && Ended is { State: SendingItemState.Conflict, Current: not null } conflict ? conflict : null;

    private bool IsComparing => _conflict is not null && _conflict == Conflict;

    /// <summary>Whether what waited to be created has been: it is another vevent now, and saving would make its twin.</summary>
    private bool IsCreated => Id is { } id and < 0 && Outbox.Wish(id) is null && Ended is null && !_isDone;

    private bool CanMove => Reading.State.View is PlannerView.Day or PlannerView.Week && Id is { } id && Reading.Find(id) is not null;

    private bool CanSave => !IsCreated && (HasChanges || Id is null || Ended is not null);

    /// <summary>Whether closing would lose something, a new customer in passing too, who is no change of the visit yet.</summary>
    private bool HoldsTyped => HasChanges || (_newFiche is not null && !_isDone && _input?.Kind == VeventKind.Rdv);

    private bool HasChanges => !_isDone && _input is not null && _opened is not null && !_input.SaysTheSame(_opened);

    private string Title => Texts[Id is null ? "TitleNew" : "Title" + (_input?.Kind ?? VeventKind.Rdv)];

    private string Cost => _writes.Any(write => write.MayMessage)
        ? SendingTexts[_writes.Count(write => write.MayMessage) == 1 ? "MessageOne" : "MessageMany", _writes.Count(write => write.MayMessage)]
        : "";

    /// <summary>Goes on to something that takes the panel's place, after a question where something typed would be lost.</summary>
    public Task LeaveForAsync(Func<Task> next) => _side?.LeaveForAsync(() =>
    {
        ForgetTyped();
        return next();
    }) ?? next();

    protected override void OnInitialized()
    {
        _words = new SendingWords(SendingTexts);
        _surroundings = new ChosenSurroundings(Surroundings);
    }

    protected override void OnParametersSet()
    {
        if (_versions is null || _detail is null || _isDone)
            return;

        // What the person has done on the grid meanwhile is theirs; what they are typing stays as it is.
        var followed = _detail with { Chain = _versions.Follow(Outbox) };
        if (HasChanges)
            _detail = followed;
        else if (!followed.Chain.SequenceEqual(_detail.Chain))
            Show(followed);
    }

    private Task<ApiResult<VeventDetail>> LoadAsync(CancellationToken cancellationToken) => Reader.ReadAsync(Reading, Id, Outbox, cancellationToken);

    private Task Begin(VeventDetail detail)
    {
        _versions = new OpenedVersions(detail.Chain, detail.Known, Ended?.Write);
        Show(detail with { Chain = _versions.Follow(Outbox) });
        _conflict = Conflict;
        _conflictFields = _conflict is null ? [] : VeventConflict.Fields(_conflict, detail, Reading.Frame, Texts);
        return SeeAsync();
    }

    private void Show(VeventDetail detail)
    {
        _detail = detail;
        var fiche = detail.First switch
        {
            { FicheId: var id } when detail.Fiche is { } read && read.Id == id => FicheChoice.Of(read),
            { FicheId: > 0 } first => new FicheChoice(first.FicheId, first.Text),
            _ => null,
        };
        _opened = detail.First is { } shown
            ? VeventInput.Of(detail.Chain, fiche, (Outbox.Wish(shown.Id) ?? Ended?.Write)?.Customfields ?? ImmutableDictionary<CustomfieldName, string>.Empty)
            : Draft ?? throw new InvalidOperationException("A new vevent begins with a draft.");
        _input = _opened.Copy();
        Weigh();
    }

    private Task Typed()
    {
        if (_faults.Count > 0)
            _faults = FaultsOf();
        return SeeAsync();
    }

    private void TypeFiche(TypedFiche? typed) => _newFiche = typed;

    /// <summary>What stands where it is to stand decides on the warnings.</summary>
    private async Task SeeAsync()
    {
        await _surroundings.SeeAsync(Reading, _input!, Outbox);
        Weigh();
    }

    private void Weigh()
    {
        (_warnings, _writes) = ([], []);
        if (_input is null || _detail is null || FaultsOf().Count > 0)
            return;
        var targets = Targets(place => long.MinValue + place);
        _warnings = _surroundings.IsUnread ? [] : Work.WarningsOf(_surroundings.Read ?? Reading, targets);
        _writes = [.. WritesOf(targets).Where(write => !write.IsVoid)];
    }

    private IReadOnlyList<VeventFault> FaultsOf() =>
        VeventFault.Of(_input!, _opened!, _detail!.Definitions, id => Reading.Frame.FindCalendar(id) is not null || _detail.First?.CalendarId == id);

    private VeventPlan Plan => new(Reading.Frame.Group.Id, _detail!.Chain, _opened!);

    private List<Vevent> Targets(Func<int, long> newId) =>
        [.. Plan.Targets(_input!, Outbox.Taker).Select((target, place) => target.Id == 0 ? target with { Id = newId(place) } : target)];

    private IReadOnlyList<VeventWrite> WritesOf(List<Vevent> targets) => Plan.Writes(
        targets,
        _input!,
        _versions!.KnownOf,
        Ended?.Write.Customfields ?? ImmutableDictionary<CustomfieldName, string>.Empty,
        (_surroundings.Read ?? Reading).Known.Keys.ToFrozenSet(),
        Reading.Frame.Timezone.Now(Clock));

    private Task SendAsync(CommandGesture command) =>
        OnCommand.InvokeAsync(command with { Ids = [.. _detail!.Chain.Select(vevent => vevent.Id)], Seen = _detail.Chain });

    private string SubjectOf(SendingWarning warning) =>
        _writes.FirstOrDefault(write => write.Id == warning.VeventId) is { } write ? _words!.NameOf(write.Target) : "";
}

/// <summary>Names <c>EditingTexts.resx</c> and its English fellow.</summary>
public sealed class EditingTexts;
