using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Protocol;

/// <summary>The way of every call: recorded, delayed, checked, answered, spoiled if a fault wants it, sent.</summary>
internal sealed class ApiPipeline(EmulatorState state)
{
    /// <summary>Answers the call that routing has matched; <paramref name="path"/> is the path as it was sent.</summary>
    public async Task InvokeAsync(HttpContext context, string path, string? suffix)
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, state.Stopping.Token);
        try
        {
            var body = await RequestBody.ReadAsync(context.Request, cancellation.Token);
            var caller = Callers.Identify(state, context.Request);
            var entry = RequestRecorder.Record(state, context, path, body, caller);
            state.Journal.Add(entry);
            if (state.Switches.Latency > TimeSpan.Zero)
            {
                await Task.Delay(state.Switches.Latency, cancellation.Token);
            }

            var exchange = new Exchange(state, context, entry, () => Answer(context, body, caller, suffix, entry), cancellation.Token);
            if (state.Faults.Hit(entry) is { } fault)
            {
                entry.Fault = fault.Rule.Kind;
                await FaultPlayer.PlayAsync(exchange, fault, Formats.Choose(suffix, context.Request));
            }
            else
            {
                await exchange.SendAsync(exchange.Answer());
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private ApiAnswer Answer(HttpContext context, RequestBody body, Caller caller, string? suffix, RecordedRequest entry)
    {
        var format = Formats.Choose(suffix, context.Request);
        var operation = Operation(context);
        entry.Unknown = operation == ApiOperation.Unknown;
        try
        {
            if (operation.NeedsPerson || !entry.Unknown)
            {
                CheckKey(entry, caller);
            }

            if (operation.NeedsPerson && caller.Person is null)
            {
                return caller.Credential == CredentialKind.Session
                    ? ExpiredSessions.Answer(state.Switches.ExpiredSessionGuise, state.Switches.ErrorBodyShape, format)
                    : throw ApiRefusal.Unauthorized();
            }

            var call = new ApiCall(state, context.Request, body, format, caller.Person);
            var answer = HttpMethods.IsGet(context.Request.Method)
                ? state.Store.Read(() => operation.Handler(call))
                : state.Store.Run(() => operation.Handler(call));
            return caller.SessionId is { } id && state.Sessions.Rotate(id) is { } rotated ? answer with { NewSessionId = rotated } : answer;
        }
        catch (ApiRefusal refusal)
        {
            return ErrorBodies.Answer(refusal, state.Switches.ErrorBodyShape, format);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            ApiLog.Failed(state.Logger, exception, entry.Method, entry.Path);
            return ErrorBodies.Answer(new ApiRefusal(500, "InternalServerError", "Server fault"), state.Switches.ErrorBodyShape, format);
        }
    }

    private static ApiOperation Operation(HttpContext context) => context.GetEndpoint() switch
    {
        null => ApiOperation.Unknown,
        // Routing puts an endpoint of its own where only the verb did not match.
        var endpoint => endpoint.Metadata.GetMetadata<ApiOperation>() ?? ApiOperation.NoSuchVerb,
    };

    private void CheckKey(RecordedRequest entry, Caller caller)
    {
        if (entry.KeyIsRight)
        {
            return;
        }

        var inOldPlace = entry.KeyPlaces.HasFlag(KeyPlaces.Body) || caller is { Person: not null, Credential: CredentialKind.Session };
        if (!state.Switches.Compatibility || !inOldPlace || entry.KeyPlaces.HasFlag(KeyPlaces.Query))
        {
            throw ApiRefusal.Unauthorized();
        }

        entry.UsedCompatibility = true;
        state.Switches.CountCompatibilityUse();
    }
}
