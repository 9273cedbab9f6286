using System.Text.Json;
using Refit;

namespace ClicRdv.Client;

/// <summary>Sessions (clicrdv-api §8). There is no known logout call. Internal, because its answer carries the session's secret.</summary>
internal interface ISessionsApi
{
    [Post("/api/v1/sessions/login.json")]
    Task<HttpResponseMessage> LoginAsync([Body] HttpContent form, CancellationToken cancellationToken);
}

/// <summary>The login's own shape: a person of one of two kinds, or an error of unknown shape beside a null.</summary>
internal sealed record LoginAnswer
{
    public Pro? Pro { get; init; }
    public Account? Account { get; init; }
    public JsonElement? Error { get; init; }
}
