using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Contract.Tests;

/// <summary>A program that can sign its person in again, and a session that has ended under it.</summary>
public sealed class SignInAgainContractTests
{
    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized)]
    [InlineData(ExpiredSessionGuise.Redirect)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F08_A_read_does_not_notice_the_end_of_its_session(ExpiredSessionGuise guise)
    {
        await using var contract = await Contract.StartAsync();
        var (client, credential, asked) = await ExpiredAsync(contract, guise);
        using var _ = client;

        Assert.Equal("Dr Lemoine", (await client.ReadAsync()).Name);
        Assert.Equal("Dr Lemoine", (await client.ReadAsync()).Name);

        Assert.Single(asked);
        Assert.Equal([credential.RevealSessionId()], contract.Control.SessionIds(77));
    }

    [Fact]
    public async Task F25_A_write_that_was_plainly_turned_away_is_made_once_in_the_new_session()
    {
        await using var contract = await Contract.StartAsync();
        var (client, _, asked) = await ExpiredAsync(contract, ExpiredSessionGuise.Unauthorized);
        using var _ = client;

        await client.Calendars.UpdateAsync(12, 31, new CalendarChanges { Sort = 7 }, Calls.Stop);

        Assert.Single(asked);
        Assert.Equal([401, 200], contract.Control.Requests.Where(request => request.Method == "PUT").Select(request => request.Status!.Value));
        Assert.Equal(7, contract.Data.Calendar(31)!.Number("sort"));
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Redirect)]
    [InlineData(ExpiredSessionGuise.LoginPage)]
    [InlineData(ExpiredSessionGuise.EmptyOk)]
    public async Task F25_A_write_whose_fate_is_unknown_is_not_made_again(ExpiredSessionGuise guise)
    {
        await using var contract = await Contract.StartAsync();
        var (client, _, asked) = await ExpiredAsync(contract, guise);
        using var _ = client;

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.SignedOut, WriteOutcome.Unknown), (failure.Kind, failure.Outcome));
        Assert.Equal((0, 1), (asked.Count, contract.Count("PUT", "groups/12/calendars/31.json")));
    }

    [Fact]
    public async Task F08_A_403_may_be_a_missing_right_so_nothing_is_made_again()
    {
        await using var contract = await Contract.StartAsync();
        var (client, _, asked) = await ExpiredAsync(contract, ExpiredSessionGuise.Forbidden);
        using var _ = client;

        Assert.Equal(ClicRdvErrorKind.Forbidden, (await Calls.FailsAsync(client.ReadAsync())).Kind);
        Assert.Equal((ClicRdvErrorKind.Forbidden, 0), ((await Calls.FailsAsync(client.WriteAsync())).Kind, asked.Count));
    }

    [Fact]
    public async Task F24_A_walk_goes_on_when_every_session_ends_in_the_middle_of_it()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 4);
        var (client, _, asked) = await ExpiredAsync(contract, ExpiredSessionGuise.Unauthorized);
        using var _ = client;
        var met = new List<long>();

        await foreach (var calendar in client.Walk((page, stop) => client.Calendars.ListAsync(25, page, stop)).WithCancellation(Calls.Stop))
        {
            met.Add(calendar.Id);
            if (met.Count == 10) contract.Clock.Advance(TimeSpan.FromMinutes(61));
        }

        Assert.Equal(contract.Data.Calendars(25).Select(row => row.Id).Order(), met);
        Assert.Equal(2, asked.Count);
    }

    private static async Task<(ClicRdvClient Client, SessionCredential Credential, List<string> Asked)> ExpiredAsync(Contract contract, ExpiredSessionGuise guise)
    {
        var asked = new List<string>();
        var opened = await contract.SessionAsync(DemoAccount.Claire);
        var credential = new SessionCredential(opened.RevealSessionId(), SignInAgainAsync);
        contract.Control.ExpiredSessionGuise = guise;
        contract.Clock.Advance(TimeSpan.FromMinutes(61));
        return (contract.Factory.Create(credential), credential, asked);

        async Task<SessionCredential?> SignInAgainAsync()
        {
            asked.Add("again");
            return await contract.SessionAsync(DemoAccount.Claire);
        }
    }
}
