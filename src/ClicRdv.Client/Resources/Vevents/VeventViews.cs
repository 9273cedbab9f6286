namespace ClicRdv.Client;

/// <summary>A vevent seen as the kind it is, with the fields that this kind has. Made by <see cref="Vevent.View"/> alone.</summary>
public abstract record VeventView
{
    private protected VeventView(Vevent vevent) => Vevent = vevent;

    /// <summary>The whole record.</summary>
    public Vevent Vevent { get; }

    /// <inheritdoc cref="UpstreamRecord.Id"/>
    public long Id => Vevent.Id;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.CalendarId"/>
    public long CalendarId => Vevent.CalendarId;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Deleted"/>
    public bool Deleted => Vevent.Deleted;

    /// <summary>Type and id only.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id}";
}

/// <summary>A vevent with a begin and an end: all but a <see cref="Note"/>.</summary>
public abstract record TimedVevent : VeventView
{
    private protected TimedVevent(Vevent vevent)
        : base(vevent)
    {
    }

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Start"/>
    public DateTime Start => Vevent.Start;

    /// <summary>End, exclusive: wall-clock time of the group.</summary>
    public DateTime End => Vevent.End;
}

/// <summary>An appointment (clicrdv-api §15.1).</summary>
public sealed record Rdv : TimedVevent
{
    internal Rdv(Vevent vevent)
        : base(vevent)
    {
    }

    /// <summary>Whose it is; 0 when upstream has lost it.</summary>
    public long FicheId => Vevent.FicheId;

    /// <summary>What is done; 0 when upstream has lost it.</summary>
    public long InterventionId => Vevent.InterventionId;

    /// <summary>Title, « LASTNAME Firstname » as a rule.</summary>
    public string Text => Vevent.Text;

    /// <summary>Free comment, the reason of the visit for one.</summary>
    public string Comments => Vevent.Comments;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Colorref"/>
    public string Colorref => Vevent.Colorref;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Taker"/>
    public string Taker => Vevent.Taker;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.FromWeb"/>
    public bool FromWeb => Vevent.FromWeb;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.State"/>
    public int State => Vevent.State;

    /// <summary>« Pas venu »: state 2.</summary>
    public bool IsAbsent => State == RdvState.Absent;

    /// <inheritdoc cref="CustomizedRecord.Customfields"/>
    public CustomfieldValues Customfields => Vevent.Customfields;
}

/// <summary>A stretch of time under a text (clicrdv-api §15.1).</summary>
public sealed record Block : TimedVevent
{
    internal Block(Vevent vevent)
        : base(vevent)
    {
    }

    /// <summary>The label.</summary>
    public string Text => Vevent.Text;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Comments"/>
    public string Comments => Vevent.Comments;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Colorref"/>
    public string Colorref => Vevent.Colorref;
}

/// <summary>A stretch of time inside which the booking module offers slots (clicrdv-api §15.1).</summary>
public sealed record Opening : TimedVevent
{
    internal Opening(Vevent vevent)
        : base(vevent)
    {
    }
}

/// <summary>A text on a day, that takes no time (clicrdv-api §15.1).</summary>
public sealed record Note : VeventView
{
    internal Note(Vevent vevent)
        : base(vevent)
    {
    }

    /// <summary>The day.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Vevent.Start);

    /// <summary>The text.</summary>
    public string Text => Vevent.Text;

    /// <inheritdoc cref="ClicRdv.Client.Vevent.Comments"/>
    public string Comments => Vevent.Comments;
}

/// <summary>The states of an appointment that are known (clicrdv-api §15.2); others exist.</summary>
public static class RdvState
{
    /// <summary>Nothing particular.</summary>
    public const int Normal = 0;

    /// <summary>« Pas venu ». Setting it may send the customer a message.</summary>
    public const int Absent = 2;
}
