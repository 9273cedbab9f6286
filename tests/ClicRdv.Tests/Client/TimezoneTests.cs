using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdv.Client.Tests;

public sealed class TimezoneTests
{
    private static GroupTimezone Paris => GroupTimezone.Of("Paris");

    [Theory]
    [InlineData("Paris", "Europe/Paris")]
    [InlineData("paris", "Europe/Paris")]
    [InlineData("Europe/Paris", "Europe/Paris")]
    [InlineData("Bern", "Europe/Zurich")]
    [InlineData("Eastern Time (US & Canada)", "America/New_York")]
    [InlineData("New Caledonia", "Pacific/Noumea")]
    [InlineData("Indian/Reunion", "Indian/Reunion")]
    [InlineData("Nuku'alofa", "Pacific/Tongatapu")]
    [InlineData("UTC", "Etc/UTC")]
    public void Names_of_both_kinds_are_understood(string name, string id)
    {
        var zone = GroupTimezone.Of(name);

        Assert.Equal((id, name, true), (zone.Id, zone.Name, zone.IsKnown));
        Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(id).BaseUtcOffset, zone.Zone.BaseUtcOffset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Lutèce")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/localtime")]
    [InlineData("Europe/Paris\0")]
    public void An_unknown_name_is_taken_for_paris_and_noted(string name)
    {
        var zone = GroupTimezone.Of(new Group { Timezone = name });

        Assert.Equal(("Europe/Paris", name, false), (zone.Id, zone.Name, zone.IsKnown));
    }

    [Fact]
    public void An_hour_that_does_not_exist_is_told()
    {
        var moment = Paris.MomentOf(new DateTime(2031, 3, 30, 2, 30, 0));

        Assert.Equal(WallClockFit.Never, moment.Fit);
        Assert.Equal(new DateTimeOffset(2031, 3, 30, 0, 30, 0, TimeSpan.Zero), moment.Earlier);
        Assert.Equal(new DateTimeOffset(2031, 3, 30, 1, 30, 0, TimeSpan.Zero), moment.Later);
        Assert.Equal(new DateTime(2031, 3, 30, 3, 30, 0), Paris.WallClockAt(moment.Later));
    }

    [Fact]
    public void An_hour_that_comes_twice_is_told()
    {
        var moment = Paris.MomentOf(new DateTime(2031, 10, 26, 2, 30, 0));

        Assert.Equal(WallClockFit.Twice, moment.Fit);
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(1)), (moment.Earlier.Offset, moment.Later.Offset));
        Assert.Equal(TimeSpan.FromHours(1), moment.Later - moment.Earlier);
    }

    [Fact]
    public void F30_The_days_of_the_clock_changes_have_23_and_25_hours()
    {
        Assert.Equal((23, 25, 24), (Hours(new DateOnly(2031, 3, 30)), Hours(new DateOnly(2031, 10, 26)), Hours(new DateOnly(2031, 3, 10))));
        Assert.Equal(TimeSpan.FromHours(2), Paris.Between(new DateTime(2031, 10, 26, 1, 30, 0), new DateTime(2031, 10, 26, 3, 0, 0)) - TimeSpan.FromMinutes(30));
    }

    [Theory]
    [InlineData("Paris", "2031-03-30", WallClockFit.Never, "02:00", "03:00")]
    [InlineData("Paris", "2031-10-26", WallClockFit.Twice, "02:00", "03:00")]
    [InlineData("Azores", "2031-03-30", WallClockFit.Never, "00:00", "01:00")]
    [InlineData("Azores", "2031-10-26", WallClockFit.Twice, "00:00", "01:00")]
    [InlineData("Australia/Lord_Howe", "2031-04-06", WallClockFit.Twice, "01:30", "02:00")]
    public void A_day_tells_what_its_clock_skips_or_repeats(string zone, string day, WallClockFit fit, string from, string until)
    {
        var change = GroupTimezone.Of(zone).ChangeOn(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture));

        Assert.NotNull(change);
        Assert.Equal((fit, $"{day} {from}", $"{day} {until}"), (change.Value.Fit, Text(change.Value.Start), Text(change.Value.End)));
    }

    [Fact]
    public void Other_days_skip_and_repeat_nothing()
    {
        Assert.Equal(
            [new DateOnly(2031, 3, 30), new DateOnly(2031, 10, 26)],
            Enumerable.Range(0, 365).Select(new DateOnly(2031, 1, 1).AddDays).Where(day => Paris.ChangeOn(day) is not null));
        Assert.Null(Paris.ChangeOn(DateOnly.MinValue));
        Assert.Null(Paris.ChangeOn(DateOnly.MaxValue));
        Assert.Null(GroupTimezone.Of("UTC").ChangeOn(new DateOnly(2031, 3, 30)));
    }

    [Fact]
    public void The_past_is_over_both_times()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 10, 26, 1, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTime(2031, 10, 26, 2, 0, 0), Paris.Now(clock));
        Assert.False(Paris.IsPast(new DateTime(2031, 10, 26, 2, 30, 0), clock));
        Assert.True(Paris.IsPast(new DateTime(2031, 10, 26, 1, 59, 59), clock));
    }

    [Fact]
    public void The_ends_of_the_calendar_are_no_failure()
    {
        foreach (var zone in new[] { "Paris", "Hawaii", "UTC", "Auckland" }.Select(GroupTimezone.Of))
        {
            Assert.Equal(WallClockFit.Once, zone.MomentOf(DateTime.MinValue).Fit);
            Assert.Equal(WallClockFit.Once, zone.MomentOf(DateTime.MaxValue).Fit);
        }
    }

    private static string Text(DateTime wall) => wall.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static double Hours(DateOnly day) => Paris.LengthOf(day).TotalHours;
}
