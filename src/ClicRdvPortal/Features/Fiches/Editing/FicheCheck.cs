using ClicRdv.Client;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Features.Fiches.Editing;

/// <summary>What keeps a fiche from being sent. What stands there already may stay, however it came there.</summary>
public static class FicheCheck
{
    private const int FirstYear = 1850;

    /// <param name="input">What was typed.</param>
    /// <param name="asRead">The form as it was opened.</param>
    /// <param name="definitions">The custom fields on the form.</param>
    /// <param name="today">The group's day.</param>
    public static IReadOnlyList<FicheFault> FaultsOf(FicheInput input, FicheInput asRead, IReadOnlyList<Customfield> definitions, DateOnly today)
    {
        var changed = input.ChangedFrom(asRead).ToHashSet();
        return
        [
            .. FicheFields.All.Select(field => FaultOf(field, input, changed.Contains(field), RequiredIn(definitions, field), today)).OfType<FicheFault>(),
            .. definitions
                .Where(field => field.ProWidget.Input is not (CustomfieldInput.Hidden or CustomfieldInput.ReadOnly))
                .Select(field => CustomfieldText.FaultOf(field, input.Customfields, asRead.Customfields) is { } key ? new FicheFault(FicheInput.CustomPrefix + field.Name, key) : null)
                .OfType<FicheFault>(),
        ];
    }

    /// <summary>How long a text is as upstream counts: an emoji is one character.</summary>
    public static int LengthOf(string text) => text.Trim().EnumerateRunes().Count();

    /// <summary>Whether the staff's screens want it: the name always, others as a definition of the practice says.</summary>
    public static bool RequiredIn(IReadOnlyList<Customfield> definitions, FicheField field) =>
        field == FicheField.Lastname || definitions.Any(one => one.Storage is null && one.ProRequired && one.Name == field.UpstreamName());

    private static FicheFault? FaultOf(FicheField field, FicheInput input, bool isChanged, bool isRequired, DateOnly today)
    {
        var text = input[field].Trim();
        if (text.Length == 0)
            return isRequired && field is not (FicheField.RappelSms or FicheField.RappelEmail) ? Fault(field == FicheField.Lastname ? "LastnameMissing" : "FieldMissing") : null;
        if (!isChanged)
            return null;
        if (text.Any(sign => char.IsControl(sign) && !(field == FicheField.Comments && sign is '\n' or '\r' or '\t')))
            return Fault("ControlCharacters");
        if (field.Longest() is { } longest && LengthOf(text) > longest)
            return Fault("TooLong", longest);
        return field switch
        {
            // Upstream puts it before the name of whom is archived.
            FicheField.Lastname when text[0] == '$' => Fault("MarkedName"),
            FicheField.Email when !IsAddress(text) => Fault("EmailFault"),
            FicheField.Birthdate when text == DateInput.Incomplete => Fault("DateIncomplete"),
            FicheField.Birthdate when input.Birthdate is not { Year: >= FirstYear } born || born > today => Fault("BirthdateFault"),
            FicheField.Externid when input.Externid is null => Fault("ExternidFault"),
            _ => null,
        };

        FicheFault Fault(string key, int limit = 0) => new(field.IdOf(), key, limit);
    }

    private static bool IsAddress(string text) =>
        text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
}
