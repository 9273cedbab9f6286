using System.Net;
using System.Text;
using ClicRdv.Emulator.Resources.Messages;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed class AppointmentTests : BookingTest
{
    [Fact]
    public async Task A_booking_answers_201_with_a_list_of_whole_records()
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(others: ""","from_web":0,"calendar_id":31,"comments":"Première fois","websource":"accueil" """));

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        var record = Assert.Single(reply["records"]!.AsArray())!.AsObject();
        var key = (string)record["key"]!;
        Assert.Matches("^[A-Za-z0-9]{20}$", key);
        Assert.Equal(
            $$"""
            {"records":[{"id":{{record["id"]}},"key":"{{key}}","start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","created_since":0,"state":0,"location":"4 rue des Tilleuls 37000 TOURS","group_id":12,"group":{"id":12,"name":"Cabinet des Tilleuls","urlname":"cabinet-des-tilleuls"},"calendar_id":31,"calendar":{"id":31,"publicname":"Dr Lemoine","epj":"00000000"},"fiche_id":5001,"fiche":{"id":5001,"birthdate":"1968-04-17 00:00:00","lastname":"Durand","firstname":"Paul","email":"p.durand@example.com","firstphone":"06 39 98 44 55","secondphone":"","comments":""},"intervention_id":410,"intervention":{"id":410,"publicname":"Bilan initial","interventionset_id":9,"length":45},"capacity":1,"resource_id":0,"websource":"accueil","from_web":false,"intervention_name":"Bilan initial","intervention_length":45,"calendar_name":"Dr Lemoine","group_name":"Cabinet des Tilleuls","comments":"Première fois","smsreminder":true}]}
            """.Trim(),
            reply.Text);
    }

    [Fact]
    public async Task It_is_a_vevent_like_any_other()
    {
        Open(31, "09:00", "12:00");

        var id = (await Claire.PostAsync(Appointments, Body())).Ids.Single();

        var vevent = Emulator.Data.Vevent(id)!;
        Assert.Equal((At("09:30"), At("10:15"), "Durand Paul", "Claire Moreau"), (vevent.Text("start"), vevent.Text("end"), vevent.Text("text"), vevent.Text("taker")));
        Assert.Equal(At("09:30"), (string?)(await Claire.GetAsync($"groups/12/vevents/{id}.json"))["start"]);
    }

    [Fact]
    public async Task It_is_from_the_web_unless_it_says_otherwise()
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(others: ""));

        Assert.True((bool?)reply["records"]![0]!["from_web"]);
        Assert.Equal("clicRDV", Emulator.Data.Vevent(reply.Ids.Single())!.Text("taker"));
    }

    [Fact]
    public async Task Without_a_calendar_a_free_one_is_picked_and_always_the_same()
    {
        long[] picked = [await PickAsync(Emulator), await PickAsync(Emulator)];
        await using var same = await EmulatorFixture.StartAsync();

        Assert.Equal([31, 32], picked.Order());
        Assert.Equal(picked[0], await PickAsync(same));

        async Task<long> PickAsync(EmulatorFixture emulator)
        {
            foreach (var calendar in (long[])[31, 32])
            {
                emulator.Data.AddVevent(12, calendar, At("09:00"), At("12:00"), ("type", "VfreebusyEvent"));
            }

            using var client = emulator.CreateClient(Seed.DemoAccount.Claire);
            var reply = await new Api(emulator, client).PostAsync(Appointments, Body(fiche: """{"lastname":"Ly"}""", others: ""","from_web":0,"calendar_id":0"""));
            return (long)reply["records"]![0]!["calendar_id"]!;
        }
    }

    [Fact]
    public async Task Several_services_follow_one_another_each_with_its_record()
    {
        Open(36, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body("09:00", "[430,\"410\"]", others: ""","from_web":0"""));

        Assert.Equal(
            [("430", At("09:00"), At("09:30")), ("410", At("09:30"), At("10:15"))],
            reply["records"]!.AsArray().Select(record => (record!["intervention_id"]!.ToString(), (string)record["start"]!, (string)record["end"]!)));
    }

    [Fact]
    public async Task The_customer_is_written_to()
    {
        Open(31, "09:00", "12:00");

        var id = (await Claire.PostAsync(Appointments, Body(fiche: """{"id":5001,"rappel_email":true}"""))).Ids.Single();

        Assert.Equal(
            [(MessageKind.Sms, MessageEvent.Created, 5001L, id), (MessageKind.Email, MessageEvent.Created, 5001L, id)],
            Emulator.Data.Messages().Select(message => (message.Kind, message.Event, message.FicheId, message.VeventId)));
        var shown = await Anonymous.Client.GetStringAsync("/__emulator/messages", Cancellation);
        Assert.StartsWith($$"""[{"id":1,"kind":"Sms","event":"Created","ficheId":5001,"veventId":{{id}},"at":"2031-03-10 08:00:00"},""", shown);
    }

    [Fact]
    public async Task Of_many_who_want_one_slot_one_gets_it()
    {
        Open(31, "09:30", "10:15");

        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Claire.PostAsync(Appointments, Body(fiche: $$"""{"lastname":"Client {{number}}"}"""))));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.Created);
        Assert.All(replies.Where(reply => reply.Status != HttpStatusCode.Created), reply => AssertError(10, "NotAvailable", reply));
        Assert.Single(Emulator.Data.Fiches(12), fiche => fiche.Text("lastname").StartsWith("Client"));
    }

    [Fact]
    public async Task It_can_be_sent_in_xml()
    {
        Open(31, "09:00", "12:00");
        const string Xml =
            """
            <appointment><date>2031-03-12 09:30:00</date><calendar-id>31</calendar-id><from-web>0</from-web>
            <intervention-ids type="array"><intervention-id>410</intervention-id></intervention-ids><fiche><id>5001</id></fiche></appointment>
            """;
        using var body = new StringContent(Xml, Encoding.UTF8, "application/xml");

        var reply = await Claire.SendAsync(HttpMethod.Post, Appointments, "", body);

        Assert.Equal((HttpStatusCode.Created, 5001L), (reply.Status, (long?)reply["records"]![0]!["fiche_id"]));
    }
}
