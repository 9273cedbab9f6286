using ClicRdvPortal.EndToEndTests.Accessibility;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>A call handled from the planner, by keys alone.</summary>
public sealed class BookingTests(Chromium chromium) : Journey(chromium)
{
    private const int MostPresses = 25;

    [Fact]
    public async Task A_call_is_handled_in_few_keys_and_with_the_fewest_calls()
    {
        var (page, booking) = await BeginAsync();
        await booking.PressAsync("c", "o", "n");
        await Expect(booking.Chosen).ToContainTextAsync("8 h 00");
        await booking.PressAsync("Control+Enter");
        await Expect(booking.Outcomes).ToContainTextAsync("réservé");
        await Expect(booking.Close).ToBeFocusedAsync();
        await booking.PressAsync("Enter");
        await Expect(booking.Panel).ToHaveCountAsync(0);
        await Expect(page.Of("ZMARTIN Anne")).ToContainTextAsync("08:00");

        Assert.InRange(booking.Presses, 1, MostPresses);
        TestContext.Current.SendDiagnosticMessage($"Call handled in {booking.Presses} presses of keys");

        // The planner reads its day again by itself; what was needed to book are these three.
        Assert.Equal(
            ["GET fiches", "GET availabletimeslots", "POST appointments"],
            Upstream.Requests.Select(request => $"{request.Method} {Path.GetFileNameWithoutExtension(request.Path)}").Where(call => call != "GET vevents"));
    }

    [Fact]
    public async Task A_slot_that_is_taken_meanwhile_leads_to_others_with_all_that_was_typed()
    {
        var (_, booking) = await BeginAsync();
        await booking.PressAsync("c", "o", "n");
        await Expect(booking.Chosen).ToContainTextAsync("8 h 00");
        await booking.Comments.FocusAsync();
        await booking.TypeNameAsync("Première visite");
        Upstream.Data.AddVevent(12, 32, "2031-03-10 08:00:00", "2031-03-10 08:20:00", ("type", "Vevent"), ("text", "Appel"));

        // Sent from the very field that is typed in.
        await booking.PressAsync("Control+Enter");
        await Expect(booking.Alert).ToContainTextAsync("Cet horaire vient d’être pris");
        Assert.Empty(await Axe.LookAtAsync(booking.Tab));
        await Expect(booking.Chosen).ToContainTextAsync("8 h 20");
        await Expect(booking.Comments).ToHaveValueAsync("Première visite");
        await Expect(booking.Panel).ToContainTextAsync("ZMARTIN Anne");

        await booking.PressAsync("Control+Enter");
        await Expect(booking.Outcomes).ToContainTextAsync("réservé");
        var stored = Stored("ZMARTIN Anne");
        Assert.Equal(("2031-03-10 08:20:00", "Première visite"), (stored.Text("start"), stored.Text("comments")));
        Assert.Equal(2, Upstream.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task A_repetition_is_shifted_and_booked_by_keys_and_the_focus_stays_where_one_is()
    {
        foreach (var day in (string[])["2031-03-10", "2031-03-17", "2031-03-24"])
            Upstream.Data.AddVevent(12, 32, $"{day} 08:00:00", $"{day} 12:00:00", ("type", "VfreebusyEvent"));
        Upstream.Data.AddVevent(12, 32, "2031-03-17 08:00:00", "2031-03-17 08:20:00", ("type", "Vevent"), ("text", "Appel"));
        var (_, booking) = await BeginAsync();
        await booking.PressAsync("c", "o", "n");
        await Expect(booking.Chosen).ToContainTextAsync("8 h 00");
        await booking.Repeat.PressAsync("Space");
        await booking.Times.FocusAsync();
        await booking.PressAsync("Control+a", "3", "Tab");
        await Expect(booking.Visits).ToHaveCountAsync(3);

        await booking.Shift.PressAsync("Enter");
        await Expect(booking.Visits.Nth(1)).ToContainTextAsync("8 h 20");
        await Expect(booking.Visits.Nth(1).GetByRole(Microsoft.Playwright.AriaRole.Checkbox)).ToBeFocusedAsync();
        Assert.Empty(await Axe.LookAtAsync(booking.Tab));

        await booking.PressAsync("Control+Enter");
        await Expect(booking.Outcomes).ToContainTextAsync(["réservé", "réservé", "réservé"]);
        await Expect(booking.Close).ToBeFocusedAsync();
    }

    /// <summary>On the grid, a call comes: B, the name, and on to the services.</summary>
    private async Task<(PlannerPage Page, BookingPanel Booking)> BeginAsync()
    {
        Upstream.Data.AddFiche(12, "ZMARTIN", "Anne");
        var page = await EnterPlannerAsync(VisitorOptions.Desk);
        await page.Grid.FocusAsync();
        await Expect(page.Focused).ToHaveCountAsync(1);
        Upstream.ClearRequests();
        var booking = new BookingPanel(page.Tab);
        await booking.PressAsync("b");
        await Expect(booking.Customer).ToBeFocusedAsync();
        await booking.TypeNameAsync("zmartin");
        await Expect(booking.Matches).ToHaveCountAsync(1);
        await booking.PressAsync("Enter");
        await Expect(booking.ChangeCustomer).ToBeFocusedAsync();
        await booking.PressAsync("Tab");
        await Expect(booking.Service).ToBeFocusedAsync();
        return (page, booking);
    }
}
