using ClicRdvPortal.Features.Groups.Settings;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

public sealed class ReminderDelayTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  ", 0)]
    [InlineData("0", 0)]
    [InlineData("24", 1440)]
    [InlineData("24 h", 1440)]
    [InlineData("24\u202fH", 1440)]
    [InlineData("1,5", 90)]
    [InlineData("1.5", 90)]
    [InlineData(".5", 30)]
    [InlineData("1:30", 90)]
    [InlineData("1 h 30", 90)]
    [InlineData("1h05", 65)]
    [InlineData("0,01", null)]
    [InlineData("1:5", null)]
    [InlineData("1:60", null)]
    [InlineData("1:30:00", null)]
    [InlineData(":30", null)]
    [InlineData("h", null)]
    [InlineData("-1", null)]
    [InlineData("+1", null)]
    [InlineData("1e3", null)]
    [InlineData("٢٤", null)]
    [InlineData("demain", null)]
    [InlineData("99999999999", null)]
    [InlineData("99999:00", null)]
    [InlineData("1             ", null)]
    public void Hours_are_read_as_people_write_them_and_nothing_else(string text, int? minutes) =>
        Assert.Equal(minutes, ReminderDelay.Parse(text));

    [Theory]
    [InlineData(0, "0")]
    [InlineData(60, "1")]
    [InlineData(61, "1:01")]
    [InlineData(90, "1:30")]
    [InlineData(2880, "48")]
    [InlineData(-90, "-1:30")]
    public void Minutes_are_shown_as_hours(int minutes, string text) => Assert.Equal(text, ReminderDelay.Format(minutes));

    [Fact]
    public void No_minute_is_lost_on_the_way_there_and_back() =>
        Assert.All(Enumerable.Range(0, 2881), minutes => Assert.Equal(minutes, ReminderDelay.Parse(ReminderDelay.Format(minutes))));
}
