using System.Text.RegularExpressions;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Journal;

/// <summary>Makes the journal's entry of a request, leaving its secrets out.</summary>
internal static partial class RequestRecorder
{
    public static RecordedRequest Record(EmulatorState state, HttpContext context, string path, RequestBody body, Caller caller)
    {
        var request = context.Request;
        var key = state.Options.ApiKey;
        var keyInQuery = request.Query.TryGetValue("apikey", out var sent);
        var query = string.Join('&', (request.QueryString.Value ?? "").TrimStart('?').Split('&')
            .Where(part => !part.StartsWith("apikey=", StringComparison.OrdinalIgnoreCase)));
        return new RecordedRequest
        {
            At = state.Clock.Now,
            Method = request.Method,
            Path = path,
            Query = Password().Replace(query, "${name}***"),
            Body = Password().Replace(body.Text, "${name}***"),
            KeyPlaces = (keyInQuery ? KeyPlaces.Query : KeyPlaces.None)
                | (body.Text.Contains(key, StringComparison.Ordinal) ? KeyPlaces.Body : KeyPlaces.None)
                | (request.Headers.Any(header => header.Value.ToString().Contains(key, StringComparison.Ordinal)) ? KeyPlaces.Header : KeyPlaces.None),
            KeyIsRight = sent.Count == 1 && string.Equals(sent[0], key, StringComparison.Ordinal),
            Credential = caller.Credential,
            SessionId = caller.SessionId,
            ProId = caller.Person is { Profile: Profile.Pro } pro ? pro.Id : null,
        };
    }

    [GeneratedRegex("""(?<name>(\[|%5B)password(\]|%5D)=|"password"\s*:\s*")[^&"]*""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Password();
}
