using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class AccountTests : EmulatorTest
{
    private const string Pending = """{\"intervention_ids\":[410],\"calendar_id\":0,\"date\":\"2031-03-12 09:30:00\"}""";

    [Fact]
    public async Task A_customer_opens_an_account_with_the_key_alone()
    {
        var reply = await Anonymous.PostAsync("accounts.json", $$$"""{"account":{"email":"n.petit@example.com","group_id":"12","pendingRdv":"{{{Pending}}}"}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal("n.petit@example.com", (string?)reply["email"]);
        Assert.Equal(12, (int?)reply["group_id"]);
        Assert.StartsWith("{\"intervention_ids\":[410]", (string?)reply["pendingRdv"]);
        Assert.DoesNotContain("password", reply.Text);
    }

    [Fact]
    public async Task Whoever_opens_an_account_cannot_sign_in_before_the_address_is_confirmed()
    {
        await Anonymous.PostAsync("accounts.json", """{"account":{"email":"n.petit@example.com","group_id":12}}""");

        AssertRefused(HttpStatusCode.Unauthorized, await LogInAsync("n.petit@example.com", profile: "account"));
        AssertRefused(HttpStatusCode.Unauthorized, await LogInAsync("n.petit@example.com", password: "", profile: "account"));
    }

    [Theory]
    [InlineData("""{"group_id":12}""")]
    [InlineData("""{"email":"","group_id":12}""")]
    [InlineData("""{"email":"nobody","group_id":12}""")]
    [InlineData("""{"email":"n.petit@example.com"}""")]
    [InlineData("""{"email":"n.petit@example.com","group_id":99}""")]
    [InlineData("""{"email":"n.petit@example.com","group_id":12,"pendingRdv":"{"}""")]
    [InlineData("""{"email":"n.petit@example.com","group_id":12,"pendingRdv":"[]"}""")]
    public async Task What_an_account_needs_is_asked_for(string content) =>
        AssertRefused(HttpStatusCode.BadRequest, await Anonymous.PostAsync("accounts.json", $$"""{"account":{{content}}}"""));

    [Fact]
    public async Task An_address_that_is_taken_answers_the_business_error()
    {
        var reply = await Anonymous.PostAsync("accounts.json", """{"account":{"email":"P.Durand@example.com","group_id":12}}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(11, (int?)reply["error"]!["code"]);
        Assert.Equal("EmailAlreadyExists", (string?)reply["error"]!["name"]);
    }

    [Theory]
    [InlineData("groups/12/interventions.json")]
    [InlineData("groups/12/vevents.json")]
    [InlineData("groups/12/fiches.json")]
    [InlineData("customfields.json")]
    public async Task The_key_alone_opens_nothing_else(string resource) =>
        AssertRefused(HttpStatusCode.Unauthorized, await Anonymous.GetAsync(resource));

    [Fact]
    public async Task Without_the_right_key_there_is_no_account()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/accounts.json?apikey=wrong")
        {
            Content = Api.Json("""{"account":{"email":"n.petit@example.com","group_id":12}}"""),
        };

        AssertRefused(HttpStatusCode.Unauthorized, await Anonymous.SendAsync(request));
    }

    [Fact]
    public async Task Single_sign_on_is_documented_without_its_cipher_and_so_answers_501()
    {
        AssertRefused(HttpStatusCode.NotImplemented, await Anonymous.GetAsync("sessions/sso/tilleuls.json", "data=a&iv=b"));
        Assert.Single(Emulator.Control.Requests, request => request.Unknown);
    }
}
