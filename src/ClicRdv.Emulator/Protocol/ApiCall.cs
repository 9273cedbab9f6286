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

    /// <summary>Whether an end customer calls, who sees less (clicrdv-api §3.4).</summary>
    public bool IsCustomer => Person?.Profile == Profile.Account;

    /// <summary>The id of the path; what is no number cannot exist.</summary>
    public long Id => RouteNumber("id") ?? throw ApiRefusal.NotFound();

    /// <summary>The groups the call is about: the one of its path, or all of the person's.</summary>
    public IReadOnlyList<Access> Groups => _access ??= ReadAccess();

    /// <summary>The group something new goes into: the one of the path, or the person's main group [inferred: §19 row 29].</summary>
    public Access Group => Groups.Count == 1
        ? Groups[0]
        : Groups.FirstOrDefault(access => access.GroupId == Person.MainGroupId) ?? throw ApiRefusal.NotFound();

    public Access AccessTo(Row row) => Groups.First(access => access.GroupId == row.Integer("group_id"));

    /// <summary>The rows of the groups of the call.</summary>
    public Filter InGroups()
    {
        var ids = Groups.Select(access => access.GroupId).Cast<object?>().ToArray();
        return new Filter().And($"\"group_id\" IN ({string.Join(", ", ids.Select(_ => "?"))})", ids);
    }

    /// <summary>The row of the path's id, if <paramref name="visible"/> lets it through.</summary>
    public Row Find(Table table, Filter visible)
    {
        visible.And("\"id\" = ?", Id);
        return Store.Row(table, visible.ToString(), [.. visible.Values]) ?? throw ApiRefusal.NotFound();
    }

    /// <summary>What the body says, fields that the caller cannot see passed over.</summary>
    public RowChanges Read(Table table) => RowInput.Read(View(table), Body);

    /// <summary>The next rank, which the sample shows filled in [docs: api-curl].</summary>
    public void FillInSort(Table table, long groupId, RowChanges changes)
    {
        if (!changes.Has("sort") || changes.Integer("sort") is null)
        {
            changes["sort"] = (Store.Number($"SELECT MAX(\"sort\") FROM \"{table.Name}\" WHERE group_id = ?", groupId) ?? 0) + 1;
        }
    }

    /// <summary>The wall clock of a group.</summary>
    public string NowIn(long groupId) =>
        State.Clock.NowIn(Store.Row(GroupTable.Table, " WHERE \"id\" = ?", groupId)?.Text("timezone") ?? "");

    public ApiAnswer One(Row row, int status = StatusCodes.Status200OK) => Format == Format.Json
        ? new ApiAnswer(status, JsonAnswers.One(row.As(View(row.Table))), ApiAnswer.Json)
        : new ApiAnswer(status, XmlAnswers.One(row.As(View(row.Table))), ApiAnswer.Xml);

    /// <summary>The page the query asks for, of the rows that <paramref name="filter"/> lets through.</summary>
    public ApiAnswer List(Table table, Filter filter, params string[] searchedFields) => List(table, filter, (matching, search) =>
    {
        var folded = MySqlText.Fold(search);
        var parts = searchedFields.Select(field => $"instr(fold(\"{field}\"), ?) > 0").ToArray();
        matching.And(string.Join(" OR ", parts), [.. parts.Select(_ => folded)]);
    });

    /// <summary>The same, with a way of its own to look for the text of <c>search</c>.</summary>
    public ApiAnswer List(Table table, Filter filter, Action<Filter, string> addSearch)
    {
        var page = Page(table, filter, addSearch);
        return Format == Format.Json
            ? new ApiAnswer(StatusCodes.Status200OK, JsonAnswers.Page(page), ApiAnswer.Json)
            : new ApiAnswer(StatusCodes.Status200OK, XmlAnswers.Page(page), ApiAnswer.Xml);
    }

    /// <summary>The page alone, for an answer whose records are no rows.</summary>
    public ListPage Page(Table table, Filter filter, Action<Filter, string> addSearch)
    {
        var view = View(table);
        var query = ListQuery.Read(Query, view);
        Conditions.AddTo(filter, Query, view);
        if (query.Search is { } search)
        {
            addSearch(filter, search);
        }

        return ListPage.Read(Store, view, filter, query, request.HttpContext.Features.Get<PageShift>()?.Rows ?? 0);
    }

    private Table View(Table table) => IsCustomer ? table.ForCustomers : table;

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
