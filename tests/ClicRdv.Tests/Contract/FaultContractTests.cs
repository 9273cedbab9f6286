using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdv.Contract.Tests;

public sealed class FaultContractTests
{
    public static TheoryData<string, ClicRdvErrorKind, ClicRdvFault> Faults => new()
    {
        { "500", ClicRdvErrorKind.Unreachable, ClicRdvFault.Server },
        { "html", ClicRdvErrorKind.Unreachable, ClicRdvFault.BadAnswer },
        { "deep", ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer },
        { "truncated", ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer },
        { "huge", ClicRdvErrorKind.Unexpected, ClicRdvFault.TooLarge },
        { "endless", ClicRdvErrorKind.Unexpected, ClicRdvFault.TooLarge },
        { "bomb", ClicRdvErrorKind.Unexpected, ClicRdvFault.TooLarge },
        { "reset", ClicRdvErrorKind.Unreachable, ClicRdvFault.Reset },
        { "reset after headers", ClicRdvErrorKind.Unreachable, ClicRdvFault.Reset },
        { "reset in the body", ClicRdvErrorKind.Unreachable, ClicRdvFault.Reset },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_write_that_meets_a_fault_is_sent_once_and_may_have_been_applied(string name, ClicRdvErrorKind kind, ClicRdvFault fault)
    {
        await using var contract = await Contract.StartAsync(options => options.MaxResponseBytes = 1024 * 1024);
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(FaultOf(name));

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((kind, fault, WriteOutcome.Unknown), (failure.Kind, failure.Fault, failure.Outcome));
        Assert.Equal(1, contract.Count("PUT", "groups/12/calendars/31.json"));
    }

    [Theory]
    [InlineData(FaultMoment.Before, "Dr Lemoine")]
    [InlineData(FaultMoment.After, "Changed")]
    public async Task F16_Only_reading_again_tells_whether_a_lost_write_was_applied(FaultMoment moment, string name)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(Fault.ResetBeforeHeaders(moment) with { Method = "PUT" });

        var failure = await Calls.FailsAsync(client.Calendars.UpdateAsync(12, 31, new CalendarChanges { Name = "Changed" }, Calls.Stop));

        Assert.Equal(WriteOutcome.Unknown, failure.Outcome);
        Assert.Equal(name, (await client.ReadAsync()).Name);
    }

    [Fact]
    public async Task F03_A_fault_that_passes_is_not_seen()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(Fault.ResetMidBody() with { Times = 1 });

        var reading = client.ReadAsync();
        contract.Clock.Advance(await contract.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)));

        Assert.Equal("Dr Lemoine", (await reading).Name);
        Assert.Equal(2, contract.Count("GET", "groups/12/calendars/31.json"));
    }

    [Fact]
    public async Task F26_A_list_of_which_a_page_failed_is_a_failure()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 4);
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(Fault.TruncatedBody() with { Query = "startIndex=8" });

        var failure = await Calls.FailsAsync(client.ReadAllAsync((page, stop) => client.Calendars.ListAsync(12, page, stop), cancellationToken: Calls.Stop));

        Assert.Equal(ClicRdvFault.BadAnswer, failure.Fault);
    }

    [Fact]
    public async Task F18_A_body_that_trickles_ends_with_the_attempts_time()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(Fault.SlowBody(TimeSpan.FromSeconds(30)));

        var writing = client.WriteAsync();
        await contract.Control.WaitForRequestAsync(request => request is { Method: "PUT", Status: not null }, Calls.Stop);
        contract.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(ClicRdvFault.Timeout, (await Calls.FailsAsync(writing)).Fault);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task A_right_answer_under_a_wrong_name_is_still_right(string contentType)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.InjectFault(Fault.WrongContentType(contentType));

        Assert.Equal("Dr Lemoine", (await client.ReadAsync()).Name);
    }

    private static FaultRule FaultOf(string name) => name switch
    {
        "500" => Fault.Status(500),
        "html" => Fault.HtmlPage(),
        "deep" => Fault.DeepJson(1000),
        "truncated" => Fault.TruncatedBody(),
        "huge" => Fault.HugeBody(200_000_000),
        "endless" => Fault.HugeBody(),
        "bomb" => Fault.GzipBomb(50_000_000),
        "reset" => Fault.ResetBeforeHeaders(),
        "reset after headers" => Fault.ResetAfterHeaders(),
        _ => Fault.ResetMidBody(),
    };
}
