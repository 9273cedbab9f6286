namespace ClicRdv.Client;

/// <summary>
/// Adds the application's key to the query, the only place upstream takes it (clicrdv-api §3.1). Innermost: what stands
/// outside, Refit and HttpClient's own events included, never sees an address with the key in it.
/// </summary>
internal sealed class ApiKeyHandler : DelegatingHandler
{
    private const string Prefix = "/api/v1/";
    private readonly Uri _baseUrl;
    private readonly string _parameter;

    public ApiKeyHandler(ClicRdvClientOptions options, HttpMessageHandler innerHandler)
        : base(innerHandler)
    {
        _baseUrl = options.BaseUrl;
        _parameter = "apikey=" + Uri.EscapeDataString(options.ApiKey);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (!IsUpstream(address))
            throw new InvalidOperationException("The key is only sent to the configured host, under /api/v1/.");

        request.RequestUri = new Uri(address.AbsoluteUri + (address.Query.Length > 0 ? '&' : '?') + _parameter);
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            request.RequestUri = address;
        }
    }

    private bool IsUpstream(Uri address) =>
        Uri.Compare(address, _baseUrl, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        && address.AbsolutePath.StartsWith(Prefix, StringComparison.Ordinal)
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0;
}
