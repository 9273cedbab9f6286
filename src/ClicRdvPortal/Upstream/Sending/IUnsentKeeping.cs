using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Upstream.Sending;

/// <summary>
/// Writes down what waits in the outboxes, so that it outlives a process that is killed: it is not sent then, and says so (design decision 7).
/// </summary>
public interface IUnsentKeeping
{
    /// <summary>From now on what this outbox holds is written down, and forgotten when it has left.</summary>
    void Follow(Outbox outbox, LiveSession session);

    /// <summary>Gives an outbox what did not leave one of the same person that is no more.</summary>
    Task TakeBackAsync(Outbox outbox, LiveSession session);

    /// <summary>To be waited for before something leaves: where the process dies now, it must not count as never sent.</summary>
    Task WriteDownAsync();

    /// <summary>An outbox is closed: what is left in it is its person's, whose next one takes it back.</summary>
    void LetGo(Outbox outbox);
}
