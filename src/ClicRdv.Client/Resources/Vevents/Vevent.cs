namespace ClicRdv.Client;

/// <summary>The four things that can stand on a calendar (clicrdv-api §15.1).</summary>
public enum VeventKind
{
    /// <summary>An appointment: somebody's fiche and a service, from a time to a time. Never repeats.</summary>
    Rdv,

    /// <summary>A stretch of time under a text, « déjeuner » for one. May repeat.</summary>
    Block,

    /// <summary>A stretch of time inside which the booking module offers slots. May repeat.</summary>
    Opening,

    /// <summary>A text on a day, that takes no time.</summary>
    Note,
}

/// <summary>
/// Anything on a calendar, with all its fields (clicrdv-api §15). <see cref="Kind"/> tells which of the four it is and
/// <see cref="View"/> shows it as that one. How repetitions are described is not documented: what there is of them is in
/// <see cref="UpstreamRecord.OtherFields"/>, and the times are the first instance's.
/// </summary>
public sealed record Vevent : CustomizedRecord
{
    /// <summary>The <see cref="Type"/> of an opening.</summary>
    public const string OpeningType = "VfreebusyEvent";

    /// <summary>The group it belongs to; 0 when the answer does not say.</summary>
    public long GroupId { get; init; }

    /// <summary>The calendar it stands on.</summary>
    public long CalendarId { get; init; }

    /// <summary>Begin: wall-clock time of the group, <see cref="DateTimeKind.Unspecified"/>. An answer without it is refused.</summary>
    public DateTime Start { get; init; }

    /// <summary>End, exclusive; for a note the same midnight as <see cref="Start"/>. An answer without it is refused.</summary>
    public DateTime End { get; init; }

    /// <summary>Whose appointment it is; 0 for the other kinds.</summary>
    public long FicheId { get; init; }

    /// <summary>What is done; 0 for the other kinds.</summary>
    public long InterventionId { get; init; }

    /// <summary>Upstream's word: <c>VfreebusyEvent</c> for an opening, another one for everything else.</summary>
    public string Type { get; init; } = "";

    /// <summary>Upstream's <c>note</c>, 1 for a note.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether it was removed; it can be restored. Lists hold such records as well.</summary>
    public bool Deleted { get; init; }

    /// <summary>Title: « LASTNAME Firstname » on appointments, the label of blocks, the text of notes.</summary>
    public string Text { get; init; } = "";

    /// <summary>Free comment.</summary>
    public string Comments { get; init; } = "";

    /// <summary>Colour <c>#RRGGBB</c>; "" when it has none of its own.</summary>
    public string Colorref { get; init; } = "";

    /// <summary>Who booked: a person's or a program's name.</summary>
    public string Taker { get; init; } = "";

    /// <summary>Whether it was booked online.</summary>
    public bool FromWeb { get; init; }

    /// <summary>0 normal, 2 « pas venu »; what others mean is not documented.</summary>
    public int State { get; init; }

    /// <summary>
    /// Which of the four it is, decided by type, then note, then ids (clicrdv-api §15.1). One id is enough for an appointment:
    /// what has a customer or a service is never taken for an anonymous block.
    /// </summary>
    public VeventKind Kind => this switch
    {
        { Type: OpeningType } => VeventKind.Opening,
        { IsNote: true } => VeventKind.Note,
        { FicheId: > 0 } or { InterventionId: > 0 } => VeventKind.Rdv,
        _ => VeventKind.Block,
    };

    /// <summary>The vevent as what it is: an <see cref="Rdv"/>, a <see cref="Block"/>, an <see cref="Opening"/> or a <see cref="Note"/>.</summary>
    public VeventView View => Kind switch
    {
        VeventKind.Opening => new Opening(this),
        VeventKind.Note => new Note(this),
        VeventKind.Rdv => new Rdv(this),
        _ => new Block(this),
    };

    /// <summary>
    /// Whether it has a part between two times, the second exclusive. A note belongs to its day, though it ends as it begins;
    /// what ends when the stretch begins has no part in it.
    /// </summary>
    public bool Touches(DateTime from, DateTime to) => Start < to && (End > from || Start >= from);
}
