using System.Globalization;
using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Booking;

/// <summary>Booking while something that the person has just done waits for its delay.</summary>
public sealed class BookingUnsentTests : BookingContext
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(10);
    private static readonly BookingStart Known = new() { Fiche = new FicheChoice(5002, "MARTIN Léa"), Services = [Consultation], From = new DateOnly(2031, 3, 10) };

    [Fact]
    public async Task A_time_that_is_taken_by_what_waits_is_not_offered()
    {
        Take(31, "11:30", "12:00");
        await MoveAsync("11:30", "09:00");
        await OpenAsync(Known with { People = [31] });
        await FindAsync();

        Assert.Equal("9\u00a0h\u00a030", Slots[0]);
    }

    [Fact]
    public async Task A_time_that_is_freed_by_what_waits_is_booked_after_that_has_left()
    {
        Take(31, "09:00", "09:30");
        await MoveAsync("09:00", "11:00");
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("09:00")) });
        await BookAsync();

        Assert.Equal(["booked"], Outcomes);
        Assert.Equal(["PUT", "POST"], Writes().Select(write => write.Method));
        Assert.EndsWith("appointments.json", Writes()[^1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_nothing_to_do_with_it_goes_on_waiting()
    {
        Take(32, "09:00", "09:30");
        await MoveAsync("09:00", "11:00");
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("09:00")) });
        await BookAsync();

        Assert.Equal(["POST"], Writes().Select(write => write.Method));
    }

    [Fact]
    public async Task What_waits_for_a_word_stands_in_both_places()
    {
        Take(31, "09:00", "09:30");
        await MoveAsync("09:00", "11:00", new SendingWarning(SendingWarningKind.Holiday, 0));
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("09:00")) });

        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Chevauche", StringComparison.Ordinal));
    }

    private async Task MoveAsync(string from, string to, params SendingWarning[] against)
    {
        var row = Data.Vevents(Group).Single(row => row.Number("fiche_id") == 5003);
        var read = await Services.GetRequiredService<ClicRdvPortal.Upstream.VeventDirectory>().GetAsync(Group, row.Id, Xunit.TestContext.Current.CancellationToken);
        var vevent = read.Value!;
        Assert.Equal(from, vevent.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
        var outbox = (await Services.GetRequiredService<SessionOutbox>().FindAsync())!;
        Assert.True(outbox.Add(
            [new VeventWrite { GroupId = Group, AsRead = vevent, Target = vevent with { Start = Vevents.At(to), End = Vevents.At(to) + (vevent.End - vevent.Start) }, DoneAt = Vevents.At("08:00") }],
            against.Select(warning => warning with { VeventId = vevent.Id }),
            Delay));
    }
}
