using System.Net;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Tests;

/// <summary>The fault cases in which a connection is lost or something happens on the other side.</summary>
public sealed class FaultPresetEventTests : EmulatorTest
{
    private const string Calendars = "groups/12/calendars.json";
    private const string Calendar = "groups/12/calendars/31.json";

    [Theory]
    [InlineData("BeforeHeaders")]
    [InlineData("AfterHeaders")]
    [InlineData("MidBody")]
    public async Task F14_cuts_one_get(string variant)
    {
        Emulator.Control.InjectPreset("F14", variant);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Claire.GetAsync(Calendars));
        Assert.Equal(HttpStatusCode.OK, (await Claire.GetAsync(Calendars)).Status);
    }

    [Fact]
    public async Task F15_applies_a_post_and_loses_its_answer()
    {
        Emulator.Control.InjectPreset("F15");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Claire.PostAsync(Calendars, """{"calendar":{"name":"Perdu"}}"""));

        Assert.Single(Emulator.Data.Calendars(12), calendar => calendar.Text("name") == "Perdu");
    }

    [Theory]
    [InlineData("F02", "Held", "GET", false)]
    [InlineData("F16", "Applied", "PUT", true)]
    [InlineData("F16", "NotApplied", "PUT", false)]
    [InlineData("F17", "Applied", "DELETE", true)]
    [InlineData("F17", "NotApplied", "DELETE", false)]
    [InlineData("F19", "NoAnswer", "PUT", false)]
    public async Task F02_F16_F17_and_F19_wait_for_the_client_to_give_up(string faultCase, string variant, string verb, bool applied)
    {
        var fault = Emulator.Control.InjectPreset(faultCase, variant)!;
        var before = Emulator.Data.Calendar(31)!.Text("updated_at");
        Emulator.Clock.Advance(TimeSpan.FromMinutes(1));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var url = Emulator.Url(Calendar);
        var call = verb switch
        {
            "GET" => Claire.Client.GetAsync(url, patience.Token),
            "DELETE" => Claire.Client.DeleteAsync(url, patience.Token),
            _ => Claire.Client.PutAsync(url, Api.Json("""{"calendar":{"name":"Changé"}}"""), patience.Token),
        };
        await fault.WaitForHitsAsync(cancellationToken: Cancellation);
        while (applied && before == Emulator.Data.Calendar(31)!.Text("updated_at"))
        {
            // The write comes right after the hit, on another thread.
            await Task.Yield();
        }

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(applied, before != Emulator.Data.Calendar(31)!.Text("updated_at"));
    }

    [Fact]
    public async Task F18_sends_byte_by_byte()
    {
        Emulator.Control.InjectPreset("F18", narrow: rule => rule with { Delay = TimeSpan.Zero });

        AssertIds(await Claire.GetAsync("groups.json"), 12, 18, 25);
        Assert.Equal(FaultKind.SlowBody, Emulator.Control.Requests[^1].Fault);
    }

    [Fact]
    public async Task F24_ends_every_session_at_once()
    {
        var sessions = new[] { (await LogInAsync()).SessionId, (await LogInAsync("hugo.petit@example.com")).SessionId };

        Emulator.Control.InjectPreset("F24");

        foreach (var session in sessions)
        {
            AssertRefused(HttpStatusCode.Unauthorized, await GetWithSessionAsync(session));
        }
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized, HttpStatusCode.Unauthorized)]
    [InlineData(ExpiredSessionGuise.LoginPage, HttpStatusCode.OK)]
    public async Task F25_ends_the_session_of_a_save_and_saves_nothing(ExpiredSessionGuise guise, HttpStatusCode expected)
    {
        Emulator.Control.ExpiredSessionGuise = guise;
        var session = (await LogInAsync()).SessionId;
        Emulator.Control.InjectPreset("F25", narrow: rule => rule with { Path = "/calendars/" });
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(session, Calendar)).Status);

        using var request = new HttpRequestMessage(HttpMethod.Put, Emulator.Url(Calendar)) { Content = Api.Json("""{"calendar":{"name":"Changé"}}""") };
        request.Headers.Add("Cookie", $"_session_id={session}");
        var reply = await Anonymous.SendAsync(request);

        Assert.Equal(expected, reply.Status);
        Assert.Equal("Dr Lemoine", Emulator.Data.Calendar(31)!.Text("name"));
        Assert.Empty(Emulator.Control.SessionIds(77));
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync((await LogInAsync()).SessionId, Calendar)).Status);
    }

    [Fact]
    public async Task F26_fails_a_later_page_or_repeats_the_last_row_of_the_one_before()
    {
        var fault = Emulator.Control.InjectPreset("F26")!;
        Assert.Equal(HttpStatusCode.OK, (await PageAsync(0)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await PageAsync(3)).Status);
        Emulator.Control.RemoveFault(fault.Id);

        Emulator.Control.InjectPreset("F26", "ItemMoves");

        AssertIds(await PageAsync(0), 31, 32, 33);
        var second = await PageAsync(3);
        AssertIds(second, 33, 34, 35);
        Assert.Equal(3, (int?)second["startIndex"]);

        Task<ApiReply> PageAsync(int startIndex) => Claire.GetAsync(Calendars, $"sort=id&results=3&startIndex={startIndex}");
    }

    [Theory]
    [InlineData("F27", "EditedElsewhere", false)]
    [InlineData("F28", "SameSecond", true)]
    public async Task F27_and_F28_change_what_was_just_read(string faultCase, string variant, bool sameSecond)
    {
        Emulator.Control.InjectPreset(faultCase, variant);

        var first = await Claire.GetAsync(Calendar);
        var second = await Claire.GetAsync(Calendar);

        Assert.Equal("Dr Lemoine", (string?)first["name"]);
        Assert.Equal("Dr Lemoine (bis)", (string?)second["name"]);
        Assert.Equal(sameSecond, (string?)first["updated_at"] == (string?)second["updated_at"]);
        Assert.Equal(second.Text, (await Claire.GetAsync(Calendar)).Text);
    }

    [Fact]
    public async Task F28_leaves_out_updated_at()
    {
        Emulator.Control.InjectPreset("F28", "NoUpdatedAt");

        var reply = await Claire.GetAsync(Calendars);

        Assert.DoesNotContain("updated_at", reply.Text);
        Assert.Equal(9, reply.Ids.Length);
    }

    [Fact]
    public async Task F29_answers_that_the_slot_is_gone()
    {
        Emulator.Control.InjectPreset("F29");

        var reply = await Claire.PostAsync("groups/12/appointments.json", """{"appointment":{}}""");

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal((10, "NotAvailable"), ((int?)reply["error"]!["code"], (string?)reply["error"]!["name"]));
    }

    [Theory]
    [InlineData("Ahead", "2031-03-10 08:10:00")]
    [InlineData("Behind", "2031-03-10 07:50:00")]
    public async Task F30_moves_the_clock(string variant, string expected)
    {
        Emulator.Control.InjectPreset("F30", variant);

        Assert.Equal(expected, (string?)(await Claire.PutAsync(Calendar, """{"calendar":{"name":"x"}}"""))["updated_at"]);
    }
}
