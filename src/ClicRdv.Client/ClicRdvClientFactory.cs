using System.Net;
using Microsoft.Extensions.Options;
using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Makes the clients of a program. They share one pool of connections and nothing else: each has its own credential, and no
/// cookie container stands between them.
/// </summary>
public sealed class ClicRdvClientFactory : IDisposable
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectionIdleTime = TimeSpan.FromSeconds(30);
    private readonly ClicRdvClientOptions _options;
    private readonly TimeProvider _clock;
    private readonly SocketsHttpHandler _connections;
    private readonly Breaker _breaker;

    /// <summary>Called by the container; see <see cref="ClicRdvClientExtensions.AddClicRdvClient"/>.</summary>
    /// <exception cref="OptionsValidationException">A setting is missing or malformed.</exception>
    public ClicRdvClientFactory(IOptions<ClicRdvClientOptions> options, TimeProvider clock)
    {
        _options = options.Value;
        _clock = clock;
        _breaker = new Breaker(_options, clock);
        _connections = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            ConnectTimeout = _options.ConnectTimeout,
            // An address that moves is noticed within this time (fault F20).
            PooledConnectionLifetime = ConnectionLifetime,
            PooledConnectionIdleTimeout = ConnectionIdleTime,
            // The platform's own tracing shows requests whole; CallSpan takes its place.
            ActivityHeadersPropagator = null,
        };
        Settings = new RefitSettings(new AnswerSerializer(_options.MaxJsonDepth))
        {
            ExceptionFactory = _ => ValueTask.FromResult<Exception?>(null),
            DeserializationExceptionFactory = (answer, fault) => ValueTask.FromResult<Exception?>(Unreadable(answer, fault)),
            TransportExceptionFactory = (_, fault, _) => fault,
        };
    }

    /// <summary>Whether upstream has answered nobody for a while, so that calls are stopped (<see cref="ClicRdvFault.Outage"/>).</summary>
    public bool IsOutage => _breaker.IsOpen;

    internal RefitSettings Settings { get; }

    /// <summary>Makes a client that speaks for one person. Cheap: one a circuit, or one a job. Dispose of it when done.</summary>
    public ClicRdvClient Create(ClicRdvCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var answers = new AnswerHandler(_options, _clock, new ApiKeyHandler(_options, _connections));
        var calls = new CallHandler(_options, _clock, credential.SlowDown, new BreakerHandler(_breaker, credential, new CredentialHandler(credential, answers)));
        return new ClicRdvClient(NewHttpClient(calls), Settings, _options);
    }

    /// <summary>Closes the shared connections, and with them every client made here.</summary>
    public void Dispose() => _connections.Dispose();

    /// <summary>A client for logins: nobody's, and without a shared pause, or one person's attempts would hold up everybody's.</summary>
    internal HttpClient CreateForSignIn()
    {
        var answers = new AnswerHandler(_options, _clock, new ApiKeyHandler(_options, _connections));
        return NewHttpClient(new CallHandler(_options, _clock, slowDown: null, new BreakerHandler(_breaker, credential: null, answers)));
    }

    private HttpClient NewHttpClient(HttpMessageHandler handler)
    {
        // The handler is not disposed of with the client: the connections belong to everybody.
        var watched = _options.CallEnded is { } ended ? new CallWatch(ended, _clock, handler) : handler;
        var client = new HttpClient(watched, disposeHandler: false)
        {
            BaseAddress = _options.BaseUrl,
            // Time is kept by the handlers, on the program's clock.
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        return client;
    }

    private static Exception Unreadable(HttpResponseMessage answer, Exception fault) =>
        AnswerSerializer.IsUnreadable(fault) ? CallFailure.OfUnreadable(answer) : fault;
}
