using System.Net;
using System.Text;
using System.Xml.Linq;

namespace ClicRdv.Emulator.Tests;

public sealed class XmlResourceTests : EmulatorTest
{
    [Fact]
    public async Task A_fiche_is_written_and_read_in_xml()
    {
        var created = await SendAsync(
            HttpMethod.Post,
            "groups/12/fiches.xml",
            """<fiche><group-id type="integer">12</group-id><lastname>Durand &amp; fils</lastname><rappel-sms type="boolean">false</rappel-sms><birthdate type="datetime">1980-06-01T00:00:00+02:00</birthdate><num0>1.5</num0><externid nil="true"/></fiche>""");

        Assert.Equal(HttpStatusCode.Created, created.Status);
        var fiche = XElement.Parse(created.Text);
        Assert.Equal("fiche", fiche.Name.LocalName);
        Assert.Equal("Durand & fils", fiche.Element("lastname")!.Value);
        Assert.Equal("false", fiche.Element("rappel-sms")!.Value);
        Assert.Equal("1980-06-01T00:00:00+02:00", fiche.Element("birthdate")!.Value);
        Assert.Equal(("float", "1.5"), ((string?)fiche.Element("num0")!.Attribute("type"), fiche.Element("num0")!.Value));
        Assert.Equal("true", (string?)fiche.Element("externid")!.Attribute("nil"));
        Assert.Equal("1980-06-01 00:00:00", Emulator.Data.Fiche((long)fiche.Element("id")!)!.Text("birthdate"));
    }

    [Fact]
    public async Task What_was_read_in_xml_can_be_written_back()
    {
        var id = Emulator.Data.AddVevent(12, 31, "2031-07-14 09:00:00", "2031-07-14 10:00:00", ("text", "Déjeuner")).Id;
        var item = $"groups/12/vevents/{id}.xml";
        var read = (await Claire.GetAsync(item)).Text;

        var written = await SendAsync(HttpMethod.Put, item, read);

        Assert.Equal(HttpStatusCode.OK, written.Status);
        Assert.Equal(read, written.Text);
        Assert.Contains("<start type=\"datetime\">2031-07-14T09:00:00+02:00</start>", read);
    }

    [Theory]
    [InlineData("interventions")]
    [InlineData("interventionsets")]
    [InlineData("fiches")]
    [InlineData("vevents")]
    [InlineData("customfields")]
    [InlineData("pros")]
    public async Task Every_list_exists_in_xml(string resource)
    {
        var hash = XElement.Parse((await Claire.GetAsync($"groups/12/{resource}.xml", "sort=id")).Text);

        Assert.Equal("hash", hash.Name.LocalName);
        Assert.Equal("array", (string?)hash.Element("records")!.Attribute("type"));
        Assert.Equal((int)hash.Element("recordsReturned")!, hash.Element("records")!.Elements("record").Count());
    }

    [Theory]
    [InlineData("<fiche><lastname>")]
    [InlineData("<vevent><text>x</text></vevent>")]
    [InlineData("not xml")]
    public async Task Xml_without_its_root_or_without_sense_answers_400(string xml)
    {
        var reply = await SendAsync(HttpMethod.Post, "groups/12/fiches.json", xml);

        AssertRefused(HttpStatusCode.BadRequest, reply);
    }

    private async Task<ApiReply> SendAsync(HttpMethod method, string resource, string xml)
    {
        using var body = new StringContent(xml, Encoding.UTF8, "application/xml");
        return await Claire.SendAsync(method, resource, "", body);
    }
}
