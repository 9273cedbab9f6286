using System.Globalization;
using ClicRdv.Emulator.Resources.Messages;

namespace ClicRdv.Emulator.Tests;

/// <summary>What customers would have been sent. It is 8 o'clock on 10 March.</summary>
public sealed class MessageTests : EmulatorTest
{
    [Fact]
    public async Task Creating_moving_cancelling_and_restoring_a_rdv_to_come_tells_the_customer()
    {
        var (id, fiche) = await BookAsync();
        await PutAsync(id, """{"start":"2031-03-12 10:00:00","end":"2031-03-12 10:30:00"}""");
        await PutAsync(id, """{"calendar_id":32}""");
        await Claire.DeleteAsync(Item(id));
        await PutAsync(id, """{"deleted":false}""");

        var messages = Emulator.Data.Messages();

        Assert.Equal(
            [MessageEvent.Created, MessageEvent.Moved, MessageEvent.Moved, MessageEvent.Cancelled, MessageEvent.Restored],
            messages.Where(message => message.Kind == MessageKind.Sms).Select(message => message.Event));
        Assert.Equal(10, messages.Count);
        Assert.All(messages, message => Assert.Equal((fiche, id, "2031-03-10 08:00:00"), (message.FicheId, message.VeventId, message.At)));
    }

    [Theory]
    [InlineData("""{"text":"x"}""")]
    [InlineData("""{"end":"2031-03-12 11:00:00"}""")]
    [InlineData("""{"comments":"x","state":1}""")]
    [InlineData("""{"start":"2031-03-09 09:00:00"}""")]
    public async Task Other_changes_tell_nobody(string change)
    {
        var (id, _) = await BookAsync();
        var before = Emulator.Data.Messages().Count;

        await PutAsync(id, change);

        Assert.Equal(before, Emulator.Data.Messages().Count);
    }

    [Theory]
    [InlineData("06 39 98 44 55", "p.durand@example.com", true, true, true, "Sms,Email")]
    [InlineData("06 39 98 44 55", "p.durand@example.com", false, true, true, "Email")]
    [InlineData("06 39 98 44 55", "p.durand@example.com", true, false, true, "Sms")]
    [InlineData("06 39 98 44 55", "p.durand@example.com", true, true, false, "Sms")]
    [InlineData("02 61 91 44 55", "", true, true, true, "")]
    [InlineData("+33 6 39 98 44 55", "", true, true, true, "Sms")]
    [InlineData("0033 2 61 91 44 55", "", true, true, true, "")]
    [InlineData("+32 470 00 00 00", "", true, true, true, "Sms")]
    [InlineData("", "", true, true, true, "")]
    public async Task Consents_addresses_and_the_group_decide(string phone, string email, bool sms, bool mail, bool groupSends, string expected)
    {
        Emulator.Data.TouchGroup(12, ("sendmail", groupSends));

        await BookAsync("2031-03-12 09:00:00", ("firstphone", phone), ("email", email), ("rappel_sms", sms), ("rappel_email", mail));

        Assert.Equal(expected, string.Join(',', Emulator.Data.Messages().Select(message => message.Kind)));
    }

    [Fact]
    public async Task The_past_and_blocks_tell_nobody()
    {
        var (id, _) = await BookAsync("2031-03-07 09:00:00");
        await Claire.DeleteAsync(Item(id));
        await Claire.PostAsync("groups/12/vevents.json", """{"vevent":{"calendar_id":31,"start":"2031-03-12 12:00:00","end":"2031-03-12 13:00:00","text":"Déjeuner"}}""");

        Assert.Empty(Emulator.Data.Messages());
    }

    [Theory]
    [InlineData("07:44:59", 0)]
    [InlineData("07:45:00", 2)]
    [InlineData("11:00:00", 2)]
    public async Task Who_did_not_come_is_told_only_from_15_minutes_before_the_start(string time, int expected)
    {
        var (id, _) = await BookAsync("2031-03-12 08:00:00");
        var before = Emulator.Data.Messages().Count;
        Emulator.Control.SetClock(DateTimeOffset.Parse($"2031-03-12T{time}+01:00", CultureInfo.InvariantCulture));

        var marked = await PutAsync(id, """{"state":2}""");
        await PutAsync(id, """{"state":"2"}""");

        Assert.Equal(2, (int?)marked["state"]);
        var told = Emulator.Data.Messages().Skip(before).ToList();
        Assert.Equal(expected, told.Count);
        Assert.All(told, message => Assert.Equal(MessageEvent.Absent, message.Event));
    }

    [Fact]
    public async Task The_control_lists_them_and_a_reset_forgets_them()
    {
        await BookAsync();

        Assert.Contains("\"kind\":\"Sms\",\"event\":\"Created\"", await Anonymous.Client.GetStringAsync("/__emulator/messages", Cancellation));
        Emulator.Control.Reset();
        Assert.Empty(Emulator.Data.Messages());
    }

    private async Task<(long Id, long Fiche)> BookAsync(string start = "2031-03-12 09:00:00", params (string Field, object? Value)[] fiche)
    {
        var customer = Emulator.Data.AddFiche(
            12, "Durand", "Paul", fiche.Length > 0 ? fiche : [("firstphone", "06 39 98 44 55"), ("email", "p.durand@example.com")]).Id;
        var intervention = Emulator.Data.AddIntervention(12, "Bilan").Id;
        var end = $"{start[..10]} 23:00:00";
        var reply = await Claire.PostAsync(
            "groups/12/vevents.json",
            $$$"""{"vevent":{"calendar_id":31,"start":"{{{start}}}","end":"{{{end}}}","fiche_id":{{{customer}}},"intervention_id":{{{intervention}}}}}""");
        return ((long)reply["id"]!, customer);
    }

    private Task<ApiReply> PutAsync(long id, string change) => Claire.PutAsync(Item(id), $$"""{"vevent":{{change}}}""");

    private static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"groups/12/vevents/{id}.json");
}
