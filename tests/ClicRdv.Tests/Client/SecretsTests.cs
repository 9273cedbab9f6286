using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

/// <summary>One at a time: the listeners hear the whole process.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection(typeof(SecretsTests))]
public sealed class SecretsTests
{
    private const string Session = "canary-session-91b2";
    private const string Rotated = "canary-session-rotated-17c0";
    private const string Password = "canary-password-4d4e";
    private const string PasswordHex = "f5bd5077229ea9f6c26f0a93e9c83da20a0d1c5d";
    private const string Searched = "canary-search-dupont";
    private const string Told = "canary-answer-durand";

    [Fact]
    public async Task T53_No_trace_event_or_span_shows_a_secret_or_what_was_searched_for()
    {
        var heard = new ConcurrentQueue<string>();
        using var spans = Spans(heard);
        using var diagnostics = DiagnosticListener.AllListeners.Subscribe(new DiagnosticEars(heard));
        using var events = new EventEars(heard);

        await using (var upstream = await TestUpstream.StartAsync(Speak))
        {
            await UseEverythingAsync(upstream, heard);
        }

        Assert.Contains(heard, text => text.Contains("GET groups/{id}/calendars", StringComparison.Ordinal));
        Assert.Contains(heard, text => text.Contains("RequestStart", StringComparison.Ordinal));
        AssertSilent(heard);
    }

    [Fact]
    public async Task T54_No_failure_shows_the_query_a_header_or_a_body()
    {
        var heard = new ConcurrentQueue<string>();
        Func<HttpContext, Task>[] answers =
        [
            Answers.Status(400), Answers.Status(401), Answers.Status(500), Answers.Reset, Answers.CutAfter(5, Answers.Calendar),
            Answers.Json($$"""{"error":"{{Told}}"}""", 400), Answers.Json($$"""{"id":"{{Told}}"}"""), Answers.Html(Told), Answers.Html("<html>" + Told),
            Answers.Status(302, ("Location", "https://evil.example.com/" + Told)), Answers.Status(302, ("Location", "/login?" + Told)),
        ];
        foreach (var answer in answers)
        {
            await using var upstream = await TestUpstream.StartAsync(answer);
            using var client = upstream.NewClient(credential: new SessionCredential(Session));
            heard.Enqueue((await Calls.FailsAsync(client.WriteAsync())).ToString());
            heard.Enqueue((await Calls.FailsAsync(client.Calendars.CreateAsync(12, new CalendarDraft(12) { Name = Searched }, Calls.Stop))).ToString());
            heard.Enqueue((await Calls.FailsAsync(SignInAsync(upstream))).ToString());
        }

        Assert.Equal(3 * answers.Length, heard.Count);
        AssertSilent(heard);
    }

    private static async Task UseEverythingAsync(TestUpstream upstream, ConcurrentQueue<string> heard)
    {
        using var client = upstream.NewClient(credential: new SessionCredential(Session));
        await client.ListAsync(new ListQuery { Search = Searched, Conditions = Conditions.None.And("name", ConditionOperator.Like, Searched) });
        await client.WriteAsync();
        heard.Enqueue((await Calls.FailsAsync(client.Groups.GetAsync(404, Calls.Stop))).ToString());
        await SignInAsync(upstream);
    }

    private static Task Speak(HttpContext context)
    {
        context.Response.Headers.SetCookie = $"_session_id={Rotated}; path=/";
        var path = context.Request.Path.Value!;
        if (path.Contains("login", StringComparison.Ordinal)) return Answers.Json("""{"pro":{"id":77},"error":null}""")(context);
        if (path.Contains("404", StringComparison.Ordinal)) return Answers.Json($$"""{"error":"{{Told}}"}""", 404)(context);
        return (path.EndsWith("calendars.json", StringComparison.Ordinal) ? Answers.Json(Answers.Page([], 0)) : Answers.Json(Answers.Calendar))(context);
    }

    private static async Task<SignedIn> SignInAsync(TestUpstream upstream)
    {
        using var factory = upstream.NewFactory();
        using var signIn = new ClicRdvSignIn(factory);
        return await signIn.SignInAsProAsync("claire.moreau@example.com", PasswordHash.Of(Password), Calls.Stop);
    }

    private static void AssertSilent(IEnumerable<string> heard)
    {
        string[] secrets = [TestUpstream.Key, Session, Rotated, Password, PasswordHex, Searched, Told, "apikey="];
        foreach (var text in heard)
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
    }

    private static ActivityListener Spans(ConcurrentQueue<string> heard)
    {
        var listener = new ActivityListener
        {
            // The test's own server is in this process too, and rightly sees its queries.
            ShouldListenTo = source => !source.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => heard.Enqueue(
                $"{span.Source.Name} {span.DisplayName} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(happened => happened.Tags))} {span.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class DiagnosticEars(ConcurrentQueue<string> heard) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "HttpHandlerDiagnosticListener") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value) => heard.Enqueue($"{value.Key} {value.Value}");

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }

    private sealed class EventEars(ConcurrentQueue<string> heard) : EventListener
    {
        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("System.Net", StringComparison.Ordinal))
                EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            heard?.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{eventData.EventName} {string.Join(' ', eventData.Payload ?? new([]))}"));
    }
}
