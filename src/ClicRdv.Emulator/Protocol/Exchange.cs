using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Protocol;

/// <summary>One request and its way back. <see cref="Answer"/> carries the request out, at most once.</summary>
internal sealed class Exchange(
    EmulatorState state, HttpContext context, RecordedRequest entry, Func<ApiAnswer> answer, CancellationToken cancellation)
{
    private ApiAnswer? _answer;

    public EmulatorState State { get; } = state;

    public HttpContext Context { get; } = context;

    public RecordedRequest Entry { get; } = entry;

    public CancellationToken Cancellation { get; } = cancellation;

    public ApiAnswer Answer() => _answer ??= answer();

    public async Task SendAsync(ApiAnswer sent)
    {
        Begin(sent, sent.Body.Length);
        if (!sent.Body.IsEmpty)
        {
            await Context.Response.Body.WriteAsync(sent.Body, Cancellation);
        }
    }

    /// <summary>Sets status and headers, and tells the journal before the client can know.</summary>
    public void Begin(ApiAnswer sent, long? length)
    {
        var response = Context.Response;
        response.StatusCode = sent.Status;
        response.ContentType = sent.ContentType;
        response.ContentLength = length;
        if (sent.NewSessionId is { } id)
        {
            response.Headers.SetCookie = $"{Callers.Cookie}={id}; path=/; HttpOnly";
        }

        foreach (var (name, value) in sent.Headers)
        {
            response.Headers[name] = value;
        }

        State.Journal.Answered(Entry, sent.Status);
        ApiLog.Answered(State.Logger, Entry.Method, Entry.Path, sent.Status);
    }
}
