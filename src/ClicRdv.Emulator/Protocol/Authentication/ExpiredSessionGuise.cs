using System.Text;

namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>What a session that has ended is answered: none of it is documented, so a client has to know them all (clicrdv-api §19 row 3).</summary>
public enum ExpiredSessionGuise
{
    /// <summary>401 without <c>WWW-Authenticate</c>, the emulator's own rule.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>302 to a login page.</summary>
    Redirect,

    /// <summary>200 with the HTML of a login page.</summary>
    LoginPage,

    /// <summary>200 with nothing in it.</summary>
    EmptyOk,
}

internal static class ExpiredSessions
{
    private const string LoginPage =
        "<!DOCTYPE html><html><head><title>Identification</title></head><body><form action=\"/pro/login\" method=\"post\"><input name=\"pro[email]\"><input name=\"pro[password]\" type=\"password\"></form></body></html>";

    public static ApiAnswer Answer(ExpiredSessionGuise guise, ErrorBodyShape shape, Format format) => guise switch
    {
        ExpiredSessionGuise.Forbidden => ErrorBodies.Answer(ApiRefusal.Forbidden(), shape, format),
        ExpiredSessionGuise.Redirect => new ApiAnswer(StatusCodes.Status302Found, ReadOnlyMemory<byte>.Empty, ApiAnswer.Html)
        {
            Headers = [KeyValuePair.Create("Location", "/pro/login")],
        },
        ExpiredSessionGuise.LoginPage => new ApiAnswer(StatusCodes.Status200OK, Encoding.UTF8.GetBytes(LoginPage), ApiAnswer.Html),
        ExpiredSessionGuise.EmptyOk => new ApiAnswer(StatusCodes.Status200OK, ReadOnlyMemory<byte>.Empty, ApiAnswer.Text),
        _ => ErrorBodies.Answer(ApiRefusal.Unauthorized(), shape, format),
    };
}
