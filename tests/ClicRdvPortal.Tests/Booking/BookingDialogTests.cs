using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Tests.Features.Planner;

namespace ClicRdvPortal.Tests.Booking;

public sealed class BookingDialogTests : BookingContext
{
    private const string Force = "Réserver quand même, sans les règles de ClicRDV";

    private const long Unable = 38;

    private static readonly BookingStart Known = new() { Fiche = new FicheChoice(5002, "MARTIN Léa"), Services = [Consultation], From = new DateOnly(2031, 3, 10) };

    [Fact]
    public async Task The_first_free_time_is_chosen_and_booked_with_two_calls_in_all()
    {
        Take(31, "09:00", "10:00");
        await OpenAsync(Known);
        await FindAsync();
        Assert.Equal("9\u00a0h\u00a000", Slots[0]);
        await BookAsync();

        Assert.Equal(["booked"], Outcomes);
        Assert.Equal(32, Booked("09:00"));
        Assert.Equal(["GET /api/v1/groups/12/availabletimeslots.json", "POST /api/v1/groups/12/appointments.json"], Calls());
    }

    [Fact]
    public async Task Another_practitioner_is_another_choice_and_no_other_call()
    {
        await OpenAsync(Known with { People = [32] });
        await FindAsync();
        Assert.Single(Calls());
        await BookAsync();

        Assert.Equal(32, Booked("09:00"));
    }

    [Fact]
    public async Task What_is_missing_is_said_where_it_is_missing_and_nothing_is_sent()
    {
        await OpenAsync(new BookingStart());
        await BookAsync();

        Assert.Contains("Choisissez un client.", Dialog.Markup, StringComparison.Ordinal);
        Assert.Contains("Choisissez une prestation.", Dialog.Markup, StringComparison.Ordinal);
        Assert.Equal("true", Dialog.Find("#booking-service").GetAttribute("aria-invalid"));
        Assert.Empty(Calls());
    }

