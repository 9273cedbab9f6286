using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Shared.Customfields;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>Two versions of a customer as fields to choose between, and the input that the choice comes to.</summary>
public static class FicheConflict
{
    public static IReadOnlyList<ConflictField> Fields(
        FicheInput mine, FicheInput before, FicheInput theirs, IReadOnlyList<Customfield> definitions, IStringLocalizer<EditingTexts> texts)
    {
        var (mineChanged, theirsChanged) = (mine.ChangedFrom(before), theirs.ChangedFrom(before));
        var standard = FicheFields.All.Select(field => new ConflictField(
            field.ToString(), texts[field.ToString()], Shown(field, mine[field]), Shown(field, theirs[field]), mineChanged.Contains(field))
        {
            TheirsChanged = theirsChanged.Contains(field),
        });
        var (customMine, customTheirs) = (mine.CustomChangedFrom(before), theirs.CustomChangedFrom(before));
        var custom = customMine.Union(customTheirs).Select(name => new ConflictField(
            name.ToString(), LabelOf(name), ShownCustom(name, mine), ShownCustom(name, theirs), customMine.Contains(name))
        {
            TheirsChanged = customTheirs.Contains(name),
        });
        return [.. standard, .. custom];

        string Shown(FicheField field, string value) => field switch
        {
            FicheField.RappelSms or FicheField.RappelEmail => texts[value == FicheFields.Yes ? "Yes" : "No"],
            FicheField.Birthdate when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.ToString("d", CultureInfo.CurrentCulture),
            _ => value.Trim(),
        };

        string LabelOf(CustomfieldName name) =>
            definitions.FirstOrDefault(field => field.Storage == name) is { } field ? CustomfieldText.LabelOf(field) : name.ToString();

        string ShownCustom(CustomfieldName name, FicheInput input) => name.Kind == CustomfieldKind.Checkbox
            ? texts[input.CustomOf(name) == FicheFields.Yes ? "Yes" : "No"]
            : CustomfieldText.Shown(name, input.CustomOf(name));
    }

    /// <summary>The other version, with what was typed wherever that was chosen.</summary>
    public static FicheInput Resolve(FicheInput mine, FicheInput theirs, ConflictResolution resolution)
    {
        var resolved = theirs.Copy();
        foreach (var field in FicheFields.All.Where(field => resolution.TakesMine(field.ToString())))
            resolved[field] = mine[field];
        foreach (var name in mine.Customfields.Keys.Union(theirs.Customfields.Keys).Where(name => resolution.TakesMine(name.ToString())))
            resolved.Customfields[name] = mine.CustomOf(name);
        return resolved;
    }
}
