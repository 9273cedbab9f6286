using ClicRdv.Client;

namespace ClicRdvPortal.Upstream;

/// <summary>How the upstream looks from what people's calls met: no call is made to find out.</summary>
internal sealed class UpstreamSight(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _answeredAt;
    private DateTimeOffset? _failedAt;
    private ClicRdvErrorKind? _failure;
    private int _failuresInTurn;

    public void Note(CallEnd call)
    {
        if (call.Outcome == CallOutcome.GivenUp)
            return;

        // A refusal is an answer too: the upstream is there.
        var isDown = call is { Outcome: CallOutcome.Failed, Failure: ClicRdvErrorKind.Unreachable or ClicRdvErrorKind.Busy or ClicRdvErrorKind.Unexpected };
        lock (_lock)
        {
            if (!isDown)
            {
                (_answeredAt, _failuresInTurn) = (clock.GetUtcNow(), 0);
                return;
            }

            (_failedAt, _failure) = (clock.GetUtcNow(), call.Failure);
            _failuresInTurn++;
        }
    }

    public (DateTimeOffset? AnsweredAt, DateTimeOffset? FailedAt, ClicRdvErrorKind? Failure, int FailuresInTurn) Now()
    {
        lock (_lock)
            return (_answeredAt, _failedAt, _failure, _failuresInTurn);
    }
}
