using AngleSharp.Dom;
using Bunit;
using ClicRdvPortal.Shared.Conflicts;
using ClicRdvPortal.Tests.Infrastructure;

namespace ClicRdvPortal.Tests.Shared.Conflicts;

public sealed class ConflictViewTests : PortalContext
{
    private static readonly IReadOnlyList<ConflictField> Fields =
    [
        new("phone", "Téléphone", "02 61 91 00 01", "02 61 91 00 02", MineChanged: true),
        new("city", "Ville", "Tours", "Saint-Avertin", MineChanged: false),
        new("fax", "Télécopie", "02 61 91 00 03", "", MineChanged: true) { TheirsChanged = false },
        new("name", "Nom", "Cabinet", "Cabinet", MineChanged: false),
    ];

    private readonly ConflictChoices _choices = new();
    private ConflictResolution? _resolution;
    private bool _cancelled;

    [Fact]
    public void Fields_in_which_both_agree_are_not_shown() =>
        Assert.Equal(["Téléphone", "Ville", "Télécopie"], View().FindAll("legend").Select(legend => legend.FirstChild!.TextContent.Trim()));

    [Fact]
    public void A_change_of_one_side_alone_is_proposed_and_one_of_both_is_not()
    {
        var view = View();
        Assert.Empty(Chosen(view, "Téléphone"));
        Assert.Equal(["Version enregistrée"], Chosen(view, "Ville"));
        Assert.Equal(["Votre version"], Chosen(view, "Télécopie"));
    }

    [Fact]
    public async Task Nothing_is_given_back_while_a_choice_is_missing()
    {
        var view = View();
        await Button(view, "Enregistrer ces choix").ClickAsync();

        Assert.Null(_resolution);
        Assert.Contains("Choix à faire avant d’enregistrer", view.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_field_goes_the_way_that_was_chosen()
    {
        var view = View();
        await Radio(view, "Téléphone", "Votre version").ChangeAsync("Mine");
        await Radio(view, "Télécopie", "Version enregistrée").ChangeAsync("Theirs");
        await Button(view, "Enregistrer ces choix").ClickAsync();

        Assert.True(_resolution!.TakesMine("phone"));
        Assert.Equal("Saint-Avertin", _resolution.ValueOf("city"));
        Assert.Equal("", _resolution.ValueOf("fax"));
        Assert.False(_resolution.TakesMine("name"));
    }

    [Fact]
    public async Task One_button_takes_one_side_everywhere()
    {
        var view = View();
        await Button(view, "Garder toutes mes valeurs").ClickAsync();
        await Button(view, "Enregistrer ces choix").ClickAsync();
        Assert.True(_resolution!.TakesMine("phone") && _resolution.TakesMine("city") && _resolution.TakesMine("fax"));
    }

    [Fact]
    public async Task The_way_back_gives_nothing()
    {
        await Button(View(), "Revenir à ma saisie").ClickAsync();
        Assert.True(_cancelled);
        Assert.Null(_resolution);
    }

    [Fact]
    public void The_time_of_the_other_version_is_said_and_that_nobody_knows_whose_it_is() =>
        Assert.Contains("lundi 10 mars à 8\u00a0h\u00a005\u00a0; ClicRDV n’indique pas par qui", View().Find("p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Hostile_text_is_shown_as_text()
    {
        var view = View(new ConflictField("name", "Nom", "<script>x</script>", "\u202eabc", MineChanged: true));
        Assert.Empty(view.FindAll("script"));
        Assert.Equal(["<script>x</script>", "\u202eabc"], view.FindAll("bdi").Select(value => value.TextContent));
    }

    private static IElement Group(IRenderedComponent<ConflictView> view, string label) =>
        view.FindAll("[role=radiogroup]").Single(group => group.QuerySelector("legend")!.TextContent.TrimStart().StartsWith(label, StringComparison.Ordinal));

    private static IElement Radio(IRenderedComponent<ConflictView> view, string label, string side) =>
        Group(view, label).QuerySelectorAll("label").Single(choice => choice.TextContent.Contains(side, StringComparison.Ordinal)).QuerySelector("input")!;

    private static IEnumerable<string> Chosen(IRenderedComponent<ConflictView> view, string label) =>
        Group(view, label).QuerySelectorAll("label")
            .Where(choice => choice.QuerySelector("input")!.HasAttribute("checked"))
            .Select(choice => choice.QuerySelector(".portal-small")!.TextContent);

    private static IElement Button(IRenderedComponent<ConflictView> view, string text) =>
        view.FindAll("button").Single(button => button.TextContent.Trim() == text);

    [Fact]
    public async Task What_was_chosen_before_is_chosen_already_where_both_versions_are_the_same()
    {
        var view = View();
        await Radio(view, "Téléphone", "Votre version").ChangeAsync("Mine");
        await Radio(view, "Ville", "Votre version").ChangeAsync("Mine");

        var again = View(Fields[0], Fields[1] with { Theirs = "Saint-Cyr-sur-Loire" });
        Assert.Equal(["Votre version"], Chosen(again, "Téléphone"));
        Assert.Equal(["Version enregistrée"], Chosen(again, "Ville"));
    }

    private IRenderedComponent<ConflictView> View(params ConflictField[] fields) => Render<ConflictView>(view => view
        .Add(v => v.Fields, fields.Length > 0 ? fields : Fields)
        .Add(v => v.ChangedAt, new DateTime(2031, 3, 10, 8, 5, 0))
        .Add(v => v.Choices, _choices)
        .Add(v => v.OnResolved, resolution => _resolution = resolution)
        .Add(v => v.OnCancel, () => _cancelled = true));
}
