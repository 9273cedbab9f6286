using Bunit;
using ClicRdvPortal.Tests.Features.Planner.Work;

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

    private string Said() =>
        Page.Find("[data-over-panels] [role=status]").TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
