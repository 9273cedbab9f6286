using System.Net.Http.Headers;
using System.Text;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>Posts to every address that takes one, with bodies that no page of the portal sends, by chance from a seed.</summary>
public sealed class HostileBodies(Random random, string token)
{
    /// <summary>Everything that takes a post, pages and what is nothing among it.</summary>
    public static readonly IReadOnlyList<string> Addresses =
    [
        PortalUrls.LoginPath, PortalUrls.LockPath, PortalUrls.Logout, PortalUrls.Language, PortalUrls.Appearance, PortalUrls.FicheExport(12),
        "/_blazor/negotiate?negotiateVersion=1", "/_blazor/disconnect", "/_blazor?id=none", PortalUrls.Groups, PortalUrls.Calendars(12), PortalUrls.Error, "/nowhere",
    ];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=b", "multipart/form-data", "text/plain; charset=utf-7",
        "application/json; charset=none", "application/octet-stream", "application/x-www-form-urlencoded; charset=utf-16",
    ];

    private static readonly string[] Fields =
        ["Input.Email", "Input.Password", "Input", "_handler", "__RequestVerificationToken", "language", "appearance", "returnUrl", "circuitId", "Input[0].Email", ""];

    public HttpRequestMessage Next(string cookies, string origin)
    {
        var address = Addresses[random.Next(Addresses.Count)];
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body(address)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Types[random.Next(Types.Length)]);
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (random.Next(4) > 0)
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        return request;
    }

    private byte[] Body(string address) => random.Next(9) switch
    {
        0 => Noise(random.Next(4000)),
        1 => Encoding.UTF8.GetBytes(new string('[', random.Next(1, 8000))),
        2 => Encoding.UTF8.GetBytes("{\"format\":\"csv\",\"columns\":" + new string('[', random.Next(1, 200)) + "1"),
        3 => Encoding.UTF8.GetBytes("{\"format\":7,\"query\":[],\"labels\":{\"a\":null},\"columns\":[null]}"),
        4 => Encoding.UTF8.GetBytes("--b\r\nContent-Disposition: form-data; name=\"" + Field() + "\"; filename=\"../\0\"\r\n\r\n" + new string('x', random.Next(2000))),
        5 => Encoding.UTF8.GetBytes(string.Join('&', Enumerable.Range(0, random.Next(1, 1500)).Select(number => "f" + number))),
        6 => Encoding.UTF8.GetBytes("%zz%=&&==" + Field() + "[" + new string('%', random.Next(2000))),
        7 => [],
        _ => Form(address),
    };

    /// <summary>A form with the token of its person, so that what reads the fields is reached; signing out would end the attack.</summary>
    private byte[] Form(string address) => Encoding.UTF8.GetBytes(string.Join(
        '&',
        Enumerable.Range(0, random.Next(1, 8)).Select(_ => Field() + "=" + Uri.EscapeDataString(Encoding.Latin1.GetString(Noise(random.Next(200)))))
            .Append(address == PortalUrls.Logout ? "" : "__RequestVerificationToken=" + Uri.EscapeDataString(token))));

    private string Field() => Uri.EscapeDataString(Fields[random.Next(Fields.Length)]);

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
