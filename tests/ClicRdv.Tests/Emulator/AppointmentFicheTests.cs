using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class AppointmentFicheTests : BookingTest
{
    [Fact]
    public async Task With_an_id_the_fiche_is_updated_with_the_rest()
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(fiche: """{"id":"5006","firstphone":"06 39 98 00 01","birthdate":null}"""));

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        var fiche = Emulator.Data.Fiche(5006)!;
        Assert.Equal(("N’Diaye", "06 39 98 00 01", (object?)null), (fiche.Text("lastname"), fiche.Text("firstphone"), fiche["birthdate"]));
        Assert.Equal("06 39 98 00 01", (string?)reply["records"]![0]!["fiche"]!["firstphone"]);
    }

    [Theory]
    [InlineData(""","from_web":0""", false)]
    [InlineData("", true)]
    public async Task Without_one_a_fiche_is_created(string others, bool fromWeb)
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(fiche: """{"lastname":"Oger","firstname":"Soline","email":"s.oger@example.org","custom":"kept"}""", others: others));

        var fiche = Emulator.Data.Fiche((long)reply["records"]![0]!["fiche_id"]!)!;
        Assert.Equal(("Oger", "s.oger@example.org", 12L, fromWeb), (fiche.Text("lastname"), fiche.Text("email"), fiche.Number("group_id"), fiche.Flag("from_web")));
        Assert.Contains("\"custom\":\"kept\"", fiche.Extra);
    }

    [Fact]
    public async Task An_address_alone_finds_who_has_it()
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(fiche: """{"email":"p.durand@example.com"}"""));

        Assert.Equal(5001, (long?)reply["records"]![0]!["fiche_id"]);
    }

    [Fact]
    public async Task Others_may_share_an_address()
    {
        Open(31, "09:00", "12:00");

        var reply = await Claire.PostAsync(Appointments, Body(fiche: """{"lastname":"Lefèvre","firstname":"Tom","email":"as.lefevre@example.org"}"""));

        Assert.Equal(HttpStatusCode.Created, reply.Status);
    }

    [Fact]
    public async Task A_customer_books_for_itself_and_nobody_else()
    {
        Open(31, "09:00", "12:00");

        AssertRefused(HttpStatusCode.BadRequest, await Paul.PostAsync(Appointments, Body(fiche: """{"id":5003}""")));
        var reply = await Paul.PostAsync(Appointments, Body(fiche: """{"firstphone":"06 39 98 00 02","comments":"mine"}""", others: ""));

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.Equal(5001, (long?)reply["records"]![0]!["fiche_id"]);
        Assert.Equal(("06 39 98 00 02", ""), (Emulator.Data.Fiche(5001)!.Text("firstphone"), Emulator.Data.Fiche(5001)!.Text("comments")));
    }
}
