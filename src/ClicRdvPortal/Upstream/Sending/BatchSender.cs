namespace ClicRdvPortal.Upstream.Sending;

/// <summary>Sends the writes of one batch in turn. After a fault that all of them would meet, the rest stays unsent.</summary>
internal sealed class BatchSender(VeventWriter writer, ILogger logger)
{
    private bool _isBroken;

    public async Task<SendingItem> SendAsync(SendingItem item)
    {
        if (_isBroken)
            return item with { State = SendingItemState.Unsent };

        var sent = await WriteAsync(item);
        _isBroken = sent.Problem is { Kind: ProblemKind.SignedOut or ProblemKind.Unreachable or ProblemKind.Busy };
        return sent;
    }

    private async Task<SendingItem> WriteAsync(SendingItem item)
    {
        try
        {
            var result = await writer.WriteAsync(item.Write, item.WasTried, CancellationToken.None);
            return item with
            {
                WasTried = true,
                State = !result.IsSuccess ? SendingItemState.Failed : result.Value.IsConflict ? SendingItemState.Conflict : SendingItemState.Sent,
                Problem = result.Problem,
                Current = result.Value?.Current,
            };
        }
#pragma warning disable CA1031 // Nobody waits for this: what is not told here would be lost.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            OutboxLog.WriteFailed(logger, exception, item.Write.Kind);
            return item with { WasTried = true, State = SendingItemState.Failed, Problem = new ApiProblem(ProblemKind.ToVerify) };
        }
    }
}
