using Bunit;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class SearchBoxTests : ComponentContext
{
    private readonly List<string> _searched = [];

    [Fact]
    public void Typing_reports_once_when_it_pauses()
    {
        var box = Show();

        box.Find("input").Input("le");
        Clock.Advance(TimeSpan.FromMilliseconds(299));
        box.Find("input").Input("lef");
        Clock.Advance(TimeSpan.FromMilliseconds(299));
        Assert.Empty(_searched);
        Clock.Advance(TimeSpan.FromMilliseconds(1));

        box.WaitForAssertion(() => Assert.Equal(["lef"], _searched));
    }

    [Fact]
    public void Enter_reports_at_once_and_the_pause_reports_nothing_more()
    {
        var box = Show();
        box.Find("input").Input(" tours ");

        box.Find("input").KeyDown("Enter");
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["tours"], _searched);
    }

    [Fact]
    public void Clearing_reports_the_empty_search()
    {
        var box = Show("tours");

        box.Find("button").Click();

        Assert.Equal([""], _searched);
        Assert.Equal("", box.Find("input").GetAttribute("value") ?? "");
    }

    [Fact]
    public void What_the_page_does_not_take_stays_typed()
    {
        var box = Show();
        box.Find("input").Input("d");
        box.Find("input").KeyDown("Enter");

        box.Render(parameters => parameters.Add(search => search.Label, "Chercher"));

        Assert.Equal("d", box.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void A_late_echo_of_an_older_search_does_not_eat_what_is_being_typed()
    {
        var box = Show();
        box.Find("input").Input("le");
        box.Find("input").KeyDown("Enter");
        box.Find("input").Input("lefèvre");

        box.Render(parameters => parameters.Add(search => search.Value, "le"));

        Assert.Equal("lefèvre", box.Find("input").GetAttribute("value"));
    }

    private IRenderedComponent<SearchBox> Show(string? value = null) => Render<SearchBox>(parameters => parameters
        .Add(box => box.Label, "Rechercher un agenda")
        .Add(box => box.Value, value)
        .Add(box => box.ValueChanged, _searched.Add));
}
