using ClicRdvPortal.Features.Planner.Columns;

namespace ClicRdvPortal.Tests.Features.Planner.Columns;

/// <summary>What the server counts on the browser to have.</summary>
public sealed class BrowserColumnsTests
{
    private readonly BrowserColumns _columns = new();

    [Fact]
    public void A_column_that_left_and_comes_back_is_taken_from_the_browser()
    {
        _columns.Show(["monday"], keepsWhatLeaves: true);
        Assert.False(_columns.IsAdopted("monday"));

        _columns.Show(["tuesday"], keepsWhatLeaves: true);
        _columns.Show(["monday"], keepsWhatLeaves: true);

        Assert.True(_columns.IsAdopted("monday"));
    }

    [Fact]
    public void A_browser_that_does_not_keep_what_leaves_is_sent_it_again()
    {
        _columns.Show(["monday"], keepsWhatLeaves: false);
        _columns.Show(["tuesday"], keepsWhatLeaves: false);
        _columns.Show(["monday"], keepsWhatLeaves: false);

        Assert.False(_columns.IsAdopted("monday"));
    }

    [Fact]
    public void What_stays_on_the_grid_is_neither_kept_nor_taken()
    {
        _columns.Show(["one", "two"], keepsWhatLeaves: true);
        _columns.Show(["two", "three"], keepsWhatLeaves: true);

        Assert.False(_columns.IsAdopted("two"));
        Assert.True(_columns.Has("one"));
    }

    [Fact]
    public void What_was_sent_ahead_is_taken_once()
    {
        _columns.Keep(["tuesday"]);
        _columns.Show(["tuesday"], keepsWhatLeaves: false);
        Assert.True(_columns.IsAdopted("tuesday"));

        _columns.Show(["monday"], keepsWhatLeaves: false);
        _columns.Show(["tuesday"], keepsWhatLeaves: false);
        Assert.False(_columns.IsAdopted("tuesday"));
    }

    [Fact]
    public void What_was_left_out_and_is_sent_is_not_taken_from_what_was_given_ahead()
    {
        _columns.Keep(["far"]);
        _columns.Show(["near"], keepsWhatLeaves: true);
        _columns.Send("far");

        _columns.Show(["near", "far"], keepsWhatLeaves: true);

        Assert.False(_columns.IsAdopted("far"));
    }

    [Fact]
    public void The_oldest_go_first()
    {
        _columns.Keep(Enumerable.Range(0, BrowserColumns.MostKept).Select(number => $"{number}"));
        _columns.Keep(["0", "new"]);

        Assert.True(_columns.Has("0"));
        Assert.False(_columns.Has("1"));
        Assert.True(_columns.Has("new"));
    }

    [Fact]
    public void Of_the_prerendered_page_every_column_is_taken_over()
    {
        var week = Enumerable.Range(0, 100).Select(number => $"{number}").ToList();
        _columns.TakeOver(week);
        _columns.Show(week, keepsWhatLeaves: false);

        Assert.All(week, key => Assert.True(_columns.IsAdopted(key)));
    }

    [Fact]
    public void What_the_browser_has_lost_is_sent()
    {
        _columns.Keep(["monday"]);
        _columns.Show(["monday"], keepsWhatLeaves: true);

        Assert.True(_columns.Lose("monday"));
        Assert.False(_columns.IsAdopted("monday"));
        Assert.False(_columns.Lose("tuesday"));
    }
}
