using ClicRdv.Client;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Inputs;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Interventions.Sets;

public enum SetField
{
    Name,
    Publicname,
    Description,
}

/// <summary>What a person types about a set of services, and the changes it comes to (clicrdv-api §13.1).</summary>
public sealed record SetInput
{
    public const int LongestName = 255;

    /// <summary>No limit is documented; this many fit into the column type that the name « text » stands for, whatever the characters.</summary>
    public const int LongestDescription = 16_000;

    public string Name { get; set; } = "";

    public string Publicname { get; set; } = "";

    public string Description { get; set; } = "";

    public static SetInput From(Interventionset set) => new() { Name = set.Name, Publicname = set.Publicname, Description = set.Description };

    public string ValueOf(SetField field) => field switch
    {
        SetField.Name => Name,
        SetField.Publicname => Publicname,
        _ => Description,
    };

    public void Put(SetField field, string value)
    {
        switch (field)
        {
            case SetField.Name: Name = value; break;
            case SetField.Publicname: Publicname = value; break;
            default: Description = value; break;
        }
    }

    /// <summary>By the names that drafts keep them under.</summary>
    public IReadOnlyDictionary<string, string> ToFields() => Enum.GetValues<SetField>().ToDictionary(field => field.ToString(), ValueOf, StringComparer.Ordinal);

    public void Put(string name, string value)
    {
        if (Enum.TryParse<SetField>(name, out var field) && Enum.IsDefined(field))
            Put(field, value);
    }

    /// <summary>The sentence in <see cref="SetsTexts"/> for each field with which something is wrong.</summary>
    public IReadOnlyDictionary<SetField, string> Check()
    {
        var faults = new Dictionary<SetField, string>();
        if (string.IsNullOrWhiteSpace(Name))
            faults[SetField.Name] = "NameMissing";
        foreach (var field in (SetField[])[SetField.Name, SetField.Publicname])
        {
            if (TypedText.FaultOf(ValueOf(field), LongestName) is { } fault)
                faults[field] = fault;
        }

        if (TypedText.Length(Description) > LongestDescription)
            faults[SetField.Description] = "DescriptionTooLong";
        return faults;
    }

    public InterventionsetChanges ChangesFrom(Interventionset asRead)
    {
        return new InterventionsetChanges
        {
            Name = Changed(Name, asRead.Name),
            Publicname = Changed(Publicname, asRead.Publicname),
            Description = Changed(Description, asRead.Description),
        };

        static Change<string> Changed(string typed, string asRead) => typed == asRead || typed.Trim() == asRead ? default : Change.To(typed.Trim());
    }

    public InterventionsetDraft ToDraft(long groupId) => new(groupId)
    {
        Name = Name.Trim(),
        Publicname = Publicname.Trim(),
        Description = Description.Trim() is { Length: > 0 } description ? Change.To(description) : default,
    };

    public IReadOnlyList<ConflictField> Against(SetInput before, Interventionset theirs, IStringLocalizer<SetsTexts> texts)
    {
        var after = From(theirs);
        return [.. Enum.GetValues<SetField>().Select(field => new ConflictField(
            field.ToString(), texts[field.ToString()], ValueOf(field), after.ValueOf(field), ValueOf(field) != before.ValueOf(field))
        {
            TheirsChanged = after.ValueOf(field) != before.ValueOf(field),
        })];
    }

    /// <summary>What was typed, with the other version's value wherever that was chosen.</summary>
    public SetInput Resolve(Interventionset theirs, ConflictResolution resolution)
    {
        var resolved = this with { };
        foreach (var field in Enum.GetValues<SetField>().Where(field => !resolution.TakesMine(field.ToString())))
            resolved.Put(field, From(theirs).ValueOf(field));
        return resolved;
    }
}

/// <summary>Names <c>SetsTexts.resx</c> and its English fellow.</summary>
public sealed class SetsTexts;
