using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Upstream;

/// <summary>A list is shown whole or not at all (fault F26).</summary>
public sealed class WholeListTests : PortalContext
{
    private const long Group = 12;
    private const long Calendar = 31;
    private const int TwoPages = 400;
    private static readonly DateOnly Day = new(2031, 9, 8);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        for (var number = 0; number < TwoPages; number++)
            Data.AddVevent(Group, Calendar, "2031-09-08 09:00:00", "2031-09-08 09:15:00", ("type", "Vevent"), ("text", "réunion"));
        Control.ClearRequests();
    }

    [Fact]
    public async Task F26_A_list_of_which_a_part_is_missing_is_a_problem()
    {
        Control.InjectFault(MovedPage());

        var read = await ReadAsync();

        Assert.Equal(ProblemKind.Incomplete, read.Problem?.Kind);
        Assert.Equal(4, Calls().Count);
    }

    [Fact]
    public async Task F26_A_list_that_moved_while_it_was_read_is_read_once_more()
    {
        Control.InjectFault(MovedPage() with { Times = 1 });

        var read = await ReadAsync();

        Assert.Equal(TwoPages, read.Value?.Select(vevent => vevent.Id).Distinct().Count());
        Assert.Equal(4, Calls().Count);
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_a_problem_after_its_first_page()
    {
        Control.InjectFault(Fault.Body("""{"records":[],"totalRecords":20001,"startIndex":0,"recordsReturned":0,"pageSize":200}""") with { Method = "GET", Path = "/vevents\\.json" });

        var read = await ReadAsync();

        Assert.Equal(ProblemKind.TooMany, read.Problem?.Kind);
        Assert.Single(Calls());
    }

    /// <summary>The second page begins with the last row of the first, and its own last one is not there.</summary>
    private static FaultRule MovedPage() => Fault.ShiftedPage() with { Method = "GET", Path = "/vevents\\.json", Query = "startIndex=200" };

    private Task<ApiResult<IReadOnlyList<ClicRdv.Client.Vevent>>> ReadAsync() =>
        Services.GetRequiredService<VeventDirectory>().BetweenAsync(Group, Day, Day.AddDays(1), [Calendar], withDeleted: false);
}
