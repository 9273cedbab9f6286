using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Interventions.Editing;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Interventions.Listing;

public static class InterventionNaming
{
    /// <summary>What the service is called on the screen, also when it has no name at all.</summary>
    public static string NameIn(this Intervention intervention, IStringLocalizer<InterventionsTexts> texts) =>
        DisplayName(intervention) is { Length: > 0 } name ? name : texts["Unnamed", intervention.Id];

    public static string NameIn(this Interventionset set, IStringLocalizer<InterventionsTexts> texts) =>
        new[] { set.Name, set.Publicname }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? texts["UnnamedSet", set.Id];

    /// <summary>The internal name or, where that is blank, the public one; "" when both are.</summary>
    public static string DisplayName(this Intervention intervention) =>
        string.IsNullOrWhiteSpace(intervention.Name) ? intervention.Publicname.Trim() : intervention.Name;

    /// <summary>« 45 min », or "" where nothing is said.</summary>
    public static string LengthIn(this Intervention intervention, IStringLocalizer<InterventionsTexts> texts) =>
        intervention.Length is { } minutes ? texts["Minutes", minutes] : "";

    /// <summary>« 55,00 € », or "" where there is none.</summary>
    public static string PriceIn(this Intervention intervention, IStringLocalizer<InterventionsTexts> texts) =>
        intervention.Price is { } cents ? texts["Euros", Euros.TextOf(cents, CultureInfo.CurrentCulture)] : "";
}
