using ClicRdvPortal.Features.Palette;

namespace ClicRdvPortal.Tests.Features.Palette;

public sealed class PaletteRankingTests
{
    [Fact]
    public void What_begins_so_comes_before_what_only_has_it() =>
        Assert.Equal(["Aubry", "Dr Aubry", "Saint-Aubry", "Maubry"], Titles("aub", Calendar("Maubry"), Calendar("Dr Aubry"), Calendar("Aubry"), Calendar("Saint-Aubry")));

    [Fact]
    public void Accents_and_capitals_do_not_matter() => Assert.Equal(["Élodie Régnier"], Titles("elodie REG", Calendar("Élodie Régnier"), Calendar("Élodie Martin")));

    [Fact]
    public void A_day_that_was_understood_is_the_first() =>
        Assert.Equal("mardi 18 mars 2031", Titles("mardi", Calendar("Mardi"), new PaletteEntry(PaletteKind.Day, "mardi 18 mars 2031", "/", ""))[0]);

    [Fact]
    public void Customers_stand_before_calendars_that_fit_as_well() =>
        Assert.Equal(["MARTIN Anne", "Martin, kiné"], Titles("martin", Calendar("Martin, kiné"), new PaletteEntry(PaletteKind.Customer, "MARTIN Anne", "/", "")));

    [Fact]
    public void Upstream_s_own_way_to_find_a_customer_is_believed() =>
        Assert.Equal(["DURAND Paul"], Titles("duran", new PaletteEntry(PaletteKind.Customer, "DURAND Paul", "/", "")));

    [Fact]
    public void With_nothing_typed_it_shows_what_there_is_to_do() =>
        Assert.Equal(["Réserver", "Agendas"], Titles("", Calendar("Aubry"), new PaletteEntry(PaletteKind.Place, "Agendas", "/", ""), new PaletteEntry(PaletteKind.Action, "Réserver", "/", "")));

    [Fact]
    public void The_list_stays_short() => Assert.Equal(PaletteRanking.Most, Titles("a", [.. Enumerable.Range(0, 50).Select(number => Calendar($"Agenda {number}"))]).Count);

    private static PaletteEntry Calendar(string title) => new(PaletteKind.Calendar, title, "/", "");

    private static List<string> Titles(string text, params PaletteEntry[] entries) => [.. PaletteRanking.Rank(entries, text).Select(entry => entry.Title)];
}
