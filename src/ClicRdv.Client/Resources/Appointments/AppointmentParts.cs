namespace ClicRdv.Client;

/// <summary>The part of its group that an appointment shows (clicrdv-api §16).</summary>
public sealed record AppointmentGroup : UpstreamRecord
{
    /// <inheritdoc cref="Group.Name"/>
    public string Name { get => field ?? ""; init; }

    /// <inheritdoc cref="Group.Urlname"/>
    public string Urlname { get => field ?? ""; init; }
}

/// <summary>The part of its calendar that an appointment shows (clicrdv-api §16).</summary>
public sealed record AppointmentCalendar : UpstreamRecord
{
    /// <inheritdoc cref="Calendar.Publicname"/>
    public string Publicname { get => field ?? ""; init; }

    /// <inheritdoc cref="Calendar.Epj"/>
    public string Epj { get => field ?? ""; init; }
}

/// <summary>The part of its fiche that an appointment shows (clicrdv-api §16).</summary>
public sealed record AppointmentFiche : UpstreamRecord
{
    /// <inheritdoc cref="Fiche.Birthdate"/>
    public DateTime? Birthdate { get; init; }

    /// <inheritdoc cref="Fiche.Lastname"/>
    public string Lastname { get => field ?? ""; init; }

    /// <inheritdoc cref="Fiche.Firstname"/>
    public string Firstname { get => field ?? ""; init; }

    /// <inheritdoc cref="Fiche.Email"/>
    public string Email { get => field ?? ""; init; }

    /// <inheritdoc cref="Fiche.Firstphone"/>
    public string Firstphone { get => field ?? ""; init; }

    /// <inheritdoc cref="Fiche.Secondphone"/>
    public string Secondphone { get => field ?? ""; init; }

    /// <inheritdoc cref="Fiche.Comments"/>
    public string Comments { get => field ?? ""; init; }
}

/// <summary>The part of its service that an appointment shows (clicrdv-api §16).</summary>
public sealed record AppointmentIntervention : UpstreamRecord
{
    /// <inheritdoc cref="Intervention.Publicname"/>
    public string Publicname { get => field ?? ""; init; }

    /// <inheritdoc cref="Intervention.InterventionsetId"/>
    public long? InterventionsetId { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public int? Length { get; init; }
}
