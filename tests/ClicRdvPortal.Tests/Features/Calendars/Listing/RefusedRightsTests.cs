using Bunit;

namespace ClicRdvPortal.Tests.Features.Calendars.Listing;

/// <summary>Hugo sees four calendars, may not delete, and may only read one of them.</summary>
public sealed class RefusedRightsTests : CalendarsContext
{
    protected override SeedAccount Account => SeedAccount.Hugo;

    [Fact]
    public async Task What_was_refused_is_said_and_not_offered_again_in_this_session()
    {
        await OpenAsync();
        Assert.Equal([31, 32, 35, 36], Rows());
        var asked = InTurnAsync(() => Button("Archiver « Dr Aubry »").ClickAsync());
        await UntilDialogAsync();
        await ClickInDialogAsync("Archiver");
        await asked;
        await UntilAsync(() => Notice().Length > 0);
        Assert.Contains("n’a pas le droit d’archiver", Notice(), StringComparison.Ordinal);
        Assert.False(HasButton("Archiver « Dr Aubry »"));
        Assert.False(Data.Calendar(32)!.Flag("deleted"));

        await OpenAsync();

        Assert.False(HasButton("Archiver « Dr Lemoine »"));
    }

    [Fact]
    public async Task A_calendar_that_may_only_be_read_says_so_once()
    {
        await OpenAsync("?open=36");
        await InTurnAsync(() => Field("Ville").InputAsync("Amboise"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.Contains("refuse cette opération", Panel(), StringComparison.Ordinal);
        Assert.False(HasButton("Enregistrer"));
        Assert.Equal("Amboise", Field("Ville").GetAttribute("value"));
    }
}
