using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class WholePathTests
{
    [Fact]
    public async Task A_person_signs_in_lists_groups_and_renames_a_calendar()
    {
        await using var upstream = await TestUpstream.StartAsync(Speak);
        using var factory = upstream.NewFactory();
        using var signIn = new ClicRdvSignIn(factory);

        var signedIn = await signIn.SignInAsProAsync("claire.moreau@example.com", PasswordHash.Of("demo-Passw0rd"), TestContext.Current.CancellationToken);
        using var client = factory.Create(signedIn.Credential);
        var groups = await client.ReadAllAsync((page, stop) => client.Groups.ListAsync(page, stop), cancellationToken: TestContext.Current.CancellationToken);
        var calendar = await client.Calendars.UpdateAsync(12, 31, new CalendarChanges { Name = "Dr Lemoine", City = "" }, TestContext.Current.CancellationToken);

        Assert.Equal(77, signedIn.Pro!.Id);
        Assert.Equal("Cabinet des Tilleuls", Assert.Single(groups.Items).Name);
        Assert.True(groups.IsComplete);
        Assert.Equal(new DateTime(2031, 1, 14, 17, 40, 12), calendar.UpdatedAt);

        var calls = upstream.Calls.ToArray();
        Assert.Equal("pro%5Bemail%5D=claire.moreau%40example.com&pro%5Bpassword%5D=8ebb771f4b10120467b50940ce481bce7d346114", calls[0].Body);
        Assert.Equal("?apikey=" + TestUpstream.Key, calls[0].Query);
        Assert.Equal("_session_id=aaaa1111", calls[1].Header("Cookie"));
        Assert.Equal("/api/v1/groups/12/calendars/31.json", calls[2].Path);
        Assert.Equal("""{"calendar":{"name":"Dr Lemoine","city":""}}""", calls[2].Body);
    }

    private static Task Speak(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("login.json", StringComparison.Ordinal))
        {
            context.Response.Headers.SetCookie = "_session_id=aaaa1111; path=/; HttpOnly";
            return Answers.Json("""{"pro":{"id":77,"lastname":"Moreau","email":"claire.moreau@example.com"},"error":null}""")(context);
        }

        return path.Contains("calendars", StringComparison.Ordinal)
            ? Answers.Json(Answers.Calendar)(context)
            : Answers.Json(Answers.Page(["""{"id":12,"name":"Cabinet des Tilleuls"}"""], 1))(context);
    }
}
