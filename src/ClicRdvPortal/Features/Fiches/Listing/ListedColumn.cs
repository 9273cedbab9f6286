using ClicRdv.Client;
using ClicRdvPortal.Shared.Customfields;
using ClicRdvPortal.Shared.Navigation;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Fiches.Listing;

/// <summary>A column that the list can show beside the name, and a file hold.</summary>
/// <param name="Word">What it is called where it is remembered and asked for.</param>
public abstract record ListedColumn(string Word)
{
    /// <summary>The order in which it sorts, where it does.</summary>
    public virtual FichesSort? Sort => null;

    public abstract string LabelIn(IStringLocalizer<FichesTexts> texts);

    public abstract string TextOf(Fiche fiche, IStringLocalizer<FichesTexts> texts);
}

/// <summary>A field that every fiche has.</summary>
public sealed record StandardColumn(FicheColumn Field) : ListedColumn(QueryWord.Of(Field))
{
    public override FichesSort? Sort => Field.SortOf();

    public override string LabelIn(IStringLocalizer<FichesTexts> texts) => texts["Column" + Field];

    public override string TextOf(Fiche fiche, IStringLocalizer<FichesTexts> texts) => Field.TextOf(fiche, texts);
}

/// <summary>A field of the practice's own. A list's fiches carry them like any other (clicrdv-api §14).</summary>
public sealed record CustomColumn(CustomfieldName Name, string Label) : ListedColumn(Name.ToString())
{
    public override string LabelIn(IStringLocalizer<FichesTexts> texts) => Label;

    public override string TextOf(Fiche fiche, IStringLocalizer<FichesTexts> texts) => fiche.Customfields.Of(Name) is var value && value.Kind == CustomfieldKind.Checkbox
        ? value.Flag ? texts["Ticked"] : ""
        : CustomfieldText.Shown(Name, value.Text);
}
