using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClicRdv.Client.Tests;

public sealed class ConnectionTests
{
    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task F15_A_write_that_meets_a_closing_connection_reaches_upstream_once(string method)
    {
        // The platform's handler sends a request without a body again, silently, when a kept connection closes under it.
        await using var upstream = await TestUpstream.StartAsync();
        using var closing = new ClosingServer();
        using var client = upstream.NewClient(options => options.BaseUrl = closing.Address);
        await client.ReadAsync();

        var failure = await Calls.FailsAsync(method switch
        {
            "POST" => client.Calendars.CreateAsync(12, new CalendarDraft(12) { Name = "x" }, Calls.Stop),
            "PUT" => client.WriteAsync(),
            _ => client.Calendars.DeleteAsync(12, 31, Calls.Stop),
        });

        Assert.Equal((ClicRdvFault.Reset, WriteOutcome.Unknown), (failure.Fault, failure.Outcome));
        Assert.Equal(1, closing.Received(method));
    }

    [Fact]
    public async Task T52_The_key_goes_to_the_configured_host_alone()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(307, ("Location", "http://127.0.0.1:1/api/v1/login")));
        using var client = upstream.NewClient();

        await Calls.FailsAsync(client.WriteAsync());

        Assert.Contains("apikey=" + TestUpstream.Key, Assert.Single(upstream.Calls).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T51_A_redirect_is_followed_nowhere()
    {
        await using var other = await TestUpstream.StartAsync(Answers.Json(Answers.Calendar));
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(307, ("Location", new Uri(other.Address, "api/v1/groups/12/calendars/31.json").ToString())));
        using var client = upstream.NewClient();

        await Calls.FailsAsync(client.ReadAsync());
        await Calls.FailsAsync(client.WriteAsync());

        Assert.Empty(other.Calls);
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Fact]
    public async Task T52_A_call_to_another_host_or_path_leaves_without_the_key_and_not_at_all()
    {
        await using var other = await TestUpstream.StartAsync();
        await using var upstream = await TestUpstream.StartAsync();
        using var connections = new SocketsHttpHandler();

        // Nothing that is public makes such a call: this is the last lock, whatever stands before it.
        var options = new ClicRdvClientOptions { BaseUrl = upstream.Address, ApiKey = TestUpstream.Key };
        var type = typeof(ClicRdvClient).Assembly.GetType("ClicRdv.Client.ApiKeyHandler", throwOnError: true)!;
        using var handler = (HttpMessageHandler)Activator.CreateInstance(type, options, connections)!;
        using var sender = new HttpMessageInvoker(handler);

        foreach (var address in (Uri[])[new(other.Address, "/api/v1/groups.json"), new(upstream.Address, "/groups.json"), new(upstream.Address, "/api/v1/../../groups.json")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            await Assert.ThrowsAsync<InvalidOperationException>(() => sender.SendAsync(request, Calls.Stop));
        }

        Assert.Empty(other.Calls);
        Assert.Empty(upstream.Calls);
    }

    [Fact]
    public async Task A_key_with_signs_of_its_own_stays_one_value()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient(options => options.ApiKey = "a&b=c #é");
        await client.ReadAsync();

        Assert.Equal("?apikey=a%26b%3Dc%20%23%C3%A9", Assert.Single(upstream.Calls).Query);
    }

    /// <summary>Answers every read, keeps the connection, and closes it in good order on the first write.</summary>
    private sealed class ClosingServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Observed<string> _requests = new();
        private readonly CancellationTokenSource _stop = new();

        public ClosingServer()
        {
            _listener.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
            _ = AcceptAsync();
        }

        public Uri Address { get; }

        public int Received(string method) =>
            _requests.All.Count(request => request.StartsWith(method + " ", StringComparison.Ordinal));

        public void Dispose()
        {
            _stop.Cancel();
            _listener.Dispose();
            _stop.Dispose();
        }

        private async Task AcceptAsync()
        {
            while (!_stop.IsCancellationRequested) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }

        private async Task ServeAsync(TcpClient connection)
        {
            using var closing = connection;
            var stream = connection.GetStream();
            while (await TakeAsync(stream) is { } request && request.StartsWith("GET ", StringComparison.Ordinal))
            {
                await stream.WriteAsync(
                    "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{\"id\":31}"u8.ToArray(), _stop.Token);
            }
        }

        private async Task<string?> TakeAsync(NetworkStream stream)
        {
            var text = new StringBuilder();
            var buffer = new byte[8192];
            while (!IsWhole(text.ToString()))
            {
                var read = await stream.ReadAsync(buffer, _stop.Token);
                if (read == 0) return null;
                text.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }

            _requests.Add(text.ToString());
            return text.ToString();
        }

        private static bool IsWhole(string request)
        {
            var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0) return false;
            var length = request.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal));
            return length is null || request.Length - end - 4 >= int.Parse(length["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }
    }
}
