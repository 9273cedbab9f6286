using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>Somebody in front of a browser of their own: cookies, tabs, and what went wrong in them.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly PageWatch _watch;

    private Visitor(IBrowserContext context, PageWatch watch, IPage tab)
    {
        Context = context;
        _watch = watch;
        Tab = tab;
    }

    public IBrowserContext Context { get; }

    /// <summary>The first tab.</summary>
    public IPage Tab { get; }

    internal IReadOnlyCollection<string> Faults => _watch.Faults;

    internal IReadOnlyCollection<string> Log => _watch.Everything;

    /// <inheritdoc cref="PageWatch.Expect(int)"/>
    public void Expect(int status) => _watch.Expect(status);

    /// <inheritdoc cref="PageWatch.Expect(string)"/>
    public void Expect(string words) => _watch.Expect(words);

    /// <inheritdoc cref="PageWatch.Expect(Uri)"/>
    public void Expect(Uri otherWay) => _watch.Expect(otherWay);

    public Task<IPage> NewTabAsync() => Context.NewPageAsync();

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    internal static async Task<Visitor> ArriveAsync(IBrowser browser, Uri site, VisitorOptions options)
    {
        var context = await browser.NewContextAsync(options.ToContext(site));
        context.SetDefaultTimeout((float)Patience.InPage.TotalMilliseconds);
        context.SetDefaultNavigationTimeout((float)Patience.Loading.TotalMilliseconds);
        var watch = new PageWatch(context, site);
        await context.Tracing.StartAsync(new TracingStartOptions { Snapshots = options.HasScripts && Evidence.HasSnapshots });
        return new Visitor(context, watch, await context.NewPageAsync());
    }
}
