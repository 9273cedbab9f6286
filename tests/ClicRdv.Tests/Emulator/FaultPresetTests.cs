using System.Net;
using System.Text.Json;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdv.Emulator.Tests;

/// <summary>Each fault case that an upstream can cause, by one call of the control.</summary>
public sealed class FaultPresetTests : EmulatorTest
{
    private const string Calendars = "groups/12/calendars.json";
    private const string Calendar = "groups/12/calendars/31.json";

    public static TheoryData<string, string> Presets => [.. FaultPresets.All.Select(preset => (preset.Case, preset.Variant))];

    [Theory]
    [MemberData(nameof(Presets))]
    public async Task Every_preset_is_played_by_one_call_and_listed(string faultCase, string variant)
    {
        using var response = await Anonymous.Client.PostAsync($"/__emulator/faults/preset/{faultCase}?variant={variant}&path=/never&times=3", null, Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var rule = FaultPresets.Find(faultCase, variant)!.Rule;
        Assert.Equal(rule is null ? [] : [rule with { Path = "/never", Times = 3 }], Emulator.Control.Faults.Select(fault => fault.Rule));
        Assert.Contains($"\"case\":\"{faultCase}\",\"variant\":\"{variant}\"", await Anonymous.Client.GetStringAsync("/__emulator/faults/presets", Cancellation));
    }

    [Theory]
    [InlineData("F99", "", HttpStatusCode.NotFound)]
    [InlineData("F05", "variant=Surprise", HttpStatusCode.NotFound)]
    [InlineData("F05", "times=many", HttpStatusCode.BadRequest)]
    [InlineData("F01", "delay=long", HttpStatusCode.BadRequest)]
    [InlineData("F03", "path=(", HttpStatusCode.BadRequest)]
    public async Task A_preset_without_sense_is_refused(string faultCase, string query, HttpStatusCode expected)
    {
        using var response = await Anonymous.Client.PostAsync($"/__emulator/faults/preset/{faultCase}?{query}", null, Cancellation);

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(Emulator.Control.Faults);
    }

    [Fact]
    public async Task F01_delays_a_get_and_no_write()
    {
        Emulator.Control.InjectPreset("F01", "ThreeSeconds", rule => rule with { Delay = TimeSpan.Zero });

        AssertIds(await Claire.GetAsync("groups.json"), 12, 18, 25);
        Assert.Equal(FaultKind.Delay, Emulator.Control.Requests[^1].Fault);
        await Claire.DeleteAsync(Calendar);
        Assert.Null(Emulator.Control.Requests[^1].Fault);
        Assert.Equal([3, 9, 60], FaultPresets.All.Where(preset => preset.Case == "F01").Select(preset => preset.Rule!.Delay.TotalSeconds));
    }

    [Theory]
    [InlineData("F03", "Once", 500, 200)]
    [InlineData("F04", "Always", 500, 500)]
    [InlineData("F05", "Seconds", 503, 503)]
    [InlineData("F05", "Nonsense", 503, 503)]
    [InlineData("F06", "Busy", 429, 429)]
    [InlineData("F07", "ErrorPage", 200, 200)]
    [InlineData("F08", "Forbidden", 403, 403)]
    [InlineData("F08", "Redirect", 302, 302)]
    public async Task Statuses_come_once_or_always(string faultCase, string variant, int first, int second)
    {
        Emulator.Control.InjectPreset(faultCase, variant);

        Assert.Equal(first, (int)(await Claire.GetAsync("groups.json")).Status);
        Assert.Equal(second, (int)(await Claire.GetAsync("groups.json")).Status);
    }

    [Theory]
    [InlineData("Seconds", "7")]
    [InlineData("Date", "Mon, 10 Mar 2031 07:00:07 GMT")]
    [InlineData("Day", "86400")]
    [InlineData("Nonsense", "soon")]
    public async Task F05_says_when_to_come_back(string variant, string expected)
    {
        Emulator.Control.InjectPreset("F05", variant);

        using var response = await Claire.Client.GetAsync(Emulator.Url("groups.json"), Cancellation);

        Assert.Equal(expected, response.Headers.NonValidated["Retry-After"].ToString());
    }

    [Theory]
    [InlineData("LoginPage", HttpStatusCode.OK, "<form")]
    [InlineData("EmptyOk", HttpStatusCode.OK, "")]
    [InlineData("Unauthorized", HttpStatusCode.Unauthorized, "Unauthorized")]
    public async Task F08_ends_sessions_in_every_guise_but_lets_one_sign_in(string variant, HttpStatusCode status, string text)
    {
        Emulator.Control.InjectPreset("F08", variant);

        var reply = await Claire.GetAsync("groups.json");

        Assert.Equal(status, reply.Status);
        Assert.Contains(text, reply.Text);
        Assert.NotNull((await LogInAsync()).SessionId);
    }

    [Theory]
    [InlineData("EmptyObject", "{}")]
    [InlineData("Null", "null")]
    [InlineData("EmptyArray", "[]")]
    public async Task F09_replaces_the_body(string variant, string expected)
    {
        Emulator.Control.InjectPreset("F09", variant);

        Assert.Equal(expected, (await Claire.GetAsync(Calendars)).Text);
    }

    [Fact]
    public async Task F09_rewrites_the_body()
    {
        var vevent = Emulator.Data.AddVevent(12, 31, "2031-03-12 12:00:00", "2031-03-12 13:00:00").Id;
        var item = $"groups/12/vevents/{vevent}.json";

        Assert.Equal(vevent, (long?)(await RewrittenAsync("WrongRoot"))["surprise"]!["id"]);
        Assert.Null((await RewrittenAsync("ExtraFields"))["nothing"]);
        Assert.Contains("\"surprise\":{", (await RewrittenAsync("ExtraFields")).Text);
        Assert.Equal($"{vevent}", (string?)(await RewrittenAsync("NumbersAsText"))["id"]);
        Assert.Equal(("Surprise", 99), ((string?)(await RewrittenAsync("UnknownWords"))["type"], (int?)(await RewrittenAsync("UnknownWords"))["state"]));

        async Task<ApiReply> RewrittenAsync(string variant)
        {
            Emulator.Control.ClearFaults();
            Emulator.Control.InjectPreset("F09", variant);
            return await Claire.GetAsync(item);
        }
    }

    [Fact]
    public async Task F10_cuts_the_json_at_any_byte()
    {
        var whole = (await Claire.GetAsync(Calendars)).Text;
        foreach (var bytes in new[] { 0, 1, 40, 41 })
        {
            Emulator.Control.ClearFaults();
            Emulator.Control.InjectPreset("F10", narrow: rule => rule with { Bytes = bytes });
            Assert.Equal(whole[..bytes], (await Claire.GetAsync(Calendars)).Text);
        }
    }

    [Fact]
    public async Task F11_and_F12_answer_more_than_one_can_take()
    {
        Emulator.Control.InjectPreset("F11", "Deep", rule => rule with { Times = 1 });
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(new string('[', 1000)));
        Assert.Equal(2000, (await Claire.GetAsync("groups.json")).Text.Length);

        Emulator.Control.InjectPreset("F11", "DuplicateKeys", rule => rule with { Times = 1 });
        Assert.StartsWith("""{"id":-1,"id":31,""", (await Claire.GetAsync(Calendar)).Text);

        Emulator.Control.InjectPreset("F11", "Huge", rule => rule with { Times = 1, Bytes = 300_000 });
        Assert.Equal(300_000, (await Claire.GetAsync("groups.json")).Text.Length);

        Emulator.Control.InjectPreset("F12", narrow: rule => rule with { Times = 1, Bytes = 1_000_000 });
        using var bomb = await Claire.Client.GetAsync(Emulator.Url("groups.json"), Cancellation);
        Assert.InRange((await bomb.Content.ReadAsByteArrayAsync(Cancellation)).Length, 1, 100_000);
    }
}
