using System.Net.Http.Headers;
using System.Text;

namespace Tests.Shared;

public static class BasicHeader
{
    public static AuthenticationHeaderValue Of(string email, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{email}:{password}")));
}
