using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdv.Client.Tests;

/// <summary>Hosts that do speak TLS, with a certificate that proves nothing.</summary>
public sealed class CertificateTests
{
    [Theory]
    [InlineData("localhost", 2)]
    [InlineData("localhost", -1)]
    [InlineData("elsewhere.example", 2)]
    public async Task F21_A_certificate_that_is_expired_or_made_by_oneself_or_for_another_name_is_refused_before_anything_is_sent(string name, int yearsLeft)
    {
        var received = 0;
        await using var host = await StartAsync(name, yearsLeft, () => Interlocked.Increment(ref received));
        await using var upstream = await TestUpstream.StartAsync();
        using var client = upstream.NewClient(options => options.BaseUrl = new Uri($"https://localhost:{PortOf(host)}"));

        var reading = await Calls.FailsAsync(client.ReadAsync());
        var writing = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Tls), (reading.Kind, reading.Fault));
        Assert.Equal((ClicRdvFault.Tls, WriteOutcome.NotSent), (writing.Fault, writing.Outcome));
        Assert.Equal(0, received);
    }

    private static async Task<WebApplication> StartAsync(string name, int yearsLeft, Action receive)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate(name, yearsLeft))));
        var app = builder.Build();
        app.Run(context =>
        {
            receive();
            return context.Response.WriteAsync("{\"id\":31}");
        });
        await app.StartAsync(Calls.Stop);
        return app;
    }

    private static int PortOf(WebApplication host) =>
        new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;

    private static X509Certificate2 Certificate(string name, int yearsLeft)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var end = TimeProvider.System.GetUtcNow().AddYears(yearsLeft);
        using var certificate = request.CreateSelfSigned(end.AddYears(-4), end);
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
