using System.Diagnostics;
using System.Net;
using ClicRdv.Emulator.Seed;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed class HostTests : EmulatorTest
{
    [Fact]
    public async Task Each_emulator_has_its_own_data()
    {
        await using var other = await EmulatorFixture.StartAsync();
        await Claire.DeleteAsync("groups/12/calendars/31.json");

        Assert.True(Emulator.Data.Calendar(31)!.Flag("deleted"));
        Assert.False(other.Data.Calendar(31)!.Flag("deleted"));
    }

    [Fact]
    public async Task The_same_seed_and_day_give_the_same_data()
    {
        await using var same = await EmulatorFixture.StartAsync();
        await using var otherNumber = await EmulatorFixture.StartAsync(options => options.Seed.Number = 2);
        await using var otherDay = await EmulatorFixture.StartAsync(options => options.Seed.Day = new DateOnly(2031, 3, 11));

        var data = await AllDataAsync(Emulator);

        Assert.Equal(data, await AllDataAsync(same));
        Assert.False(data == await AllDataAsync(otherNumber));
        Assert.False(data == await AllDataAsync(otherDay));
    }

    [Fact]
    public async Task A_busy_port_is_replaced_by_a_free_one_if_asked()
    {
        var busy = Emulator.Address.ToString();

        await Assert.ThrowsAsync<IOException>(() => EmulatorHost.StartAsync(new EmulatorOptions { Address = busy }, cancellationToken: Cancellation));
        await using var other = await EmulatorHost.StartAsync(
            new EmulatorOptions { Address = busy, FreePortWhenBusy = true }, cancellationToken: Cancellation);

        Assert.True(other.PortWasBusy);
        Assert.False(Emulator.Emulator.PortWasBusy);
        Assert.NotEqual(Emulator.Address.Port, other.Address.Port);
        using var client = new HttpClient();
        Assert.Contains("Emulator", await client.GetStringAsync(other.Address, Cancellation));
    }

    [Fact]
    public async Task A_file_keeps_its_data_from_one_start_to_the_next()
    {
        var folder = Directory.CreateTempSubdirectory();
        var file = Path.Combine(folder.FullName, "emulator.db");
        await using (var first = await EmulatorFixture.StartAsync(options => options.Database = file))
        {
            first.Data.TouchCalendar(31, ("name", "Gardé"));
        }

        await using (var second = await EmulatorFixture.StartAsync(options => options.Database = file))
        {
            Assert.Equal("Gardé", second.Data.Calendar(31)!.Text("name"));
            second.Control.Reset();
            Assert.Equal("Dr Lemoine", second.Data.Calendar(31)!.Text("name"));
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Many_calls_at_once_each_get_their_own_answer()
    {
        var calls = Enumerable.Range(0, 400).Select(async number =>
        {
            var api = number % 2 == 0 ? Claire : Hugo;
            if (number % 10 == 0)
            {
                Assert.Equal(HttpStatusCode.Created, (await api.PostAsync("groups/12/calendars.json", """{"calendar":{"name":"Un de plus"}}""")).Status);
            }

            var reply = await api.GetAsync("groups.json", "sort=id");
            AssertIds(reply, number % 2 == 0 ? [12, 18, 25] : [12]);
        });

        await Task.WhenAll(calls);

        var added = Emulator.Data.Calendars(12).Where(calendar => calendar.Text("name") == "Un de plus").ToList();
        Assert.Equal(Enumerable.Range(10, 40).Select(sort => (long?)sort), added.Select(calendar => calendar.Number("sort")));
    }

    [Fact]
    public async Task Stopping_cuts_what_is_held()
    {
        var emulator = await EmulatorFixture.StartAsync();
        var fault = emulator.Control.InjectFault(Control.Faults.Fault.Hold());
        using var client = emulator.CreateClient(DemoAccount.Claire);
        var get = client.GetAsync(emulator.Url("groups.json"), Cancellation);
        await fault.WaitForHitsAsync(cancellationToken: Cancellation);

        await emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => get);
    }

    [Fact]
    public async Task Neither_key_nor_session_nor_password_reaches_a_log()
    {
        using var logs = new RecordingLoggerProvider();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        await using var emulator = await EmulatorFixture.StartAsync(options => options.ApiKey = "canary-key", loggerFactory: factory);
        using var client = emulator.CreateClient(DemoAccount.Claire);
        using var form = new FormUrlEncodedContent([new("pro[email]", "claire.moreau@example.com"), new("pro[password]", Sha1)]);

        using var login = await client.PostAsync(emulator.Url("sessions/login.json"), form, Cancellation);
        using var list = await client.GetAsync(emulator.Url("groups.json", "search=Tilleuls"), Cancellation);

        var text = string.Join('\n', logs.Lines);
        Assert.Contains("/api/v1/groups.json", text);
        Assert.All(
            ["canary-key", Sha1, "demo-Passw0rd", "claire", "Tilleuls", Assert.Single(emulator.Control.SessionIds(77))],
            secret => Assert.DoesNotContain(secret, text));
    }

    [Fact]
    public async Task As_a_program_it_obeys_its_settings_and_names_every_faulty_one()
    {
        Assert.Equal(1, await RunAsync(
            ("Emulator__Control", "perhaps"),
            ("Emulator__Seed__Day", "tomorrow"),
            ("Emulator__Seed__Monday", "2031-03-11"),
            ("Emulator__Seed__AppointmentsPerDay", "41"),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0")));
    }

    private static async Task<int> RunAsync(params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EmulatorHost).Assembly.Location]) { RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.Contains("Emulator:Control cannot be read.", errors);
        Assert.Contains("Emulator:Seed:Day cannot be read.", errors);
        Assert.Contains("Emulator:Seed:Monday cannot be read.", errors);
        Assert.Contains("Emulator:Seed:AppointmentsPerDay cannot be read.", errors);
        Assert.DoesNotContain("perhaps", errors);
        return process.ExitCode;
    }

    private static async Task<string> AllDataAsync(EmulatorFixture emulator)
    {
        using var client = emulator.CreateClient(DemoAccount.Claire);
        var texts = new List<string>();
        foreach (var resource in new[] { "groups", "calendars", "calendarsets", "groups/12/pros", "interventions", "interventionsets", "customfields", "fiches" })
        {
            texts.Add(await client.GetStringAsync(emulator.Url($"{resource}.json", "results=all&sort=id"), Cancellation));
        }

        return string.Join('\n', texts);
    }
}
