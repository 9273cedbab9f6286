using System.Globalization;
using System.Net;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator.Tests;

/// <summary>A test that books: Wednesday 12 March 2031, openings as it lays them out, and the customer of the seed.</summary>
public abstract class BookingTest : EmulatorTest
{
    protected const string Appointments = "groups/12/appointments.json";

    /// <summary>Paul Durand, fiche 5001, who signs in as a customer.</summary>
    protected Api Paul => field ??= new Api(Emulator, Emulator.CreateClient(new DemoAccount(0, "Paul", "Durand", "p.durand@example.com")));

    protected static string At(string time, string day = "2031-03-12") => $"{day} {time}:00";

    protected void Open(long calendarId, string from, string to, string day = "2031-03-12") =>
        Emulator.Data.AddVevent(12, calendarId, At(from, day), At(to, day), ("type", "VfreebusyEvent"));

    protected long Take(long calendarId, string from, string to, long ficheId = 5002, string day = "2031-03-12") =>
        Emulator.Data.AddVevent(12, calendarId, At(from, day), At(to, day), ("fiche_id", ficheId), ("intervention_id", 411), ("text", "Durand Paul")).Id;

    /// <summary>A booking as staff send it.</summary>
    protected static string Body(
        string time = "09:30", string interventions = "[410]", string fiche = """{"id":5001}""", string others = ""","from_web":0,"calendar_id":31""", string day = "2031-03-12") =>
        $$$"""{"appointment":{"date":"{{{At(time, day)}}}","intervention_ids":{{{interventions}}},"fiche":{{{fiche}}}{{{others}}}}}""";

    protected static void AssertError(int number, string name, ApiReply reply)
    {
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal((number, name), ((int?)reply["error"]!["code"], (string?)reply["error"]!["name"]));
        Assert.False(string.IsNullOrEmpty((string?)reply["error"]!["message"]));
    }

    protected static string Item(long id) => string.Create(CultureInfo.InvariantCulture, $"groups/12/appointments/{id}.json");
}
