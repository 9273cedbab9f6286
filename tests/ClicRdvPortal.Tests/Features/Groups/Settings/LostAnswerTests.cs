using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Groups.Settings;
using ClicRdvPortal.Tests.Infrastructure;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Groups.Settings;

/// <summary>A write whose answer was lost is told as it is: saved, not saved, or to be verified (fault F16).</summary>
public sealed class LostAnswerTests : PortalContext
{
    private static readonly GroupField City = GroupField.All.Single(field => field.Name == "city");

    [Fact]
    public async Task A_save_that_happened_is_a_save()
    {
        var editing = await BeginAsync();
        Lose(FaultMoment.After);

        await editing.SaveAsync();

        Assert.Equal(GroupNews.Saved, editing.News);
        Assert.Null(editing.Problem);
        Assert.Single(Writes());
    }

    [Fact]
    public async Task A_save_that_did_not_happen_is_none_and_is_not_repeated()
    {
        var editing = await BeginAsync();
        Lose(FaultMoment.Before);

        await editing.SaveAsync();

        Assert.Equal(ProblemKind.Unreachable, editing.Problem?.Kind);
        Assert.Equal("Amboise", editing.Input.TextOf(City));
        Assert.Single(Writes());
    }

    [Theory]
    [InlineData(FaultMoment.After, GroupNews.Saved)]
    [InlineData(FaultMoment.Before, GroupNews.NotSaved)]
    public async Task What_cannot_be_read_again_is_verified_when_the_person_asks(FaultMoment moment, GroupNews news)
    {
        var editing = await ToVerifyAsync(moment);

        await editing.VerifyAsync();

        Assert.Equal(news, editing.News);
        Assert.Null(editing.Problem);
        Assert.Equal(news == GroupNews.NotSaved, editing.Input.HasChanges);
        Assert.Single(Writes());
    }

    [Fact]
    public async Task As_long_as_the_upstream_is_down_it_stays_to_be_verified()
    {
        var editing = await ToVerifyAsync(FaultMoment.After);
        Control.InjectFault(Fault.Status(503) with { Method = "GET" });

        await editing.VerifyAsync();

        Assert.Equal(ProblemKind.ToVerify, editing.Problem?.Kind);
    }

    [Fact]
    public async Task Another_version_found_while_verifying_is_shown()
    {
        var editing = await ToVerifyAsync(FaultMoment.Before);
        Data.TouchGroup(12, ("city", "Fondettes"));

        await editing.VerifyAsync();

        Assert.Equal("Fondettes", editing.Theirs?.City);
        Assert.Equal("Amboise", editing.Input.TextOf(City));
    }

    private void Lose(FaultMoment moment) => Control.InjectFault(Fault.ResetBeforeHeaders(moment) with { Method = "PUT", Times = 1 });

    private async Task<GroupEditing> BeginAsync()
    {
        var groups = Services.GetRequiredService<GroupDirectory>();
        var read = await groups.GetAsync(12, TestContext.Current.CancellationToken);
        Control.ClearRequests();
        var editing = new GroupEditing(groups, read.Value ?? throw new InvalidOperationException("The group cannot be read."));
        editing.Type(City, "Amboise");
        return editing;
    }

    /// <summary>The write's answer was lost, and the reading after it failed as well.</summary>
    private async Task<GroupEditing> ToVerifyAsync(FaultMoment moment)
    {
        var editing = await BeginAsync();
        Lose(moment);
        Control.InjectFault(Fault.Status(503) with { Method = "GET", Skip = 1 });
        await editing.SaveAsync();
        Assert.Equal(ProblemKind.ToVerify, editing.Problem?.Kind);
        Control.ClearFaults();
        return editing;
    }
}
