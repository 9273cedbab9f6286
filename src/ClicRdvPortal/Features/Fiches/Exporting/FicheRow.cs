using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>What of a fiche goes into a file: the names, each in a column, and the columns that the list shows.</summary>
internal sealed class FicheRow(IReadOnlyList<ListedColumn> columns, bool withState, IStringLocalizer<FichesTexts> texts)
{
    public IReadOnlyList<FicheCell> Head =>
    [
        new(texts["Lastname"]),
        new(texts["Firstname"]),
        .. columns.Select(column => new FicheCell(column.LabelIn(texts))),
        .. withState ? [new FicheCell(texts["State"])] : (FicheCell[])[],
    ];

    public IReadOnlyList<FicheCell> Of(Fiche fiche) =>
    [
        new(fiche.UnmarkedLastname),
        new(fiche.Firstname),
        .. columns.Select(column => CellOf(column, fiche)),
        .. withState ? [new FicheCell(fiche.IsDeleted ? texts["Archived"] : "")] : (FicheCell[])[],
    ];

    private FicheCell CellOf(ListedColumn column, Fiche fiche) => column switch
    {
        StandardColumn standard => CellOf(standard.Field, column, fiche),
        CustomColumn custom when fiche.Customfields.Of(custom.Name) is { Date: { } date } => new("", Day: DateOnly.FromDateTime(date)),
        _ => new(column.TextOf(fiche, texts)),
    };

    private FicheCell CellOf(FicheColumn field, ListedColumn column, Fiche fiche) => field switch
    {
        FicheColumn.Birthdate => new("", Day: fiche.Birthdate),
        FicheColumn.Created => new("", Day: fiche.CreatedAt is { } created ? DateOnly.FromDateTime(created) : null),
        FicheColumn.Externid => new("", Number: fiche.Externid),

        // With plain blanks: other programs would not know the fixed ones.
        FicheColumn.Phone => new(PhoneNumber.Shown(fiche.Firstphone).Replace('\u00a0', ' ')),
        FicheColumn.Secondphone => new(PhoneNumber.Shown(fiche.Secondphone).Replace('\u00a0', ' ')),
        _ => new(column.TextOf(fiche, texts)),
    };
}
