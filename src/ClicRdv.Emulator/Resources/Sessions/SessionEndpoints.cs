using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Resources.Pros;
using ClicRdv.Emulator.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ClicRdv.Emulator.Resources.Sessions;

/// <summary>The login [docs: api-authentification]; no logout is documented, so there is none [inferred: §19 row 2].</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this ApiRoutes routes)
    {
        routes.Map(HttpMethods.Post, "/sessions/login", Login, needsPerson: false);
        foreach (var verb in (ReadOnlySpan<string>)[HttpMethods.Get, HttpMethods.Post, HttpMethods.Delete])
        {
            routes.Map(verb, "/sessions/logout", _ => throw ApiRefusal.NotFound());
        }
    }

    private static ApiAnswer Login(ApiCall call)
    {
        // In the query [docs: api-authentification] or in a form [client: migclic].
        var form = call.Body.IsForm ? QueryHelpers.ParseQuery(call.Body.Text) : [];
        if (Logins.FindPro(call.Store, Value("pro[email]"), Value("pro[password]")) is { } pro)
        {
            var row = call.Store.Row(ProTable.AtLogin, " WHERE \"id\" = ?", pro.Id)!;
            return Answer(call, row, new Person(Profile.Pro, pro.Id, pro.Integer("group_id") ?? 0));
        }

        if (Logins.FindAccount(call.Store, Value("account[email]"), Value("account[password]")) is { } account)
        {
            return Answer(call, account, new Person(Profile.Account, account.Id, account.Integer("group_id") ?? 0));
        }

        throw ApiRefusal.Unauthorized();

        string? Value(string name) =>
            form.GetValueOrDefault(name, call.Query.TryGetValue(name, out var value) ? value : StringValues.Empty);
    }

    private static ApiAnswer Answer(ApiCall call, Row row, Person person)
    {
        var answer = call.Format == Format.Json
            ? new ApiAnswer(StatusCodes.Status200OK, Json(row), ApiAnswer.Json)
            : new ApiAnswer(StatusCodes.Status200OK, Xml(row), ApiAnswer.Xml);
        return answer with { NewSessionId = call.State.Sessions.Open(person) };
    }

    private static ReadOnlyMemory<byte> Json(Row row) => JsonAnswers.Write(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName(row.Table.Singular);
        JsonAnswers.WriteRow(json, row);
        json.WriteNull("error");
        json.WriteEndObject();
    });

    private static ReadOnlyMemory<byte> Xml(Row row) => XmlAnswers.Write(xml =>
    {
        xml.WriteStartElement("hash");
        XmlAnswers.WriteRow(xml, row.Table.Singular, row);
        xml.WriteStartElement("error");
        xml.WriteAttributeString("nil", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
    });
}
