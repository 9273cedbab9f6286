namespace ClicRdv.Client;

/// <summary>
/// Asks the program for a new session, once for each that has ended, however many calls met its end at the same time.
/// </summary>
internal sealed class SessionRenewal(Func<Task<SessionCredential?>> signInAgain)
{
    private readonly Lock _lock = new();
    private Task<SessionCredential?>? _asked;
    private string? _askedFor;

    public Task<SessionCredential?> AskAsync(string endedId)
    {
        lock (_lock)
        {
            // An answer stands, a "no" as well; only a sign-in that failed on its way may be tried again.
            var isNew = _asked is null || !string.Equals(_askedFor, endedId, StringComparison.Ordinal) || _asked.IsFaulted || _asked.IsCanceled;
            if (!isNew) return _asked!;
            _askedFor = endedId;
            return _asked = Task.Run(signInAgain);
        }
    }
}
