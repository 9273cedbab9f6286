using System.Globalization;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Resources.Groups;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Protocol;

/// <summary>One call as a handler sees it: who, where, with what, and how to answer.</summary>
internal sealed class ApiCall(EmulatorState state, HttpRequest request, RequestBody body, Format format, Person? person)
{
    private IReadOnlyList<Access>? _access;

    public EmulatorState State { get; } = state;

    public EmulatorStore Store => State.Store;

    public RequestBody Body { get; } = body;

    public IQueryCollection Query => request.Query;

    public Format Format { get; } = format;

    public Person Person { get; } = person!;

    /// <summary>The id of the path; what is no number cannot exist.</summary>
    public long Id => RouteNumber("id") ?? throw ApiRefusal.NotFound();

    /// <summary>The groups the call is about: the one of its path, or all of the person's.</summary>
    public IReadOnlyList<Access> Groups => _access ??= ReadAccess();

    /// <summary>The group something new goes into: the one of the path, or the person's main group [inferred: §19 row 29].</summary>
    public Access Group => Groups.Count == 1
        ? Groups[0]
        : Groups.FirstOrDefault(access => access.GroupId == Person.MainGroupId) ?? throw ApiRefusal.NotFound();

    public Access AccessTo(Row row) => Groups.First(access => access.GroupId == row.Integer("group_id"));

    /// <summary>The wall clock of a group.</summary>
    public string NowIn(long groupId) =>
        State.Clock.NowIn(Store.Row(GroupTable.Table, " WHERE \"id\" = ?", groupId)?.Text("timezone") ?? "");

    public ApiAnswer One(Row row, int status = StatusCodes.Status200OK) => Format == Format.Json
        ? new ApiAnswer(status, JsonAnswers.One(row), ApiAnswer.Json)
        : new ApiAnswer(status, XmlAnswers.One(row), ApiAnswer.Xml);

    /// <summary>The page the query asks for, of the rows that <paramref name="filter"/> lets through.</summary>
    public ApiAnswer List(Table table, Filter filter, params ReadOnlySpan<string> searchedFields)
    {
        var query = ListQuery.Read(Query, table);
        Conditions.AddTo(filter, Query, table);
        if (query.Search is { } search)
        {
            var folded = MySqlText.Fold(search);
            var parts = new List<string>();
            foreach (var field in searchedFields)
            {
                parts.Add($"instr(fold(\"{field}\"), ?) > 0");
            }

            filter.And(string.Join(" OR ", parts), [.. parts.Select(_ => folded)]);
        }

        var page = ListPage.Read(Store, table, filter, query);
        return Format == Format.Json
            ? new ApiAnswer(StatusCodes.Status200OK, JsonAnswers.Page(page), ApiAnswer.Json)
            : new ApiAnswer(StatusCodes.Status200OK, XmlAnswers.Page(page), ApiAnswer.Xml);
    }

    private IReadOnlyList<Access> ReadAccess()
    {
        var all = Access.Of(Store, Person);
        if (request.RouteValues.ContainsKey("groupId"))
        {
            var groupId = RouteNumber("groupId");
            return [all.FirstOrDefault(access => access.GroupId == groupId) ?? throw ApiRefusal.NotFound()];
        }

        return all;
    }

    private long? RouteNumber(string name) =>
        long.TryParse(request.RouteValues[name] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
