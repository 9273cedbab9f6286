using CsCheck;

namespace ClicRdv.Client.Tests.Properties;

public sealed class ClockChangeProperties
{
    private static readonly Gen<GroupTimezone> Zone =
        Gen.OneOf("Paris", "London", "Azores", "Athens", "America/Miquelon", "America/Martinique", "Indian/Reunion", "Pacific/Noumea", "Eastern Time (US & Canada)")
            .Select(GroupTimezone.Of);

    // Three days around either change, to the second.
    private static readonly Gen<DateTime> Near = Gen.Select(
        Gen.Int[2026, 2036],
        Gen.OneOf(3, 10, 11),
        Gen.Int[-3 * 86_400, 3 * 86_400],
        (year, month, seconds) => LastSunday(year, month).AddSeconds(seconds));

    [Fact]
    public void A_moment_is_among_those_that_its_wall_clock_time_means() =>
        Gen.Select(Zone, Near).Sample((zone, utc) =>
        {
            var moment = new DateTimeOffset(utc, TimeSpan.Zero);
            var meant = zone.MomentOf(zone.WallClockAt(moment));

            Assert.NotEqual(WallClockFit.Never, meant.Fit);
            Assert.Contains(moment, new[] { meant.Earlier, meant.Later });
        });

    [Fact]
    public void A_wall_clock_time_comes_back_from_its_moments_unless_it_never_comes() =>
        Gen.Select(Zone, Near).Sample((zone, wall) =>
        {
            var meant = zone.MomentOf(wall);
            var (first, second) = (zone.WallClockAt(meant.Earlier), zone.WallClockAt(meant.Later));

            switch (meant.Fit)
            {
                case WallClockFit.Once:
                    Assert.Equal((wall, meant.Earlier), (first, meant.Later));
                    break;
                case WallClockFit.Twice:
                    Assert.Equal((wall, wall, TimeSpan.FromHours(1)), (first, second, meant.Later - meant.Earlier));
                    break;
                default:
                    Assert.Equal((wall.AddHours(-1), wall.AddHours(1), TimeSpan.FromHours(1)), (first, second, meant.Later - meant.Earlier));
                    break;
            }

            Assert.Equal(DateTimeKind.Unspecified, first.Kind);
        });

    [Fact]
    public void Days_follow_each_other_without_a_gap() =>
        Gen.Select(Zone, Near).Sample((zone, near) =>
        {
            var day = DateOnly.FromDateTime(near);
            var week = Enumerable.Range(0, 7).Aggregate(TimeSpan.Zero, (sum, next) => sum + zone.LengthOf(day.AddDays(next)));

            Assert.Equal(zone.Between(day.ToDateTime(TimeOnly.MinValue), day.AddDays(7).ToDateTime(TimeOnly.MinValue)), week);
            Assert.InRange(zone.LengthOf(day).TotalHours, 23, 25);
        });

    [Fact]
    public async Task A_time_is_printed_and_read_as_the_same_digits()
    {
        var wall = default(DateTime);
        await using var upstream = await TestUpstream.StartAsync(context =>
            Answers.Json($$"""{"id":1,"start":"{{WallClock.Format(wall)}}","end":"{{WallClock.Format(wall)}}","dt0":"{{WallClock.Format(wall)}}"}""")(context));
        using var client = upstream.NewClient();

        await Gen.OneOf(Near, Gen.DateTime.Select(time => new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond)))).SampleAsync(
            async time =>
            {
                wall = time;
                var vevent = await client.Vevents.GetAsync(12, 1, Calls.Stop);

                Assert.Equal((time, time, DateTimeKind.Unspecified), (vevent.Start, vevent.End, vevent.Start.Kind));
                Assert.Equal(time, vevent.Customfields.Of(new CustomfieldName(CustomfieldKind.Date, 0)).Date);
                Assert.True(WallClock.TryParse(WallClock.Format(time), out var again));
                Assert.Equal(time, again);
            },
            iter: 200,
            threads: 1);
    }

    private static DateTime LastSunday(int year, int month)
    {
        var last = new DateTime(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
