using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Calendars.Listing;

public sealed class ArchivingTests : CalendarsContext
{
    [Fact]
    public async Task Archiving_asks_first_and_can_be_taken_back_at_once()
    {
        await OpenAsync();
        await ArchiveAsync("Archiver « Dr Aubry »");
        Assert.DoesNotContain(32, Rows());
        Assert.True(Data.Calendar(32)!.Flag("deleted"));
        Assert.Contains("« Dr Aubry » est archivé.", Notice(), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromSeconds(5));
        await InTurnAsync(() => Button("Annuler").ClickAsync());
        await UntilAsync(() => Rows().Length == 8);

        Assert.False(Data.Calendar(32)!.Flag("deleted"));
        Assert.Equal(["DELETE", "PUT"], Writes().Select(write => write.Method));
    }

    [Fact]
    public async Task A_no_changes_nothing()
    {
        await OpenAsync();
        var asked = InTurnAsync(() => Button("Archiver « Dr Aubry »").ClickAsync());
        await UntilDialogAsync();
        await ClickInDialogAsync("Annuler");
        await asked;

        Assert.Empty(Writes());
        Assert.Contains(32, Rows());
    }

    [Fact]
    public async Task Restoring_asks_nothing()
    {
        await OpenAsync("?show=archived");
        await InTurnAsync(() => Button("Restaurer « Dr Pasquier »").ClickAsync());
        await UntilAsync(() => Rows().Length == 0);

        Assert.False(Data.Calendar(39)!.Flag("deleted"));
    }

    [Fact]
    public async Task Somebody_elses_change_is_shown_instead_of_archiving_over_it()
    {
        await OpenAsync();
        Data.TouchCalendar(32, ("name", "Dr Aubry-Petit"));
        await ArchiveAsync("Archiver « Dr Aubry »");

        Assert.Empty(Writes());
        Assert.Contains("Dr Aubry-Petit", Row(32).TextContent, StringComparison.Ordinal);
        Assert.Contains("Quelqu’un d’autre a modifié", Notice(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F17_a_delete_whose_answer_was_lost_is_told_as_it_is()
    {
        await OpenAsync();
        Control.InjectFault(Fault.ResetBeforeHeaders() with { Method = "DELETE" });
        await ArchiveAsync("Archiver « Dr Aubry »");

        Assert.Contains(32, Rows());
        Assert.Contains("n’a pas été archivé", Notice(), StringComparison.Ordinal);
    }

    private async Task ArchiveAsync(string button)
    {
        var asked = InTurnAsync(() => Button(button).ClickAsync());
        await UntilDialogAsync();
        await ClickInDialogAsync("Archiver");
        await asked;
        await UntilAsync(() => Notice().Length > 0);
    }
}