    [Fact]
    public async Task F29_A_slot_that_was_taken_meanwhile_is_said_kindly_and_others_are_offered_with_all_that_was_typed()
    {
        await OpenAsync(Known);
        await FindAsync();
        await TypeAsync("#booking-comments", "Première visite");
        Take(31, "09:00", "12:00");
        Take(32, "09:00", "11:00");
        await BookAsync();
        await FindAsync();

        Assert.Contains("vient d’être pris", Alert, StringComparison.Ordinal);
        Assert.Equal("11\u00a0h\u00a000", Slots[0]);
        Assert.Equal("Première visite", Dialog.Find("#booking-comments").TextContent);
        await BookAsync();
        Assert.Equal(32, Booked("11:00"));
        Assert.Equal("Première visite", Data.Vevents(Group).Single(row => row.Number("fiche_id") == 5002).Text("comments"));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public async Task Every_numbered_refusal_is_a_sentence_and_staff_may_pass_over_what_is_only_a_rule(int number, bool canForce)
    {
        Control.InjectFault(Fault.Body($$$"""{"error":{"code":{{{number}}},"message":"Refused"}}""", 400) with { Method = "POST", Times = 1 });
        await OpenAsync(Known);
        await FindAsync();
        await BookAsync();

        Assert.DoesNotContain("Refus", Alert, StringComparison.Ordinal);
        Assert.NotEmpty(Alert.Trim());
        Assert.Equal(canForce, Alert.Contains("sans les règles", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_rule_refuses_is_forced_by_hand_at_the_time_that_was_chosen()
    {
        Control.InjectFault(Fault.Body("""{"error":{"code":12,"message":""}}""", 400) with { Method = "POST", Times = 1 });
        await OpenAsync(Known);
        await FindAsync();
        await BookAsync();
        await PressAsync(Force);
        await Dialog.WaitForStateAsync(() => Outcomes is ["booked"]);

        Assert.Equal("/api/v1/groups/12/vevents.json", Writes()[^1].Path);
    }

    [Fact]
    public async Task A_time_of_one_s_own_over_something_else_is_warned_of_and_forced()
    {
        Take(31, "10:00", "10:30");
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("10:15")) });
        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Chevauche", StringComparison.Ordinal));
        Assert.Equal("Réserver quand même", Dialog.Find(".side-panel-actions .portal-button-primary").TextContent.Trim());
        await BookAsync();

        Assert.Equal(31, Booked("10:15"));
        Assert.Equal("/api/v1/groups/12/vevents.json", Assert.Single(Writes()).Path);
    }

    [Fact]
    public async Task Nobody_overrides_what_they_have_not_seen_yet()
    {
        Take(31, "10:00", "10:30");
        var held = Control.InjectFault(Fault.Hold() with { Path = "/vevents\\.json", Times = 1 });
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("10:15")) });
        await held.WaitForHitsAsync(1, Xunit.TestContext.Current.CancellationToken);
        var booking = PressAsync("Réserver");
        Control.RemoveFault(held.Id);
        await booking;
        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Chevauche", StringComparison.Ordinal));

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_free_time_of_one_s_own_goes_by_the_rules()
    {
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("10:15")) });
        await BookAsync();

        Assert.Equal("/api/v1/groups/12/appointments.json", Assert.Single(Writes()).Path);
    }

    [Fact]
    public async Task A_repetition_books_each_date_that_was_left_in_and_says_so()
    {
        Open(31, "09:00", "12:00", "2031-03-17");
        Open(31, "09:00", "12:00", "2031-03-24");
        Take(31, "09:00", "09:30", "2031-03-17");
        await OpenAsync(Known with { People = [31] });
        await FindAsync();
        await Dialog.InvokeAsync(() => Dialog.Find(".repetition input[type=checkbox]").ChangeAsync(true));
        await TypeAsync(".repetition-rule input[type=number]:not(#repeat-every)", "3");
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".repetition-visits li").Count == 3);
        Assert.Equal(["book", "skip", "book"], Dialog.FindAll(".repetition-visits li").Select(visit => visit.GetAttribute("data-choice")));

        await PressAsync("Décaler");
        Assert.Contains("9\u00a0h\u00a030", Dialog.FindAll(".repetition-visits li")[1].TextContent, StringComparison.Ordinal);
        await BookAsync();

        Assert.Equal(["booked", "booked", "booked"], Outcomes);
        Assert.Equal([31, 31, 31], new[] { Booked("09:00"), Booked("09:30", "2031-03-17"), Booked("09:00", "2031-03-24") });
        Assert.All(Writes(), write => Assert.Equal("/api/v1/groups/12/appointments.json", write.Path));
    }

    [Fact]
    public async Task T35_Fifty_presses_while_the_place_is_still_read_book_once()
    {
        var held = Control.InjectFault(Fault.Hold() with { Path = "/vevents\\.json", Times = 1 });
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("10:15")) });
        await held.WaitForHitsAsync(1, Xunit.TestContext.Current.CancellationToken);
        var send = Dialog.Find(".side-panel-actions .portal-button-primary");
        var presses = Dialog.InvokeAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => send.ClickAsync())));
        Control.RemoveFault(held.Id);
        await presses;
        await Dialog.WaitForStateAsync(() => Outcomes is ["booked"]);

        Assert.Single(Writes());
        Assert.Single(Data.Vevents(Group), row => row.Text("start") == $"{Vevents.Day} 10:15:00");
    }

    [Fact]
    public async Task T35_Two_presses_book_once()
    {
        await OpenAsync(Known);
        await FindAsync();
        var send = Dialog.Find(".side-panel-actions .portal-button-primary");
        await Dialog.InvokeAsync(() => Task.WhenAll(send.ClickAsync(), send.ClickAsync()));
        await Dialog.WaitForStateAsync(() => Outcomes is ["booked"]);

        Assert.Single(Writes());
    }

    [Fact]
    public async Task Whoever_closed_it_while_it_booked_finds_what_became_of_it()
    {
        var held = Control.InjectFault(Fault.Hold() with { Method = "POST", Times = 1 });
        await OpenAsync(Known);
        await FindAsync();
        var booking = PressAsync("Réserver");
        await held.WaitForHitsAsync(1, Xunit.TestContext.Current.CancellationToken);
        await Dialog.InvokeAsync(() => Dialog.Instance.Dispose());
        await OpenAsync(new BookingStart());
        Control.RemoveFault(held.Id);
        await booking;
        await Dialog.WaitForStateAsync(() => Outcomes is ["booked"]);
        await PressAsync("Fermer");

        await OpenAsync(new BookingStart());
        Assert.Empty(Outcomes);
    }

    [Fact]
    public async Task Whoever_gives_up_while_the_place_is_read_books_nothing()
    {
        var held = Control.InjectFault(Fault.Hold() with { Path = "/vevents\\.json", Times = 1 });
        await OpenAsync(Known with { Place = new BookingPlace(31, Vevents.At("10:15")) });
        await held.WaitForHitsAsync(1, Xunit.TestContext.Current.CancellationToken);
        var booking = PressAsync("Réserver");
        await Dialog.InvokeAsync(() => Dialog.Instance.Dispose());
        Control.RemoveFault(held.Id);
        await booking;

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task What_stands_at_an_offered_time_is_seen_before_it_is_overridden()
    {
        Control.InjectFault(Fault.Body("""{"error":{"code":12,"message":""}}""", 400) with { Method = "POST", Times = 1 });
        await OpenAsync(Known);
        await FindAsync();
        Take(31, "09:00", "09:30");
        Take(32, "09:00", "09:30");
        await BookAsync();

        await PressAsync(Force);
        await Dialog.WaitForStateAsync(() => Alert.Contains("Chevauche", StringComparison.Ordinal));
        Assert.Single(Writes());

        await PressAsync(Force);
        await Dialog.WaitForStateAsync(() => Outcomes is ["booked"]);
        Assert.Equal("/api/v1/groups/12/vevents.json", Writes()[^1].Path);
    }

    [Fact]
    public async Task A_refusal_of_one_time_does_not_let_another_be_forced()
    {
        Control.InjectFault(Fault.Body("""{"error":{"code":12,"message":""}}""", 400) with { Method = "POST", Times = 1 });
        await OpenAsync(Known);
        await FindAsync();
        await BookAsync();
        Assert.Contains(Force, Alert, StringComparison.Ordinal);

        await Dialog.InvokeAsync(() => Dialog.FindAll(".slot-picker input[type=radio]")[1].ChangeAsync("on"));

        Assert.DoesNotContain(Force, Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_do_the_service_is_told_from_who_does_and_may_be_chosen_all_the_same()
    {
        await OpenAsync(Known with { Place = new BookingPlace(Unable, Vevents.At("10:00")) });
        await Dialog.WaitForStateAsync(() => Dialog.FindAll("#booking-calendar optgroup").Count == 1);

        Assert.Contains("ne fait pas cette prestation", Dialog.Find(".portal-notice-warning").TextContent, StringComparison.Ordinal);
        Assert.Equal("Réserver quand même", Dialog.Find(".side-panel-actions .portal-button-primary").TextContent.Trim());
        Assert.Equal(["31", "32"], Dialog.FindAll("#booking-calendar > option").Select(option => option.GetAttribute("value")).Take(2));

        await BookAsync();
        Assert.Equal("/api/v1/groups/12/vevents.json", Assert.Single(Writes()).Path);
    }

    [Fact]
    public async Task What_was_chosen_of_a_repetition_outlives_a_refusal()
    {
        Open(31, "09:00", "12:00", "2031-03-17");
        await OpenAsync(Known with { People = [31] });
        await FindAsync();
        await Dialog.InvokeAsync(() => Dialog.Find(".repetition input[type=checkbox]").ChangeAsync(true));
        await TypeAsync(".repetition-rule input[type=number]:not(#repeat-every)", "2");
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".repetition-visits li").Count == 2);
        await Dialog.InvokeAsync(() => Dialog.FindAll(".repetition-visits input")[1].ChangeAsync(false));
        Control.InjectFault(Fault.Body("""{"error":{"code":12,"message":""}}""", 400) with { Method = "POST", Times = 1 });
        await BookAsync();
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".repetition-visits li").Count == 2);

        Assert.Equal(["book", "skip"], Dialog.FindAll(".repetition-visits li").Select(visit => visit.GetAttribute("data-choice")));
    }

    [Fact]
    public async Task The_next_caller_is_not_shown_the_end_of_the_last_one_s()
    {
        await OpenAsync(Known);
        await FindAsync();
        await BookAsync();
        Assert.Equal(["booked"], Outcomes);

        await Dialog.InvokeAsync(() => Dialog.Instance.LeaveForAsync(() => Task.CompletedTask));
        await OpenAsync(new BookingStart());

        Assert.Empty(Outcomes);
    }
}
