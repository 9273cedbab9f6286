using ClicRdvPortal.Features.Groups.Settings;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class TimezoneChoiceTests
{
    private static readonly DateTimeOffset Winter = new(2031, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2031, 7, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_choice_is_a_zone_that_exists_and_stands_once()
    {
        Assert.All(TimezoneChoice.All, choice => Assert.NotNull(choice.OffsetAt(Winter)));
        Assert.Equal(TimezoneChoice.All.Count, TimezoneChoice.All.Select(choice => choice.Name).Distinct().Count());
        Assert.Equal(TimezoneChoice.All.Count, TimezoneChoice.All.Select(choice => choice.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("Paris", true)]
    [InlineData("New Caledonia", true)]
    [InlineData("America/Martinique", true)]
    [InlineData("paris", false)]
    [InlineData("Europe/Paris", false)]
    [InlineData("", false)]
    public void A_choice_is_known_by_what_is_sent(string name, bool isKnown) => Assert.Equal(isKnown, TimezoneChoice.IsKnown(name));

    [Theory]
    [InlineData("Paris", "UTC+01:00", "UTC+02:00")]
    [InlineData("London", "UTC+00:00", "UTC+01:00")]
    [InlineData("America/Martinique", "UTC−04:00", "UTC−04:00")]
    [InlineData("America/Miquelon", "UTC−03:00", "UTC−02:00")]
    [InlineData("Indian/Reunion", "UTC+04:00", "UTC+04:00")]
    [InlineData("Pacific/Tahiti", "UTC−10:00", "UTC−10:00")]
    public void The_offset_is_that_of_the_moment(string name, string winter, string summer)
    {
        var choice = TimezoneChoice.Find(name)!;

        Assert.Equal((winter, summer), (choice.OffsetAt(Winter), choice.OffsetAt(Summer)));
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_has_no_offset() =>
        Assert.Null(new TimezoneChoice(TimezoneArea.Elsewhere, "Nowhere", "Nowhere/Nowhere").OffsetAt(Winter));
}
