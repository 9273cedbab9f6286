using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class EndedSessionTests
{
    private const string LoginPage = """<!DOCTYPE html><html><body><form action="/login"><input name="pro[email]"><input type="password"></form></body></html>""";

    public static TheoryData<string> EndedSessions => ["401", "302", "303", "login page", "login page with BOM", "empty"];

    [Theory]
    [MemberData(nameof(EndedSessions))]
    public async Task F08_Every_guise_of_an_ended_session_is_seen_through(string guise)
    {
        var failure = await Calls.ReadFailsAsync(EndedSession(guise));

        Assert.Equal(ClicRdvErrorKind.SignedOut, failure.Kind);
    }

    [Theory]
    [MemberData(nameof(EndedSessions))]
    public async Task F25_Only_a_401_proves_that_the_write_of_an_ended_session_was_turned_away(string guise)
    {
        await using var upstream = await TestUpstream.StartAsync(EndedSession(guise));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.SignedOut, guise == "401" ? WriteOutcome.Refused : WriteOutcome.Unknown), (failure.Kind, failure.Outcome));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F08_A_403_is_left_to_the_caller_to_probe() =>
        Assert.Equal(ClicRdvErrorKind.Forbidden, (await Calls.ReadFailsAsync(Answers.Status(403))).Kind);

    [Fact]
    public async Task F08_A_deletion_answered_by_a_login_page_was_not_a_deletion()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Html(LoginPage));
        using var client = upstream.NewClient();

        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.Calendars.DeleteAsync(12, 31, Calls.Stop))).Kind);
    }

    private static Func<HttpContext, Task> EndedSession(string guise) => guise switch
    {
        "302" => Answers.Status(302, ("Location", "https://www.clicrdv.com/pro/login?back=1")),
        "303" => Answers.Status(303, ("Location", "/sessions/new")),
        "login page" => Answers.Html(LoginPage),
        "login page with BOM" => Answers.Text("\uFEFF\r\n" + LoginPage, "application/json"),
        "empty" => Answers.Text("", "application/json"),
        _ => Answers.Status(401),
    };
}
