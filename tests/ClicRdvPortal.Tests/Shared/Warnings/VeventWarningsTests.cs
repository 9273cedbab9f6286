using ClicRdv.Client;
using ClicRdvPortal.Shared.Warnings;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Shared.Components;

public sealed class VeventWarningsTests
{
    /// <summary>Monday 10 March 2031, 8 o'clock in Paris.</summary>
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2031, 3, 10, 7, 0, 0, TimeSpan.Zero));

    private static readonly DateOnly Holiday = new(2031, 4, 14);

    [Fact]
    public void Two_at_once_on_a_calendar_overlap()
    {
        var other = Vevents.Rdv(2, "10:00", "10:30", fiche: 5002);

        var warning = Assert.Single(Of(Vevents.Rdv(1, "10:15", "10:45"), other));

        Assert.Equal((SendingWarningKind.Overlap, 1, other), (warning.Kind, warning.VeventId, warning.Other));
    }

    [Fact]
    public void A_block_is_in_the_way_too() =>
        Assert.Equal([SendingWarningKind.Overlap], Kinds(Vevents.Rdv(1, "10:15", "10:45"), Vevents.Block(2, "10:00", "10:30")));

    [Theory]
    [InlineData("end to end")]
    [InlineData("another calendar")]
    [InlineData("cancelled")]
    [InlineData("a note")]
    public void What_stands_beside_is_not_in_the_way(string other) =>
        Assert.Empty(Kinds(Vevents.Rdv(1, "10:15", "10:45"), other switch
        {
            "end to end" => Vevents.Rdv(2, "10:45", "11:00", fiche: 5002),
            "another calendar" => Vevents.Rdv(2, "10:15", "10:45", calendar: 32),
            "cancelled" => Vevents.Rdv(2, "10:15", "10:45") with { Deleted = true },
            _ => Vevents.Note(2, Vevents.Day),
        }));

    [Fact]
    public void Openings_that_touch_are_one_stretch()
    {
        Vevent[] openings = [Vevents.Opening(10, "09:00", "10:00"), Vevents.Opening(11, "10:00", "12:00")];

        Assert.Empty(Kinds(Vevents.Rdv(1, "09:45", "10:15"), openings));
        Assert.Equal([SendingWarningKind.OutsideOpening], Kinds(Vevents.Rdv(1, "11:45", "12:15"), openings));
        Assert.Equal([SendingWarningKind.OutsideOpening], Kinds(Vevents.Rdv(1, "08:45", "09:15"), openings));
    }

    [Fact]
    public void A_calendar_without_openings_that_day_has_nothing_to_be_outside_of() =>
        Assert.Empty(Kinds(Vevents.Rdv(1, "09:45", "10:15"), Vevents.Opening(10, "08:00", "09:00", calendar: 32)));

    [Fact]
    public void The_past_the_holiday_and_the_hour_that_does_not_exist_are_told()
    {
        Assert.Equal([SendingWarningKind.Past], Kinds(Vevents.Rdv(1, "07:30", "08:00")));
        Assert.Equal([SendingWarningKind.Holiday], Kinds(Vevents.Rdv(1, "2031-04-14 09:30", "2031-04-14 10:00")));

        // In Paris the clock goes from 2 to 3 on that Sunday.
        Assert.Equal([SendingWarningKind.MissingHour], Kinds(Vevents.Rdv(1, "2031-03-30 02:30", "2031-03-30 03:30")));
    }

    [Fact]
    public void What_stays_where_it_was_is_not_warned_about()
    {
        var standing = Vevents.Rdv(1, "07:00", "07:30");

        Assert.Empty(new VeventWarnings([standing], GroupTimezone.Of("Paris"), _clock, _ => true).Of([standing with { Comments = "Vient avec sa fille" }]));
    }

    [Fact]
    public void A_cancellation_is_never_warned_about() =>
        Assert.Empty(Kinds(Vevents.Rdv(1, "07:00", "07:30") with { Deleted = true }));

    [Fact]
    public void Two_that_move_onto_each_other_are_both_told()
    {
        Vevent[] targets = [Vevents.Rdv(1, "10:00", "10:30"), Vevents.Rdv(2, "10:15", "10:45", fiche: 5002)];

        Assert.Equal([1, 2], new VeventWarnings([], GroupTimezone.Of("Paris"), _clock, _ => false).Of(targets).Select(warning => warning.VeventId));
    }

    private IReadOnlyList<SendingWarning> Of(Vevent target, params Vevent[] standing) =>
        new VeventWarnings(standing, GroupTimezone.Of("Paris"), _clock, day => day == Holiday).Of([target]);

    private IEnumerable<SendingWarningKind> Kinds(Vevent target, params Vevent[] standing) => Of(target, standing).Select(warning => warning.Kind);
}
