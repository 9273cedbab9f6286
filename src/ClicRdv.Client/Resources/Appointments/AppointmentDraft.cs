using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>
/// An appointment to book (clicrdv-api §16): upstream checks that the slot is free, and works the end out from the service's
/// length. It most likely sends the customer a message that is billed.
/// </summary>
[JsonConverter(typeof(UpstreamBodyConverter<AppointmentDraft>))]
public sealed record AppointmentDraft() : UpstreamBody("appointment")
{
    /// <summary>Begin: wall-clock time of the group; its <see cref="DateTime.Kind"/> is not looked at.</summary>
    public required DateTime Date { get; init; }

    /// <summary>One or several services.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required IReadOnlyList<long> InterventionIds
    {
        get;
        init => field = value.Count > 0 ? [.. value] : throw new ArgumentException("At least one service is needed.", nameof(value));
    }

    /// <summary>For whom.</summary>
    public required AppointmentFicheDraft Fiche { get; init; }

    /// <summary>The calendar; left alone, upstream picks a free one at random.</summary>
    public Change<long> CalendarId { get; init; }

    /// <summary>The customer's comment.</summary>
    public Change<string> Comments { get; init; }

    /// <summary>Where it is booked from: a label for statistics, up to 255 characters.</summary>
    public Change<string> Websource { get; init; }

    /// <summary>Whether the customer books online. Always sent: upstream would take a booking without it for one.</summary>
    public bool FromWeb { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("date", Change.To(Date));
        fields.Add("intervention_ids", Change.To(InterventionIds));
        fields.Add("calendar_id", CalendarId);
        fields.Add("fiche", Change.To(Fiche.Fields()));
        fields.Add("comments", Comments);
        fields.Add("websource", Websource);
        fields.Add("from_web", Change.To(FromWeb ? 1 : 0));
    }
}

/// <summary>For whom an appointment is booked: somebody who has a fiche, or somebody new.</summary>
public sealed record AppointmentFicheDraft
{
    private readonly long? _id;
    private readonly FicheFields? _fields;

    private AppointmentFicheDraft(long? id, FicheFields? fields) => (_id, _fields) = (id, fields);

    /// <summary>Somebody who has a fiche.</summary>
    /// <param name="id">The fiche.</param>
    /// <param name="changes">What is to be changed of it with the same call; null for nothing.</param>
    /// <exception cref="ArgumentException">The change archives or restores the fiche, which a booking cannot.</exception>
    public static AppointmentFicheDraft Existing(long id, FicheChanges? changes = null)
    {
        if (changes?.Deleted.IsSet == true) throw new ArgumentException("A booking does not archive or restore.", nameof(changes));
        return new AppointmentFicheDraft(ReferredId.Check(id), changes);
    }

    /// <summary>Somebody new: the booking creates the fiche. Nothing upstream looks for a duplicate.</summary>
    public static AppointmentFicheDraft New(FicheDraft fiche)
    {
        ArgumentNullException.ThrowIfNull(fiche);
        return new AppointmentFicheDraft(id: null, fiche);
    }

    /// <summary>Whether there is a fiche, never whose.</summary>
    public override string ToString() => _id is null ? "(new fiche)" : "(existing fiche)";

    internal BodyFields Fields()
    {
        var fields = new BodyFields();
        if (_id is { } id) fields.Add("id", Change.To(id));
        _fields?.DescribeShared(fields);
        return fields;
    }
}
