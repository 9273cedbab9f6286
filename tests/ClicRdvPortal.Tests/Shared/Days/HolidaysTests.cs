using System.Globalization;
using ClicRdvPortal.Shared.Days;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class HolidaysTests : ComponentContext
{
    private Holidays French => new(Services.GetRequiredService<IStringLocalizer<DayTexts>>());

    // Easter, Ascension and Whit Monday as the French ministry publishes them; the others do not move.
    [Theory]
    [InlineData(2026, "04-06", "05-14", "05-25")]
    [InlineData(2027, "03-29", "05-06", "05-17")]
    [InlineData(2028, "04-17", "05-25", "06-05")]
    [InlineData(2029, "04-02", "05-10", "05-21")]
    [InlineData(2030, "04-22", "05-30", "06-10")]
    [InlineData(2031, "04-14", "05-22", "06-02")]
    public void A_year_has_eleven_of_them(int year, string easterMonday, string ascension, string whitMonday)
    {
        string[] expected =
        [
            "01-01 Jour de l’An",
            $"{easterMonday} Lundi de Pâques",
            "05-01 Fête du Travail",
            "05-08 Victoire de 1945",
            $"{ascension} Ascension",
            $"{whitMonday} Lundi de Pentecôte",
            "07-14 Fête nationale",
            "08-15 Assomption",
            "11-01 Toussaint",
            "11-11 Armistice de 1918",
            "12-25 Noël",
        ];
        var holidays = French;
        var named = DaysOf(year)
            .Select(day => (Day: day, Name: holidays.NameOf(day)))
            .Where(day => day.Name is not null)
            .Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Day:MM-dd} {day.Name}"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), named);
    }

    [Fact]
    public void Two_on_one_day_are_both_named() =>
        Assert.Equal("Fête du Travail · Ascension", French.NameOf(new DateOnly(2008, 5, 1)));

    [Fact]
    public void The_language_is_the_page_s()
    {
        var holidays = French;
        Assert.Equal("Noël", holidays.NameOf(new DateOnly(2031, 12, 25)));
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Assert.Equal("Christmas Day", holidays.NameOf(new DateOnly(2031, 12, 25)));
    }

    [Fact]
    public void The_far_ends_of_the_calendar_are_no_failure()
    {
        Assert.NotNull(French.NameOf(new DateOnly(9999, 12, 25)));
        Assert.Null(French.NameOf(new DateOnly(1, 1, 2)));
    }

    private static IEnumerable<DateOnly> DaysOf(int year) =>
        Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);
}
