using System.Text;

namespace ClicRdv.Client;

internal enum PageKind
{
    Json,
    Empty,
    Login,
    Other,
}

/// <summary>Tells an answer from a page that came in its place. The content type is not asked: error pages lie about it.</summary>
internal static class AnswerPage
{
    private const int Looked = 64 * 1024;

    public static PageKind KindOf(ReadOnlySpan<byte> body)
    {
        body = body.TrimStart("\uFEFF \t\r\n"u8);
        if (body.IsEmpty) return PageKind.Empty;
        if (body[0] != (byte)'<') return PageKind.Json;
        var page = Encoding.UTF8.GetString(body[..Math.Min(body.Length, Looked)]);
        return IsLogin(page) ? PageKind.Login : PageKind.Other;
    }

    public static bool LeadsToLogin(Uri? location)
    {
        if (location is null) return false;
        var text = location.OriginalString;
        var path = text[..(text.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? end : text.Length)];
        return Names(path, "login") || Names(path, "session") || Names(path, "signin") || Names(path, "sign_in") || Names(path, "connexion");
    }

    // Only a page to sign in with has a password field; an error page may well link to one.
    private static bool IsLogin(string page) =>
        Names(page, "type=\"password\"") || Names(page, "type='password'") || Names(page, "type=password") || Names(page, "[password]");

    private static bool Names(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
