using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>
/// Stands before an emulator and gives what was read before without asking it again, whoever asks: what is measured is the portal then, and not
/// how an emulator looks for a page among tens of thousands of rows. For people who may do the same, since its answers are anybody's.
/// </summary>
internal sealed class RememberingUpstream : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private readonly HttpClient _client;
    private readonly WebApplication _app;

    private RememberingUpstream(Uri emulator)
    {
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = emulator };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<RememberingUpstream> StartAsync(Uri emulator)
    {
        var upstream = new RememberingUpstream(emulator);
        await upstream._app.StartAsync();
        return upstream;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _client.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.GetEncodedPathAndQuery();
        var isRead = HttpMethods.IsGet(context.Request.Method);
        if (!isRead || !_answers.TryGetValue(path, out var body))
        {
            using var answer = await AskAsync(context.Request, path);
            body = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
            context.Response.StatusCode = (int)answer.StatusCode;
            if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
                context.Response.Headers.SetCookie = cookies.ToArray();
            if (isRead && answer.StatusCode == HttpStatusCode.OK)
                _answers[path] = body;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequest asked, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), path);
        if (asked.ContentLength > 0)
        {
            request.Content = new StreamContent(asked.Body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", asked.ContentType);
        }

        foreach (var name in (string[])["Cookie", "Accept"])
            request.Headers.TryAddWithoutValidation(name, asked.Headers[name].ToArray());
        return await _client.SendAsync(request, asked.HttpContext.RequestAborted);
    }
}
