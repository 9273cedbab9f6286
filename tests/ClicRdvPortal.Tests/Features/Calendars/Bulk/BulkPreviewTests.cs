using ClicRdvPortal.Features.Calendars.Bulk;
using ClicRdvPortal.Features.Calendars.Editing;
using ClicRdvPortal.Shared.Bulk;

namespace ClicRdvPortal.Tests.Features.Calendars.Bulk;

public sealed class BulkPreviewTests
{
    [Fact]
    public void Old_and_new_are_shown_and_rows_that_are_so_already_stay()
    {
        var rows = Preview(new BulkChange { ChangesCity = true, City = " Tours " });

        Assert.False(rows[0].WillChange);
        Assert.Equal([new BulkCell(CalendarField.City, "", "Tours")], rows[1].Cells);
        Assert.Equal(["city"], rows[1].Changes.ChangedFields);
    }

    [Fact]
    public void The_pattern_takes_the_name_or_the_public_one_where_there_is_none()
    {
        var rows = Preview(new BulkChange { ChangesPublicname = true, PublicnamePattern = "{nom}, Tours ({name})" });

        Assert.Equal(["Dr Évrard, Tours (Dr Évrard)", "Dr Abel, Tours (Dr Abel)"], rows.Take(2).Select(row => row.Changes.Publicname.Value));
    }

    [Fact]
    public void A_name_that_holds_the_token_is_not_filled_in_twice()
    {
        var list = Lists.Of(Lists.Calendar(1, "{nom} & {name}"));
        var row = BulkPreview.Of(list, [1], new BulkChange { ChangesPublicname = true, PublicnamePattern = "Dr {nom}" }).Single();

        Assert.Equal("Dr {nom} & {name}", row.Changes.Publicname.Value);
    }

    [Fact]
    public void A_result_that_is_too_long_is_flagged_and_left_out()
    {
        var list = Lists.Of(Lists.Calendar(1, new string('a', 250)), Lists.Calendar(2, "b"));
        var rows = BulkPreview.Of(list, [1, 2], new BulkChange { ChangesPublicname = true, PublicnamePattern = "{nom}, Tours" });

        Assert.True(rows[0].IsLeftOut);
        Assert.False(rows[0].WillChange);
        Assert.True(rows[1].WillChange);
    }

    [Fact]
    public void A_calendar_that_would_lose_its_last_name_is_left_out()
    {
        var rows = Preview(new BulkChange { ChangesPublicname = true, PublicnamePattern = "" });

        Assert.Equal([false, true, false], rows.Take(3).Select(row => row.IsLeftOut));
    }

    [Fact]
    public void A_set_that_is_not_there_changes_nothing() =>
        Assert.All(Preview(new BulkChange { ChangesSet = true, Set = "77" }), row => Assert.False(row.WillChange));

    [Theory]
    [InlineData(BulkAction.Archive, new long[] { 1, 2, 3 })]
    [InlineData(BulkAction.Restore, new long[] { 4 })]
    public void Archiving_and_restoring_pass_over_those_that_are_so_already(BulkAction action, long[] changed) =>
        Assert.Equal(changed, Preview(new BulkChange { Action = action, ChangesCity = true, City = "x" }).Where(row => row.WillChange).Select(row => row.Calendar.Id));

    [Fact]
    public void Ids_that_are_not_in_the_list_are_passed_over() =>
        Assert.Equal([3L], BulkPreview.Of(Lists.Usual(), [3, 31, 999], new BulkChange()).Select(row => row.Calendar.Id));

    private static IReadOnlyList<BulkRow> Preview(BulkChange change) => BulkPreview.Of(Lists.Usual(), [1, 2, 3, 4], change);
}
