using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Conflicts;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>Two versions of a service as fields to choose between, and the input that the choice comes to.</summary>
public static class InterventionConflict
{
    public static IReadOnlyList<ConflictField> Fields(
        InterventionInput mine,
        InterventionInput before,
        Intervention theirs,
        InterventionList list,
        IStringLocalizer<EditingTexts> texts)
    {
        var after = InterventionInput.From(theirs);
        var fields = Enum.GetValues<InterventionField>().Select(field => new ConflictField(
            field.ToString(),
            texts[field.ToString()],
            Shown(list, field, mine.ValueOf(field), texts),
            Shown(list, field, after.ValueOf(field), texts),
            mine.ValueOf(field) != before.ValueOf(field))
        {
            TheirsChanged = after.ValueOf(field) != before.ValueOf(field),
        });
        return [.. fields];
    }

    /// <summary>A field's value as text for people: with its unit, and the set by its name.</summary>
    public static string Shown(InterventionList list, InterventionField field, string value, IStringLocalizer<EditingTexts> texts) => field switch
    {
        InterventionField.Set => value.Length == 0 ? texts["NoSet"]
            : list.Sets.FirstOrDefault(set => set.Id.ToString(CultureInfo.InvariantCulture) == value)?.Name ?? texts["UnknownSet", value],
        InterventionField.Length => value.Length == 0 ? "" : texts["Minutes", value],
        InterventionField.Price => Euros.CentsOf(value) is { } cents ? texts["Euros", Euros.TextOf(cents, CultureInfo.CurrentCulture)] : value,
        _ => value,
    };

    /// <summary>What was typed, with the other version's value wherever that was chosen.</summary>
    public static InterventionInput Resolve(InterventionInput mine, Intervention theirs, ConflictResolution resolution)
    {
        var after = InterventionInput.From(theirs);
        var resolved = mine with { };
        foreach (var field in Enum.GetValues<InterventionField>())
        {
            if (!resolution.TakesMine(field.ToString()))
                resolved.Put(field, after.ValueOf(field));
        }

        return resolved;
    }
}
