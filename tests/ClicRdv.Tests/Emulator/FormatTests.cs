using System.Net;
using System.Text;
using ClicRdv.Emulator.Protocol;

namespace ClicRdv.Emulator.Tests;

public sealed class FormatTests : EmulatorTest
{
    [Theory]
    [InlineData("groups/12.json", "", null, "application/json")]
    [InlineData("groups/12", "format=json", null, "application/json")]
    [InlineData("groups/12", "", "application/json", "application/json")]
    [InlineData("groups/12", "", null, "application/xml")]
    [InlineData("groups/12", "", "*/*", "application/xml")]
    [InlineData("groups/12.xml", "format=json", "application/json", "application/xml")]
    [InlineData("groups/12", "format=xml", "application/json", "application/xml")]
    public async Task The_suffix_goes_before_format_and_format_before_Accept(string resource, string query, string? accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Emulator.Url(resource, query));
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        var reply = await Claire.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(expected, reply.Response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Xml_has_dashes_types_nil_and_offsets()
    {
        Emulator.Data.TouchCalendar(38, ("name", "Soins & co"));

        var reply = await Claire.GetAsync("groups/12/calendars/38.xml");

        Assert.Contains("<calendar><id type=\"integer\">38</id>", reply.Text);
        Assert.Contains("<calendarset-id type=\"integer\" nil=\"true\" />", reply.Text);
        Assert.Contains("<name>Soins &amp; co</name>", reply.Text);
        Assert.Contains("<updated-at type=\"datetime\">2031-03-10T08:00:00+01:00</updated-at>", reply.Text);
    }

    [Fact]
    public async Task An_xml_list_is_a_hash_of_records()
    {
        var reply = await Claire.GetAsync("groups/12/calendarsets.xml");

        Assert.Contains("<hash><records type=\"array\"><record><id type=\"integer\">8</id>", reply.Text);
        Assert.Contains("<totalRecords type=\"integer\">2</totalRecords>", reply.Text);
    }

    [Fact]
    public async Task An_xml_body_is_understood()
    {
        using var body = new StringContent("<calendar><calendarset-id type=\"integer\">9</calendarset-id><name>Dr Xml</name></calendar>", Encoding.UTF8, "application/xml");

        var reply = await Claire.SendAsync(HttpMethod.Put, "groups/12/calendars/31.json", "", body);

        Assert.Equal("Dr Xml", (string?)reply["name"]);
        Assert.Equal(9, (long?)reply["calendarset_id"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_write_without_a_proper_content_type_answers_400(string? contentType)
    {
        using var body = new ByteArrayContent("""{"calendar":{"name":"x"}}"""u8.ToArray());
        if (contentType is not null)
        {
            body.Headers.ContentType = new(contentType);
        }

        AssertRefused(HttpStatusCode.BadRequest, await Claire.SendAsync(HttpMethod.Put, "groups/12/calendars/31.json", "", body));
    }

    [Theory]
    [InlineData("""{"name":"x"}""")]
    [InlineData("""{"calendars":{"name":"x"}}""")]
    [InlineData("""{"calendar":"x"}""")]
    [InlineData("""[1]""")]
    [InlineData("""{"calendar":{""")]
    [InlineData("""{"calendar":{"name":"\ud800"}}""")]
    public async Task A_body_without_its_root_or_without_sense_answers_400(string json) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.PutAsync("groups/12/calendars/31.json", json));

    [Theory]
    [InlineData(ErrorBodyShape.Text, """{"error":"It does not exist, or you cannot see it"}""")]
    [InlineData(ErrorBodyShape.Array, """{"errors":["It does not exist, or you cannot see it"]}""")]
    [InlineData(ErrorBodyShape.Empty, "")]
    [InlineData(ErrorBodyShape.Html, "<!DOCTYPE html><html><head><title>404</title></head><body><h1>NotFound</h1></body></html>")]
    public async Task Errors_take_the_shape_that_is_switched_on(ErrorBodyShape shape, string expected)
    {
        Emulator.Control.ErrorBodyShape = shape;

        var reply = await Claire.GetAsync("groups/99.json");

        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.Equal(expected, reply.Text);
    }

    [Theory]
    [InlineData("GET", "groups/12/unheard-of.json")]
    [InlineData("GET", "unheard-of.json")]
    [InlineData("POST", "groups/12/calendars/31/move.json")]
    public async Task A_request_it_does_not_know_answers_501_and_is_listed(string verb, string resource)
    {
        var reply = await Claire.SendAsync(new HttpMethod(verb), resource, "", null);

        AssertRefused(HttpStatusCode.NotImplemented, reply);
        Assert.Equal($"/api/v1/{resource}", Assert.Single(Emulator.Control.Requests, request => request.Unknown).Path);
    }

    [Fact]
    public async Task The_root_says_what_it_is()
    {
        using var response = await Anonymous.Client.GetAsync("/", Cancellation);

        Assert.StartsWith("Emulator of the ClicRDV REST API v1", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.False(response.Headers.Contains("Server"));
    }
}
