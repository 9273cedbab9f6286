using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>Whether a page is being prerendered, set by the root component; a circuit never is.</summary>
public sealed class RenderPhase
{
    public bool IsPrerendering { get; set; }

    /// <summary>A page that is being drawn waits for no password: its circuit will.</summary>
    public RenewalPatience Patience => IsPrerendering ? RenewalPatience.None : RenewalPatience.UntilPutOff;
}

/// <summary>Reads what a page shows: once for the prerendered page and its circuit together.</summary>
public sealed class PageReader(UpstreamSession upstream, SessionMemory memory, RenderPhase phase)
{
    public async Task<ApiResult<T>> ReadAsync<T>(string key, Func<Task<ApiResult<T>>> read)
        where T : class
    {
        if (await upstream.FindAsync() is not { } session)
            return await read();

        if (!phase.IsPrerendering && memory.TakeOver<T>(session, key) is { } left)
            return left;

        var result = await read();
        if (phase.IsPrerendering && result.IsSuccess)
            memory.HandOver(session, key, result);
        return result;
    }
}
