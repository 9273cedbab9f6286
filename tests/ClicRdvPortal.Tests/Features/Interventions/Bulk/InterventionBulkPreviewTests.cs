using ClicRdvPortal.Features.Interventions.Bulk;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Shared.Bulk;

namespace ClicRdvPortal.Tests.Features.Interventions.Bulk;

public sealed class InterventionBulkPreviewTests
{
    [Theory]
    [InlineData(BulkWay.Add, new[] { 50, 8, 20 })]
    [InlineData(BulkWay.Set, new[] { 5, 5, 5 })]
    public void A_length_is_added_to_or_set(BulkWay way, int[] expected)
    {
        var rows = Preview(Lengths(way, "5"));

        Assert.Equal(expected, rows.Take(3).Select(row => row.Changes.Length.Value));
        Assert.Equal(new BulkCell(InterventionField.Length, "45", $"{expected[0]}"), rows[0].Cells.Single());
    }

    [Fact]
    public void A_length_that_would_fall_under_a_minute_is_flagged_and_left_out()
    {
        var rows = Preview(Lengths(BulkWay.Subtract, "5"));

        Assert.Equal([false, true, false], rows.Take(3).Select(row => row.IsLeftOut));
        Assert.Equal("LengthInvalid", rows[1].Faults.Single().TextKey);
        Assert.False(rows[1].WillChange);
    }

    [Theory]
    [InlineData(BulkWay.Add, 5750, 500, false)]
    [InlineData(BulkWay.Set, 250, null, true)]
    public void What_has_no_price_gets_none_by_adding(BulkWay way, int bilan, int? echo, bool atelierChanges)
    {
        var change = new InterventionBulkChange();
        (change.Price.IsWanted, change.Price.Way, change.Price.Text) = (true, way, "2,50");

        var rows = Preview(change);

        Assert.Equal(bilan, rows[0].Changes.Price.Value);
        Assert.Equal(echo, rows[1].Changes.Price.Value);
        Assert.Equal(atelierChanges, rows[2].WillChange);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("5,5", false)]
    [InlineData("-5", false)]
    [InlineData("1441", false)]
    [InlineData("5", true)]
    public void Minutes_that_do_not_read_are_a_fault(string text, bool isGood) =>
        Assert.Equal(isGood, Lengths(BulkWay.Add, text).Faults.Count == 0);

    [Fact]
    public void A_price_at_the_end_of_what_a_number_holds_is_left_out_rather_than_turned_over()
    {
        var change = new InterventionBulkChange();
        (change.Price.IsWanted, change.Price.Text) = (true, "21474836,47");

        var row = Preview(change)[0];

        Assert.Equal("PriceInvalid", row.Faults.Single().TextKey);
    }

    [Theory]
    [InlineData(BulkAction.Archive, new long[] { 1, 2, 3 })]
    [InlineData(BulkAction.Restore, new long[] { 4 })]
    public void Archiving_and_restoring_pass_over_those_that_are_so_already(BulkAction action, long[] changed)
    {
        var change = Lengths(BulkWay.Add, "nothing of this counts");
        change.Action = action;

        Assert.Empty(change.Faults);
        Assert.Equal(changed, Preview(change).Where(row => row.WillChange).Select(row => row.Intervention.Id));
    }

    [Fact]
    public void Ids_that_are_not_in_the_list_are_passed_over() =>
        Assert.Equal([3L], InterventionBulkPreview.Of(ServiceLists.Usual(), [3, 31, 999], new()).Select(row => row.Intervention.Id));

    private static InterventionBulkChange Lengths(BulkWay way, string text)
    {
        var change = new InterventionBulkChange();
        (change.Length.IsWanted, change.Length.Way, change.Length.Text) = (true, way, text);
        return change;
    }

    private static IReadOnlyList<BulkRow> Preview(InterventionBulkChange change) =>
        InterventionBulkPreview.Of(ServiceLists.Usual(), [1, 2, 3, 4], change);
}
