using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>A vevent to create: an <see cref="RdvDraft"/>, a <see cref="BlockDraft"/>, an <see cref="OpeningDraft"/> or a <see cref="NoteDraft"/>.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<VeventDraft>))]
public abstract record VeventDraft : UpstreamBody
{
    private protected VeventDraft()
        : base("vevent")
    {
    }

    /// <summary>The calendar it is to stand on.</summary>
    public required long CalendarId { get; init => field = ReferredId.Check(value); }

    private protected override void Describe(BodyFields fields) => fields.Add("calendar_id", Change.To(CalendarId));
}

/// <summary>What the drafts with a begin and an end have in common. A repetition cannot be written: its fields are not documented.</summary>
public abstract record TimedDraft : VeventDraft
{
    private protected TimedDraft()
    {
    }

    /// <summary>Begin: wall-clock time of the group; its <see cref="DateTime.Kind"/> is not looked at.</summary>
    public required DateTime Start { get; init; }

    /// <summary>End, exclusive: wall-clock time of the group.</summary>
    public required DateTime End { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("start", Change.To(Start));
        fields.Add("end", Change.To(End));
    }
}

/// <summary>
/// An appointment to create, at any time and without a check (clicrdv-api §16 compares it with <see cref="AppointmentDraft"/>).
/// It most likely sends the customer a message that is billed.
/// </summary>
public sealed record RdvDraft : TimedDraft
{
    /// <summary>Whose it is.</summary>
    public required long FicheId { get; init => field = ReferredId.Check(value); }

    /// <summary>What is to be done.</summary>
    public required long InterventionId { get; init => field = ReferredId.Check(value); }

    /// <summary>Title, « LASTNAME Firstname » as a rule.</summary>
    public Change<string> Text { get; init; }

    /// <inheritdoc cref="Rdv.Comments"/>
    public Change<string> Comments { get; init; }

    /// <inheritdoc cref="Vevent.Colorref"/>
    public Change<string> Colorref { get; init; }

    /// <summary>Who books: this program's name.</summary>
    public Change<string> Taker { get; init; }

    /// <summary>Whether the customer booked online; false from staff.</summary>
    public bool FromWeb { get; init; }

    /// <summary>Custom fields to fill in.</summary>
    public CustomfieldChanges Customfields { get; init; } = CustomfieldChanges.None;

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("intervention_id", Change.To(InterventionId));
        fields.Add("fiche_id", Change.To(FicheId));
        fields.Add("text", Text);
        fields.Add("comments", Comments);
        fields.Add("colorref", Colorref);
        fields.Add("taker", Taker);
        fields.Add("from_web", Change.To(FromWeb ? 1 : 0));
        Customfields.Describe(fields);
    }
}

/// <summary>A block to create.</summary>
public sealed record BlockDraft : TimedDraft
{
    /// <summary>The label.</summary>
    public Change<string> Text { get; init; }

    /// <inheritdoc cref="Vevent.Comments"/>
    public Change<string> Comments { get; init; }

    /// <summary>Colour <c>#RRGGBB</c>.</summary>
    public Change<string> Colorref { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("fiche_id", Change.To(0));
        fields.Add("intervention_id", Change.To(0));
        fields.Add("text", Text);
        fields.Add("comments", Comments);
        fields.Add("colorref", Colorref);
    }
}

/// <summary>An opening to create.</summary>
public sealed record OpeningDraft : TimedDraft
{
    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("type", Change.To(Vevent.OpeningType));
    }
}

/// <summary>A note to create: begin and end are the midnight of its day.</summary>
public sealed record NoteDraft : VeventDraft
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <inheritdoc cref="Vevent.Comments"/>
    public Change<string> Comments { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("start", Change.To(Day));
        fields.Add("end", Change.To(Day));
        fields.Add("note", Change.To(1));
        fields.Add("text", Change.To(Text));
        fields.Add("comments", Comments);
    }
}

internal static class ReferredId
{
    public static long Check(long value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
