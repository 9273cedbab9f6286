using Bunit;
using ClicRdvPortal.Tests.Features.Planner.Work;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Sending;

public sealed class SendingBarTests : GestureContext
{
    [Fact]
    public async Task What_is_said_has_a_place_before_there_is_anything_to_say()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenAsync();
        Assert.Equal("", Said());

        await DropAsync([vevent], 33, Day, 660);
        Assert.Equal("DURAND Paul : déplacé, lun. 10 mars, 11 h 00, 1 SMS facturé possible", Said());

        await CommandAsync("undo");
        Assert.Equal("", Said());
    }

    [Fact]
    public async Task What_is_taken_out_of_the_list_says_nothing_again()
    {
        var first = AddRdv(31, "09:30", "10:15");
        var second = AddRdv(32, "09:30", "10:15", ("fiche_id", 5002L), ("text", "PETIT Noé"));
        await OpenAsync();
        await DropAsync([first], 33, Day, 660);
        await DropAsync([second], 34, Day, 660);
        var said = Said();
        await CommandAsync("undo");

        Assert.Contains("PETIT Noé", said, StringComparison.Ordinal);
        Assert.Equal(said, Said());
    }

    [Fact]
    public async Task What_was_booked_by_a_dialog_that_was_closed_is_told_until_somebody_has_seen_it()
    {
        await OpenAsync();
        var outbox = (await Services.GetRequiredService<SessionOutbox>().FindAsync())!;
        var run = outbox.Book([new VisitBooking { GroupId = 12, CalendarId = 31, Start = Vevents.At("09:00"), Services = [new VisitService(411, 20)], FicheId = 5001, Text = "DURAND Paul", IsForced = true }])!;
        await run.Ended;
        await Page.WaitForStateAsync(() => Page.FindAll("[data-booking][data-state=ended]").Count == 1);
        Assert.Equal("Rendez-vous réservés\u00a0: 1 sur 1.", Page.Find("[data-booking] .sending-words").TextContent.Trim());
        Assert.EndsWith("&book=1", Page.Find("[data-booking] a").GetAttribute("href"), StringComparison.Ordinal);

        await Page.InvokeAsync(() => Page.Find("[data-booking] button").ClickAsync());
        Assert.Empty(Page.FindAll("[data-booking]"));
    }

    private string Said() =>
        Page.Find("[data-over-panels] [role=status]").TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
