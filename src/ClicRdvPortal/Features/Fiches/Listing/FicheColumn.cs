using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>What may stand beside a customer's name.</summary>
public enum FicheColumn
{
    Phone,
    Secondphone,
    Email,
    Birthdate,
    Created,
    Origin,
    Reminders,
    Externid,
    Comments,
}

public static class FicheColumns
{
    public static IReadOnlyList<ListedColumn> All { get; } = [.. Enum.GetValues<FicheColumn>().Select(field => new StandardColumn(field))];

    public static IReadOnlyList<ListedColumn> Standard { get; } =
        [.. All.OfType<StandardColumn>().Where(column => column.Field is FicheColumn.Phone or FicheColumn.Email or FicheColumn.Birthdate or FicheColumn.Created)];

    /// <summary>The columns that the practice's definitions make; one about a standard field is that field's own.</summary>
    public static IReadOnlyList<ListedColumn> Of(IEnumerable<Customfield> definitions) =>
    [
        .. definitions
            .Where(field => field.ProWidget.Input is not (CustomfieldInput.Hidden or CustomfieldInput.Password))
            .Select(field => field.Storage is { } name ? new CustomColumn(name, CustomfieldText.LabelOf(field)) : null)
            .OfType<CustomColumn>(),
    ];

    /// <summary>The order in which the column sorts, where it does.</summary>
    public static FichesSort? SortOf(this FicheColumn column) => column switch
    {
        FicheColumn.Birthdate => FichesSort.Birthdate,
        FicheColumn.Created => FichesSort.Created,
        FicheColumn.Email => FichesSort.Email,
        _ => null,
    };

    public static string NameOf(Fiche fiche, IStringLocalizer<FichesTexts> texts) =>
        $"{fiche.UnmarkedLastname} {fiche.Firstname}".Trim() is { Length: > 0 } name ? name : texts["Unnamed", fiche.Id];

    public static string TextOf(this FicheColumn column, Fiche fiche, IStringLocalizer<FichesTexts> texts) => column switch
    {
        FicheColumn.Phone => PhoneNumber.Shown(fiche.Firstphone),
        FicheColumn.Secondphone => PhoneNumber.Shown(fiche.Secondphone),
        FicheColumn.Email => fiche.Email,
        FicheColumn.Birthdate => fiche.Birthdate?.ToString("d", CultureInfo.CurrentCulture) ?? "",
        FicheColumn.Created => fiche.CreatedAt?.ToString("d", CultureInfo.CurrentCulture) ?? "",
        FicheColumn.Origin => texts[fiche.FromWeb ? "OriginWeb" : "OriginPractice"],
        FicheColumn.Reminders => texts["Reminders" + (fiche.RappelSms ?? false, fiche.RappelEmail ?? false) switch
        {
            (true, true) => "Both",
            (true, false) => "Sms",
            (false, true) => "Email",
            _ => "None",
        }],
        FicheColumn.Externid => fiche.Externid?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => fiche.Comments,
    };
}
