using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Tests.Shared.Runs;

public sealed class RowRunTests
{
    private readonly List<TaskCompletionSource<RowOutcome>> _begun = [];

    [Fact]
    public async Task Three_rows_are_written_at_once_at_most()
    {
        var run = Run(5);
        var running = run.RunAsync();

        Assert.Equal(3, _begun.Count);
        _begun[1].SetResult(RowOutcome.Changed);
        Assert.Equal(4, _begun.Count);
        Assert.Equal((1, 5), (run.Done, run.Total));
        await EndAsync(running);
        Assert.Equal(5, run.Count(RowResult.Changed));
    }

    [Fact]
    public async Task Stopping_lets_those_under_way_end_and_begins_no_other()
    {
        var run = Run(5);
        var running = run.RunAsync();
        run.Stop();

        Assert.True(run.IsRunning);
        await EndAsync(running);

        Assert.Equal((3, 2), (run.Count(RowResult.Changed), run.Count(RowResult.NotTried)));
        Assert.False(run.IsRunning);
    }

    [Theory]
    [InlineData(ProblemKind.SignedOut, 2)]
    [InlineData(ProblemKind.Busy, 2)]
    [InlineData(ProblemKind.Forbidden, 0)]
    [InlineData(ProblemKind.Unreachable, 0)]
    public async Task A_problem_that_would_meet_the_others_too_ends_the_run(ProblemKind kind, int notTried)
    {
        var run = Run(5);
        var running = run.RunAsync();
        _begun[0].SetResult(new RowOutcome(RowResult.Refused, new ApiProblem(kind)));
        await EndAsync(running);

        Assert.Equal(notTried, run.Count(RowResult.NotTried));
    }

    [Fact]
    public async Task Progress_is_told_row_by_row()
    {
        var told = new List<int>();
        var run = Run(2);
        var running = run.RunAsync(() => told.Add(run.Done));
        await EndAsync(running);

        Assert.Equal([1, 2], told);
    }

    private RowRun Run(int rows) => new([.. Enumerable.Range(1, rows).Select(id => new RowWrite(id, BeginAsync))]);

    private Task<RowOutcome> BeginAsync()
    {
        var begun = new TaskCompletionSource<RowOutcome>();
        _begun.Add(begun);
        return begun.Task;
    }

    private async Task EndAsync(Task running)
    {
        for (var index = 0; index < _begun.Count; index++)
            _begun[index].TrySetResult(RowOutcome.Changed);
        await running;
    }
}
