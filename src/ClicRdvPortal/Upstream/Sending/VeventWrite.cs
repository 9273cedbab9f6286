using System.Collections.Frozen;
using System.Collections.Immutable;
using ClicRdv.Client;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>What is to become of a vevent: as it was read, and as it shall be.</summary>
public sealed record VeventWrite
{
    /// <summary>Upstream texts about an absence when it is marked no earlier than this before the start (clicrdv-api §15.3, side effects).</summary>
    public static readonly TimeSpan AbsenceNotice = TimeSpan.FromMinutes(15);

    public required long GroupId { get; init; }

    /// <summary>As the person saw it; null for one that does not exist yet.</summary>
    public Vevent? AsRead { get; init; }

    /// <summary>As it shall be. One that does not exist yet has an id below zero.</summary>
    public required Vevent Target { get; init; }

    /// <summary>When the person did it: wall-clock time of the group.</summary>
    public required DateTime DoneAt { get; init; }

    /// <summary>Custom fields to set, as texts: what a form holds.</summary>
    public ImmutableDictionary<CustomfieldName, string> Customfields { get; init; } = ImmutableDictionary<CustomfieldName, string>.Empty;

    /// <summary>For one to create: what stood there before, so that a lost answer's row is told from a twin (fault F15).</summary>
    public FrozenSet<long> KnownIds { get; init; } = [];

    public long Id => Target.Id;

    public SendingKind Kind => (AsRead, Target) switch
    {
        (null, { Deleted: true }) => SendingKind.Cancel,
        (null, _) => SendingKind.Create,
        ({ Deleted: false }, { Deleted: true }) => SendingKind.Cancel,
        ({ Deleted: true }, { Deleted: false }) => SendingKind.Restore,
        ({ State: not RdvState.Absent }, { State: RdvState.Absent }) => SendingKind.MarkAbsent,
        var (read, target) when read.CalendarId != target.CalendarId || read.Start != target.Start && read.End != target.End => SendingKind.Move,
        var (read, target) when read.Start != target.Start || read.End != target.End => SendingKind.Resize,
        _ => SendingKind.Change,
    };

    /// <summary>Whether the upstream may send the customer a message, which is billed.</summary>
    public bool MayMessage => Target.Kind == VeventKind.Rdv && Kind switch
    {
        SendingKind.Create or SendingKind.Move or SendingKind.Cancel or SendingKind.Restore => true,
        SendingKind.Resize => AsRead!.Start != Target.Start,
        SendingKind.MarkAbsent => DoneAt >= Target.Start - AbsenceNotice,
        _ => false,
    };

    /// <summary>Whether nothing is to be done: what exists stays as it is, or what does not exist shall not.</summary>
    internal bool IsVoid => AsRead is null ? Target.Deleted : VeventDifference.Between(AsRead, this).IsEmpty;

    /// <summary>Whether the upstream does not have it yet; what was seen of it may be a draft that is under way.</summary>
    internal bool IsNew => AsRead is not { Id: > 0 };

    /// <summary>
    /// For a cancellation: what was typed besides, which is sent before, since it would be lost. Where it was moved to is not:
    /// the customer would be told of a place, and then that there is none.
    /// </summary>
    internal VeventWrite? BeforeCancelling =>
        AsRead is { Id: > 0, Deleted: false } read && Target.Deleted && this with { Target = VeventWish.TypedOnto(read, read, Target) } is { IsVoid: false } typed
            ? typed
            : null;

    /// <summary>The same wish on top of another version: what it changes of what was seen, and no more.</summary>
    /// <param name="seen">What the wish was made upon.</param>
    /// <param name="upstream">As the upstream has it.</param>
    /// <param name="shown">What is wished of it already, where something is.</param>
    internal VeventWrite On(Vevent seen, Vevent upstream, Vevent? shown = null) => this with
    {
        AsRead = upstream,
        Target = VeventWish.Onto(shown ?? upstream, seen, Target),
    };

    /// <summary>A later wish about the same vevent, which has not left: both become one.</summary>
    internal VeventWrite Then(VeventWrite later) => later with
    {
        AsRead = AsRead,
        KnownIds = KnownIds,
        Customfields = Customfields.SetItems(later.Customfields),
    };

    /// <summary>Kind and id only: the rest is about a person.</summary>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>What a write does, in the words of the screen.</summary>
public enum SendingKind
{
    Create,
    Move,
    Resize,
    Change,
    Cancel,
    Restore,
    MarkAbsent,
}
