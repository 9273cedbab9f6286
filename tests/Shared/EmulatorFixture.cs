using System.Globalization;
using ClicRdv.Emulator;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Seed;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Shared;

/// <summary>
/// An emulator of one's own, on a free port, in memory, with a clock that stands still: Monday 10 March
/// 2031, 8 o'clock in Paris, unless a test moves <see cref="Clock"/>. Its agendas are empty and its fiches few
/// unless a test asks for <see cref="SeedOptions.Appointments"/>. Starting one takes a few milliseconds, so that
/// tests do not share.
/// </summary>
public sealed class EmulatorFixture : IAsyncDisposable
{
    /// <summary>08:00 in Paris, in winter time.</summary>
    public static readonly DateTimeOffset Start = new(2031, 3, 10, 7, 0, 0, TimeSpan.Zero);

    /// <summary>The time of <see cref="Start"/> as the API writes it.</summary>
    public const string StartText = "2031-03-10 08:00:00";

    private EmulatorFixture(RunningEmulator emulator, FakeTimeProvider clock, EmulatorOptions options)
    {
        Emulator = emulator;
        Clock = clock;
        Options = options;
    }

    public RunningEmulator Emulator { get; }

    public FakeTimeProvider Clock { get; }

    public EmulatorOptions Options { get; }

    public Uri Address => Emulator.Address;

    public EmulatorControl Control => Emulator.Control;

    public EmulatorData Data => Emulator.Control.Data;

    public static async Task<EmulatorFixture> StartAsync(
        Action<EmulatorOptions>? configure = null, FakeTimeProvider? clock = null, ILoggerFactory? loggerFactory = null)
    {
        var options = new EmulatorOptions { Address = "http://127.0.0.1:0", Seed = { Appointments = false } };
        configure?.Invoke(options);
        clock ??= new FakeTimeProvider(Start);
        return new EmulatorFixture(await EmulatorHost.StartAsync(options, clock, loggerFactory), clock, options);
    }

    /// <summary>A plain client that keeps no cookie and follows no redirection: what is sent is what the test says.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A plain client that sends Basic with every request.</summary>
    public HttpClient CreateClient(DemoAccount account)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = BasicHeader.Of(account.Email, account.Password);
        return client;
    }

    /// <summary>A path of the API, key included: <c>Url("groups/12/calendars.json", "sort=id")</c>.</summary>
    public string Url(string resource, string query = "") =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/{resource}?apikey={Options.ApiKey}{(query.Length > 0 ? "&" : "")}{query}");

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}
