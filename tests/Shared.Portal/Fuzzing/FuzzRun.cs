using System.Globalization;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>
/// Somebody who is signed in sends what no page sends, to the hub and to every address that takes a post, while a neighbour reads
/// (threat T36). The same seed sends the same.
/// </summary>
public sealed class FuzzRun(Uri address, int seed)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <param name="attacker">Signed in.</param>
    /// <param name="neighbour">Reads for as long as the attack goes on.</param>
    /// <param name="frames">How many messages to the hub at least.</param>
    /// <param name="bodies">How many posts.</param>
    public async Task<FuzzTally> RunAsync(PortalBrowser attacker, Neighbour neighbour, int frames, int bodies)
    {
        var tally = new FuzzTally();
        var token = await TokenAsync(attacker);
        var cookies = attacker.CookieHeader;
        var attack = Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => Task.Run(async () =>
        {
            await SendFramesAsync(new Random(seed + number), cookies, frames, tally);
            await SendBodiesAsync(new Random(seed + AtOnce + number), cookies, token, bodies / AtOnce, tally);
        })));
        var (asked, served) = (0, 0);
        do
        {
            asked++;
            served += await neighbour.ReadAsync() ? 1 : 0;

            // Every half second is often enough, and leaves the machine to the attack.
            await Task.WhenAny(attack, Task.Delay(500));
        }
        while (!attack.IsCompleted);
        await attack;
        tally.Neighbour = (asked, served);
        return tally;
    }

    private static async Task<string> TokenAsync(PortalBrowser attacker)
    {
        using var page = await attacker.GetAsync(PortalUrls.Groups);
        return PortalBrowser.HiddenFields(await page.Content.ReadAsStringAsync()).First(field => field.Key == "__RequestVerificationToken").Value;
    }

    private async Task SendFramesAsync(Random random, string cookies, int frames, FuzzTally tally)
    {
        var hostile = new HostileFrames(random);
        while (tally.Frames < frames)
        {
            using var patience = new CancellationTokenSource(Patience);
            var kind = hostile.NextKind();
            try
            {
                using var socket = await HostileSocket.OpenAsync(address, cookies, shakesHands: random.Next(8) > 0, patience.Token);
                if (random.Next(4) == 0 && await socket.SendAsync(hostile.Next(FrameKind.WrongArguments), patience.Token))
                    tally.AddFrame();
                if (await socket.SendAsync(hostile.Next(kind), patience.Token))
                    tally.AddFrame();
                await socket.UntilClosedAsync(waits: false, patience.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or System.Net.WebSockets.WebSocketException)
            {
                tally.Stuck.Enqueue($"{kind}: {exception.Message}");
            }
        }
    }

    private async Task SendBodiesAsync(Random random, string cookies, string token, int bodies, FuzzTally tally)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Patience };
        var hostile = new HostileBodies(random, token);
        for (var number = 0; number < bodies; number++)
        {
            using var request = hostile.Next(cookies, address.GetLeftPart(UriPartial.Authority));
            try
            {
                tally.AddBody();
                using var answer = await client.SendAsync(request);
                if ((int)answer.StatusCode >= 500)
                    tally.Faults.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{request.RequestUri?.OriginalString} {request.Content?.Headers.ContentType}: {(int)answer.StatusCode}"));
            }
            catch (HttpRequestException)
            {
                // Hung up on while it was sent: what is refused before it is read ends so.
            }
            catch (OperationCanceledException)
            {
                tally.Stuck.Enqueue($"{request.RequestUri?.OriginalString}");
            }
        }
    }
}
