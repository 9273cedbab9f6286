using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>
/// The fields of a vevent to change: of an appointment, a block, an opening or a note, as its <see cref="Vevent.Kind"/>
/// says. No change turns one kind into another.
/// </summary>
[JsonConverter(typeof(UpstreamBodyConverter<VeventChanges>))]
public abstract record VeventChanges : UpstreamBody
{
    private protected VeventChanges()
        : base("vevent")
    {
    }

    /// <summary>Moves it to another calendar.</summary>
    public Change<long> CalendarId { get; init; }

    /// <summary>True removes it as DELETE does, false restores it.</summary>
    public Change<bool> Deleted { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("calendar_id", CalendarId);
        fields.Add("deleted", Deleted);
    }
}

/// <summary>The changes that what has a begin and an end has in common.</summary>
public abstract record TimedChanges : VeventChanges
{
    private protected TimedChanges()
    {
    }

    /// <inheritdoc cref="Vevent.Start"/>
    public Change<DateTime> Start { get; init; }

    /// <summary>End, exclusive: wall-clock time of the group.</summary>
    public Change<DateTime> End { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("start", Start);
        fields.Add("end", End);
    }
}

/// <summary>The fields of an appointment to change. Moving, restoring and « pas venu » most likely send the customer a message.</summary>
public sealed record RdvChanges : TimedChanges
{
    /// <inheritdoc cref="Rdv.FicheId"/>
    public Change<long> FicheId { get; init; }

    /// <inheritdoc cref="Rdv.InterventionId"/>
    public Change<long> InterventionId { get; init; }

    /// <inheritdoc cref="Rdv.Text"/>
    public Change<string> Text { get; init; }

    /// <inheritdoc cref="Rdv.Comments"/>
    public Change<string> Comments { get; init; }

    /// <inheritdoc cref="Vevent.Colorref"/>
    public Change<string> Colorref { get; init; }

    /// <inheritdoc cref="Vevent.Taker"/>
    public Change<string> Taker { get; init; }

    /// <summary>One of <see cref="RdvState"/>.</summary>
    public Change<int> State { get; init; }

    /// <summary>Custom fields to change.</summary>
    public CustomfieldChanges Customfields { get; init; } = CustomfieldChanges.None;

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("intervention_id", InterventionId);
        fields.Add("fiche_id", FicheId);
        fields.Add("text", Text);
        fields.Add("comments", Comments);
        fields.Add("colorref", Colorref);
        fields.Add("taker", Taker);
        fields.Add("state", State);
        Customfields.Describe(fields);
    }
}

/// <summary>The fields of a block to change.</summary>
public sealed record BlockChanges : TimedChanges
{
    /// <summary>The label.</summary>
    public Change<string> Text { get; init; }

    /// <inheritdoc cref="Vevent.Comments"/>
    public Change<string> Comments { get; init; }

    /// <inheritdoc cref="Vevent.Colorref"/>
    public Change<string> Colorref { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("text", Text);
        fields.Add("comments", Comments);
        fields.Add("colorref", Colorref);
    }
}

/// <summary>The fields of an opening to change.</summary>
public sealed record OpeningChanges : TimedChanges;

/// <summary>The fields of a note to change.</summary>
public sealed record NoteChanges : VeventChanges
{
    /// <summary>Moves it to another day.</summary>
    public Change<DateOnly> Day { get; init; }

    /// <summary>The text.</summary>
    public Change<string> Text { get; init; }

    /// <inheritdoc cref="Vevent.Comments"/>
    public Change<string> Comments { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("start", Day);
        fields.Add("end", Day);
        fields.Add("text", Text);
        fields.Add("comments", Comments);
    }
}
