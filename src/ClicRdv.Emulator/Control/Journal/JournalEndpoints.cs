using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ClicRdv.Emulator.Control.Journal;

/// <summary><c>/__emulator/requests</c>, narrowed by <c>method</c>, <c>path</c> (a regular expression), <c>pro</c>, <c>status</c>, <c>unknown</c>.</summary>
internal static class JournalEndpoints
{
    private static readonly ControlJsonContext Json = ControlJsonContext.Default;

    public static void MapRequests(this IEndpointRouteBuilder root, EmulatorControl control)
    {
        root.MapGet("/requests", (RequestDelegate)(context =>
            ControlEndpoints.Write(context, control.Requests.Where(Filter(context.Request.Query)).Select(View), Json.IEnumerableRequestJson)));
        root.MapGet("/requests/count", (RequestDelegate)(context =>
            ControlEndpoints.Write(context, new CountJson(control.CountRequests(Filter(context.Request.Query))), Json.CountJson)));
        ControlEndpoints.Command(root, HttpMethods.Delete, "/requests", _ => control.ClearRequests());
    }

    private static Func<RecordedRequest, bool> Filter(IQueryCollection query)
    {
        var method = query["method"].ToString();
        var path = query["path"].ToString();
        var pro = query["pro"].ToString();
        var status = query["status"].ToString();
        var unknown = query["unknown"].ToString();
        return request =>
            Same(method, request.Method)
            && (path.Length == 0 || Regex.IsMatch(request.Path, path, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            && Same(pro, request.ProId?.ToString(CultureInfo.InvariantCulture))
            && Same(status, request.Status?.ToString(CultureInfo.InvariantCulture))
            && Same(unknown, request.Unknown ? "true" : "false");
    }

    private static bool Same(string wanted, string? value) => wanted.Length == 0 || wanted.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static RequestJson View(RecordedRequest request) => new(
        request.Number,
        request.At,
        request.Method,
        request.Path,
        request.Query,
        request.Body,
        request.Status,
        request.Credential,
        request.SessionId is { } id ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8] : null,
        request.ProId,
        request.KeyPlaces,
        request.Fault,
        request.Unknown);
}
