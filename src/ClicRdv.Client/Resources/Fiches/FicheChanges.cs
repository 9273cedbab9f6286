using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>The fields of a <see cref="Fiche"/> that can be set when it is created as well as later; each keeps the length limit it has there.</summary>
public abstract record FicheFields : UpstreamBody
{
    private protected FicheFields()
        : base("fiche")
    {
    }

    /// <summary>Up to 64 characters, without the mark of a deleted fiche.</summary>
    public Change<string> Lastname { get; init; }

    /// <inheritdoc cref="Fiche.Firstname"/>
    public Change<string> Firstname { get; init; }

    /// <inheritdoc cref="Fiche.Firstphone"/>
    public Change<string> Firstphone { get; init; }

    /// <inheritdoc cref="Fiche.Secondphone"/>
    public Change<string> Secondphone { get; init; }

    /// <inheritdoc cref="Fiche.Email"/>
    public Change<string> Email { get; init; }

    /// <inheritdoc cref="Fiche.Birthdate"/>
    public Change<DateOnly?> Birthdate { get; init; }

    /// <inheritdoc cref="Fiche.Comments"/>
    public Change<string> Comments { get; init; }

    /// <summary>Consent to reminders by e-mail.</summary>
    public Change<bool> RappelEmail { get; init; }

    /// <summary>Consent to reminders by SMS.</summary>
    public Change<bool> RappelSms { get; init; }

    /// <inheritdoc cref="Fiche.Externid"/>
    public Change<long?> Externid { get; init; }

    /// <summary>Custom fields to set.</summary>
    public CustomfieldChanges Customfields { get; init; } = CustomfieldChanges.None;

    private protected override void Describe(BodyFields fields) => DescribeShared(fields);

    /// <summary>The fields that may also stand in a booking.</summary>
    internal void DescribeShared(BodyFields fields)
    {
        fields.Add("lastname", Lastname);
        fields.Add("firstname", Firstname);
        fields.Add("firstphone", Firstphone);
        fields.Add("secondphone", Secondphone);
        fields.Add("email", Email);
        fields.Add("birthdate", Birthdate);
        fields.Add("comments", Comments);
        fields.Add("rappel_email", RappelEmail);
        fields.Add("rappel_sms", RappelSms);
        fields.Add("externid", Externid);
        Customfields.Describe(fields);
    }
}

/// <summary>The fields of a <see cref="Fiche"/> to change.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<FicheChanges>))]
public sealed record FicheChanges : FicheFields
{
    /// <summary>True archives it; false most likely restores it (clicrdv-api §19 row 10).</summary>
    public Change<bool> Deleted { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("deleted", Deleted);
    }
}

/// <summary>A fiche to create. The group's id is repeated in the body, as upstream asks (clicrdv-api §7).</summary>
[JsonConverter(typeof(UpstreamBodyConverter<FicheDraft>))]
public sealed record FicheDraft(long GroupId) : FicheFields
{
    private protected override void Describe(BodyFields fields)
    {
        fields.Add("group_id", Change.To(GroupId));
        base.Describe(fields);
    }
}
