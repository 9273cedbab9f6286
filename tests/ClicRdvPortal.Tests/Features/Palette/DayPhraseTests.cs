using System.Globalization;
using ClicRdvPortal.Features.Palette;

namespace ClicRdvPortal.Tests.Features.Palette;

/// <summary>Said on Wednesday 12 March 2031.</summary>
public sealed class DayPhraseTests
{
    private static readonly DateOnly Today = new(2031, 3, 12);

    [Theory]
    [InlineData("aujourd’hui", "2031-03-12")]
    [InlineData("aujourd'hui", "2031-03-12")]
    [InlineData("Demain", "2031-03-13")]
    [InlineData("après-demain", "2031-03-14")]
    [InlineData("hier", "2031-03-11")]
    [InlineData("avant-hier", "2031-03-10")]
    [InlineData("mardi", "2031-03-18")]
    [InlineData("mar.", "2031-03-18")]
    [InlineData("mercredi", "2031-03-12")]
    [InlineData("mercredi prochain", "2031-03-19")]
    [InlineData("mardi prochain", "2031-03-18")]
    [InlineData("mardi dernier", "2031-03-11")]
    [InlineData("mercredi dernier", "2031-03-05")]
    [InlineData("jeudi en huit", "2031-03-20")]
    [InlineData("semaine prochaine", "2031-03-17")]
    [InlineData("semaine dernière", "2031-03-03")]
    [InlineData("dans 3 jours", "2031-03-15")]
    [InlineData("dans 2 semaines", "2031-03-26")]
    [InlineData("dans 1 mois", "2031-04-12")]
    [InlineData("il y a 2 semaines", "2031-02-26")]
    [InlineData("12/3", "2031-03-12")]
    [InlineData("14/4", "2031-04-14")]
    [InlineData("14.04.2032", "2032-04-14")]
    [InlineData("14-4-32", "2032-04-14")]
    [InlineData("2031-12-24", "2031-12-24")]
    [InlineData("14 avril", "2031-04-14")]
    [InlineData("1er mai", "2031-05-01")]
    [InlineData("le 1er août 2032", "2032-08-01")]
    [InlineData("mardi 18 mars", "2031-03-18")]
    [InlineData("3 févr", "2031-02-03")]
    public void A_day_in_French(string text, string day) => Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DayPhrase.Read(text, Today));

    [Theory]
    [InlineData("today", "2031-03-12")]
    [InlineData("Tomorrow", "2031-03-13")]
    [InlineData("day after tomorrow", "2031-03-14")]
    [InlineData("yesterday", "2031-03-11")]
    [InlineData("next tuesday", "2031-03-18")]
    [InlineData("on friday", "2031-03-14")]
    [InlineData("last monday", "2031-03-10")]
    [InlineData("next week", "2031-03-17")]
    [InlineData("in 2 weeks", "2031-03-26")]
    [InlineData("3 days ago", "2031-03-09")]
    [InlineData("14 april", "2031-04-14")]
    [InlineData("April 14", "2031-04-14")]
    [InlineData("April 14, 2032", "2032-04-14")]
    [InlineData("the 2nd may", "2031-05-02")]
    public void A_day_in_English(string text, string day) => Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DayPhrase.Read(text, Today));

    [Theory]
    [InlineData("20/12", "2030-12-20")]
    [InlineData("1/9", "2031-09-01")]
    public void Without_a_year_it_is_the_nearest(string text, string day) => Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DayPhrase.Read(text, Today));

    [Theory]
    [InlineData("29/2", "2032-02-29")]
    public void F30_A_leap_day_is_in_a_leap_year(string text, string day) => Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), DayPhrase.Read(text, new DateOnly(2031, 11, 1)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("martin")]
    [InlineData("ju")]
    [InlineData("12")]
    [InlineData("32/1")]
    [InlineData("31/4")]
    [InlineData("29/2/2031")]
    [InlineData("12/13")]
    [InlineData("0/0")]
    [InlineData("12/3/9999")]
    [InlineData("dans 99999 jours")]
    [InlineData("12 juillet juillet")]
    [InlineData("<script>")]
    [InlineData("mardi mardi")]
    public void What_names_no_day_is_none(string text) => Assert.Null(DayPhrase.Read(text, Today));
}
