namespace ClicRdv.Client;

/// <summary>An appointment as booking sees it, with parts of what it refers to (clicrdv-api §16, a captured answer).</summary>
public sealed record Appointment : UpstreamRecord
{
    /// <summary>The customer's token; null when the answer has none.</summary>
    public AppointmentKey? Key { get; init; }

    /// <summary>Begin: wall-clock time of the group, <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime? Start { get; init; }

    /// <summary>End, exclusive: begin and the service's length.</summary>
    public DateTime? End { get; init; }

    /// <summary>Its unit is not known.</summary>
    public long? CreatedSince { get; init; }

    /// <inheritdoc cref="Vevent.State"/>
    public int? State { get; init; }

    /// <summary>Address in one line.</summary>
    public string Location { get => field ?? ""; init; }

    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>Part of the group.</summary>
    public AppointmentGroup? Group { get; init; }

    /// <summary>The calendar it stands on.</summary>
    public long? CalendarId { get; init; }

    /// <summary>Part of the calendar.</summary>
    public AppointmentCalendar? Calendar { get; init; }

    /// <summary>Whose it is.</summary>
    public long? FicheId { get; init; }

    /// <summary>Part of the fiche.</summary>
    public AppointmentFiche? Fiche { get; init; }

    /// <summary>What is done.</summary>
    public long? InterventionId { get; init; }

    /// <summary>Part of the service.</summary>
    public AppointmentIntervention? Intervention { get; init; }

    /// <summary>Places it takes.</summary>
    public int? Capacity { get; init; }

    /// <summary>The resource it takes; 0 for none.</summary>
    public long? ResourceId { get; init; }

    /// <summary>Where it was booked from: a label for statistics, up to 255 characters.</summary>
    public string Websource { get => field ?? ""; init; }

    /// <summary>Whether it was booked online.</summary>
    public bool FromWeb { get; init; }

    /// <summary>The service's name.</summary>
    public string InterventionName { get => field ?? ""; init; }

    /// <summary>The service's length in minutes.</summary>
    public int? InterventionLength { get; init; }

    /// <summary>The calendar's name.</summary>
    public string CalendarName { get => field ?? ""; init; }

    /// <summary>The group's name.</summary>
    public string GroupName { get => field ?? ""; init; }

    /// <summary>The customer's comment.</summary>
    public string Comments { get => field ?? ""; init; }

    /// <summary>Whether a reminder goes out by SMS; null when the answer does not say.</summary>
    public bool? Smsreminder { get; init; }
}
