using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Contract.Tests;

public sealed class SessionContractTests
{
    [Fact]
    public async Task Claire_signs_in_and_reaches_three_groups()
    {
        await using var contract = await Contract.StartAsync();
        var signedIn = await contract.SignIn.SignInAsProAsync(DemoAccount.Claire.Email, PasswordHash.Of("demo-Passw0rd"), Calls.Stop);
        using var client = contract.Factory.Create(signedIn.Credential);
        var groups = await client.ReadAllAsync((page, stop) => client.Groups.ListAsync(page, stop), cancellationToken: Calls.Stop);

        Assert.Equal((77L, "Moreau", "Claire", "claire.moreau@example.com"), (signedIn.Pro!.Id, signedIn.Pro.Lastname, signedIn.Pro.Firstname, signedIn.Pro.Email));
        Assert.Null(signedIn.Pro.OtherFields);
        Assert.Equal(3, groups.Items.Count);
        Assert.Equal(contract.Control.SessionIds(77), [signedIn.Credential.RevealSessionId()]);
        Assert.Equal(CredentialKind.Session, contract.Control.Requests[^1].Credential);
    }

    [Fact]
    public async Task An_end_customer_signs_in_too()
    {
        await using var contract = await Contract.StartAsync();
        var signedIn = await contract.SignIn.SignInAsAccountAsync("p.durand@example.com", PasswordHash.Of("demo-Passw0rd"), Calls.Stop);

        Assert.Equal("p.durand@example.com", signedIn.Account!.Email);
    }

    [Theory]
    [InlineData("claire.moreau@example.com", "wrong")]
    [InlineData("nobody@example.com", "demo-Passw0rd")]
    [InlineData("", "")]
    public async Task T04_A_wrong_password_and_an_unknown_address_are_refused_alike(string email, string password)
    {
        await using var contract = await Contract.StartAsync();
        var failure = await Calls.FailsAsync(contract.SignIn.SignInAsProAsync(email, PasswordHash.Of(password), Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.SignedOut, WriteOutcome.None), (failure.Kind, failure.Outcome));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_like_a_wrong_password()
    {
        await using var contract = await Contract.StartAsync(options => options.ApiKey = "another-key", keyIsWrong: true);
        var failure = await Calls.FailsAsync(contract.ClientAsync());

        Assert.Equal(ClicRdvErrorKind.SignedOut, failure.Kind);
    }

    [Fact]
    public async Task Basic_needs_no_session()
    {
        await using var contract = await Contract.StartAsync();
        using var client = contract.Factory.Create(new BasicCredential(DemoAccount.Claire.Email, DemoAccount.Claire.Password));
        var group = await client.Groups.GetAsync(12, Calls.Stop);

        Assert.Equal("Cabinet des Tilleuls", group.Name);
        var request = Assert.Single(contract.Control.Requests);
        Assert.Equal((CredentialKind.Basic, 77L), (request.Credential, request.ProId!.Value));
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized, ClicRdvErrorKind.SignedOut, WriteOutcome.Refused)]
    [InlineData(ExpiredSessionGuise.Forbidden, ClicRdvErrorKind.Forbidden, WriteOutcome.Refused)]
    [InlineData(ExpiredSessionGuise.Redirect, ClicRdvErrorKind.SignedOut, WriteOutcome.Unknown)]
    [InlineData(ExpiredSessionGuise.LoginPage, ClicRdvErrorKind.SignedOut, WriteOutcome.Unknown)]
    [InlineData(ExpiredSessionGuise.EmptyOk, ClicRdvErrorKind.SignedOut, WriteOutcome.Unknown)]
    public async Task F08_An_hour_of_silence_ends_a_session_in_whichever_guise(ExpiredSessionGuise guise, ClicRdvErrorKind kind, WriteOutcome outcome)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.ExpiredSessionGuise = guise;

        contract.Clock.Advance(TimeSpan.FromMinutes(59));
        await client.ReadAsync();
        contract.Clock.Advance(TimeSpan.FromMinutes(61));

        Assert.Equal(kind, (await Calls.FailsAsync(client.ReadAsync())).Kind);
        var failure = await Calls.FailsAsync(client.WriteAsync());
        Assert.Equal((kind, outcome), (failure.Kind, failure.Outcome));
    }

    [Fact]
    public async Task A_rotated_session_goes_on()
    {
        await using var contract = await Contract.StartAsync();
        var credential = await contract.SessionAsync(DemoAccount.Claire);
        using var client = contract.Factory.Create(credential);
        var before = credential.RevealSessionId();
        contract.Control.RotateNextSession();

        await client.ReadAsync();
        await client.ReadAsync();

        Assert.NotEqual(before, credential.RevealSessionId());
        Assert.Equal([credential.RevealSessionId()], contract.Control.SessionIds(77));
    }

    [Fact]
    public async Task Two_people_over_the_shared_connections_see_their_own()
    {
        await using var contract = await Contract.StartAsync();
        using var claire = await contract.ClientAsync(DemoAccount.Claire);
        using var hugo = await contract.ClientAsync(DemoAccount.Hugo);

        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Calls.Stop }, async (index, stop) =>
        {
            var isClaire = index % 2 == 0;
            var page = await (isClaire ? claire : hugo).Groups.ListAsync(new ListQuery(), stop);
            Assert.Equal(isClaire ? 3 : 1, page.Records.Count);
        });
    }

    [Fact]
    public async Task F06_A_login_that_is_asked_to_wait_says_how_long()
    {
        await using var contract = await Contract.StartAsync();
        contract.Control.InjectFault(Fault.Busy(30));

        var failure = await Calls.FailsAsync(contract.ClientAsync());

        Assert.Equal((ClicRdvErrorKind.Busy, TimeSpan.FromSeconds(30)), (failure.Kind, failure.RetryAfter));
    }
}
