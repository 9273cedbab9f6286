using System.Net;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Tests;

public sealed class FaultTests : EmulatorTest
{
    [Fact]
    public async Task A_status_comes_with_its_headers_and_as_often_as_told()
    {
        var fault = Emulator.Control.InjectFault(Fault.Status(503, retryAfter: "7") with { Path = "/calendars", Skip = 1, Times = 2 });

        var statuses = new List<HttpStatusCode>();
        for (var call = 0; call < 4; call++)
        {
            statuses.Add((await Claire.GetAsync("groups/12/calendars.json")).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], statuses);
        Assert.Equal(2, fault.Hits);
        Emulator.Control.InjectFault(Fault.Status(503, retryAfter: "7"));
        var reply = await Claire.GetAsync("groups.json");
        AssertRefused(HttpStatusCode.ServiceUnavailable, reply);
        Assert.Equal(TimeSpan.FromSeconds(7), reply.Response.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task A_fault_strikes_only_what_it_names()
    {
        Emulator.Control.InjectFault(Fault.Status(500) with { Method = "PUT", Path = @"/calendars/31(\.json)?$", ProId = 78 });

        Assert.Equal(HttpStatusCode.OK, (await Hugo.GetAsync("groups/12/calendars/31.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Hugo.PutAsync("groups/12/calendars/32.json", """{"calendar":{"name":"a"}}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"b"}}""")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await Hugo.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"c"}}""")).Status);
        Emulator.Control.ClearFaults();
        Assert.Equal(HttpStatusCode.OK, (await Hugo.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"d"}}""")).Status);
    }

    [Fact]
    public async Task A_fault_may_name_the_session_and_the_query()
    {
        var session = (await LogInAsync()).SessionId;
        var other = (await LogInAsync()).SessionId;
        Emulator.Control.InjectFault(Fault.HtmlPage() with { SessionId = session, Query = "startIndex=25" });

        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(session)).Status);
        Emulator.Control.InjectFault(Fault.HtmlPage(502) with { SessionId = session });
        Assert.Equal(HttpStatusCode.BadGateway, (await GetWithSessionAsync(session)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(other)).Status);
    }

    [Theory]
    [InlineData(FaultMoment.Before, "Dr Lemoine")]
    [InlineData(FaultMoment.After, "Changé")]
    public async Task A_cut_before_the_headers_strikes_before_or_after_the_write(FaultMoment moment, string name)
    {
        Emulator.Control.InjectFault(Fault.ResetBeforeHeaders(moment) with { Times = 1 });

        await Assert.ThrowsAsync<HttpRequestException>(() => Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"Changé"}}"""));

        Assert.Equal(name, Emulator.Data.Calendar(31)!.Text("name"));
        Assert.Null(Emulator.Control.Requests[^1].Status);
        Assert.Equal(FaultKind.ResetBeforeHeaders, Emulator.Control.Requests[^1].Fault);
    }

    [Theory]
    [InlineData(FaultMoment.Before, false)]
    [InlineData(FaultMoment.After, true)]
    public async Task A_status_may_hide_a_write_that_was_applied(FaultMoment moment, bool applied)
    {
        Emulator.Control.InjectFault(Fault.Status(504) with { Moment = moment });

        AssertRefused(HttpStatusCode.GatewayTimeout, await Claire.DeleteAsync("groups/12/calendars/31.json"));

        Assert.Equal(applied, Emulator.Data.Calendar(31)!.Flag("deleted"));
    }

    [Fact]
    public async Task A_held_request_goes_on_when_it_is_released()
    {
        var fault = Emulator.Control.InjectFault(Fault.Hold() with { Method = "PUT" });
        var put = Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"name":"Tenu"}}""");
        await fault.WaitForHitsAsync(cancellationToken: Cancellation);
        Assert.Equal("Dr Lemoine", Emulator.Data.Calendar(31)!.Text("name"));
        Assert.False(put.IsCompleted);

        fault.Release();

        Assert.Equal("Tenu", (string?)(await put)["name"]);
    }

    [Fact]
    public async Task A_request_without_answer_ends_with_the_clients_patience()
    {
        var fault = Emulator.Control.InjectFault(Fault.NoAnswer());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var get = Claire.Client.GetAsync(Emulator.Url("groups.json"), patience.Token);
        await fault.WaitForHitsAsync(cancellationToken: Cancellation);

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => get);
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Redirect, HttpStatusCode.Found)]
    [InlineData(ExpiredSessionGuise.LoginPage, HttpStatusCode.OK)]
    public async Task A_live_session_can_be_answered_as_if_it_had_ended(ExpiredSessionGuise guise, HttpStatusCode status)
    {
        Emulator.Control.InjectFault(Fault.ExpiredSession(guise) with { Times = 1 });

        Assert.Equal(status, (await Claire.GetAsync("groups.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Claire.GetAsync("groups.json")).Status);
    }
}
