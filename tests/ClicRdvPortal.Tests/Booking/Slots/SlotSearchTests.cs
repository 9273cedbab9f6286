using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Booking.Slots;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Booking.Slots;

public sealed class SlotSearchTests : BookingContext
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_week_is_one_call_when_it_has_what_is_wanted()
    {
        var search = Search(Consultation);

        Assert.Null(await search.LookFurtherAsync(() => search.Found.Count > 0, Stop));
        Assert.Single(Calls(), "GET /api/v1/groups/12/availabletimeslots.json");
        Assert.Equal(Vevents.At("2031-03-17 00:00"), search.Until);
    }

    [Fact]
    public async Task It_goes_on_week_by_week_until_something_is_found()
    {
        Open(33, "09:00", "10:00", "2031-03-26");
        var search = Search(Consultation);
        Assert.Null(await search.LookFurtherAsync(() => search.Found.Any(slot => slot.CalendarIds.Contains(33)), Stop));

        Assert.Equal(3, Calls().Count);
        Assert.Equal(Vevents.At("2031-03-26 09:00"), search.Found.First(slot => slot.CalendarIds.Contains(33)).Start);
        Assert.Equal(search.Found.Count, search.Found.Select(slot => slot.Start).Distinct().Count());
    }

    [Fact]
    public async Task It_gives_up_for_the_moment_after_some_weeks_and_goes_on_from_there()
    {
        var search = Search(Consultation);
        await search.LookFurtherAsync(() => false, Stop);
        await search.LookFurtherAsync(() => false, Stop);

        Assert.Equal(2 * SlotSearch.MostWindows, Calls().Count);
        Assert.Equal(Vevents.At("2031-05-05 00:00"), search.Until);
    }

    [Fact]
    public async Task Stopped_it_keeps_what_it_found()
    {
        var search = Search(Consultation);
        await search.LookFurtherAsync(() => true, Stop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var held = Control.InjectFault(Fault.Hold() with { Path = "/availabletimeslots", Times = 1 });
        var further = search.LookFurtherAsync(() => true, stop.Token);
        await held.WaitForHitsAsync(1, Stop);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => further);
        Assert.NotEmpty(search.Found);
        Assert.Equal(Vevents.At("2031-03-17 00:00"), search.Until);
        Control.RemoveFault(held.Id);
    }

    [Fact]
    public async Task Several_services_are_offered_by_those_alone_who_do_them_all()
    {
        Open(34, "09:00", "12:00");
        var search = Search(410, Consultation);
        await search.LookFurtherAsync(() => true, Stop);

        Assert.Equal([31L, 32L], search.Found.SelectMany(slot => slot.CalendarIds).Distinct().Order());
    }

    [Fact]
    public async Task Services_that_nobody_does_together_have_no_free_time()
    {
        var search = Search(430, 440);
        Assert.Null(await search.LookFurtherAsync(() => true, Stop));

        Assert.Empty(search.Found);
    }

    private SlotSearch Search(params long[] services) => new(
        Services.GetRequiredService<SlotDirectory>(), new AbleCalendars(Services.GetRequiredService<CalendarDirectory>()), Group, services, Vevents.At("08:00"));
}
