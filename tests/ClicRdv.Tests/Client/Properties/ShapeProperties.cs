using CsCheck;

namespace ClicRdv.Client.Tests.Properties;

/// <summary>Whatever upstream answers, a call gives its record or the one exception.</summary>
public sealed class ShapeProperties
{
    private static readonly string[] Names =
    [
        "id", "group_id", "created_at", "updated_at", "deleted", "name", "publicname", "sort", "start", "end", "fiche_id", "intervention_id", "note", "type",
        "state", "text", "lastname", "birthdate", "rappel_sms", "externid", "bool0", "dt0", "num0", "str0", "txt2", "records", "totalRecords", "pageSize",
        "recordsReturned", "startIndex", "availabletimeslots", "capacity", "calendar_ids", "intervention_ids", "firstSlot", "calendar_id", "fiche", "calendar",
        "intervention", "group", "key", "length", "price", "model", "pro_inputex", "pro_position", "email", "x", "\\u0069d",
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.OneOf(
            "null", "true", "false", "0", "1", "-1", "1.5", "1e3", "1e999", "99999999999999999999", "\"\"", "\"0\"", "\"1\"", "\"31\"", "\"x\"",
            "\"2031-03-12 09:30:00\"", "\"2031-02-30 09:30:00\"", "\"2031-03-12\"", "\"2031-03-12T09:30:00\"", "\"0000-00-00 00:00:00\"", "\"0001-01-01 00:00:00\"",
            "\"\\ud800\"", "\"\\u0031\"", "\"\\u0000\"", "\"$Durand\"", "\"{\\\"type\\\":\"", "\"é\"", "\"😀\""),
        Gen.Long.Select(number => $"{number}"));

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.Frequency((5, Scalar), (1, inner.Array[0, 3].Select(items => $"[{string.Join(',', items)}]")), (3, ObjectOf(inner))));

    // Most of an answer is as it should be; one part of it is not.
    private static readonly Gen<string> Answer = Gen.OneOf(
        Json,
        ObjectOf(Json),
        Gen.Select(Gen.OneOf(Names), Json, Record),
        Gen.Select(Gen.OneOf(Names), Json, (name, json) => Answers.Page([Record(name, json), Record("x", "1")], 2)),
        Gen.Select(Gen.OneOf(Names), Json, (name, json) => $$"""{"records":[{{Record(name, json)}}],"{{name}}":{{json}}}"""),
        Gen.Select(Json, Gen.Int[0, 200], (json, length) => json[..Math.Min(length, json.Length)]),
        Gen.Byte.Array[0, 40].Select(bytes => System.Text.Encoding.Latin1.GetString(bytes)));

    public static TheoryData<string> Calls => [.. Kinds.Keys];

    private static readonly Dictionary<string, Func<ClicRdvClient, Task>> Kinds = new()
    {
        ["groups"] = client => client.Groups.ListAsync(new ListQuery()),
        ["group"] = client => client.Groups.GetAsync(12),
        ["calendars"] = client => client.Calendars.ListAsync(12, new ListQuery()),
        ["calendarset"] = client => client.Calendarsets.GetAsync(12, 8),
        ["pros"] = client => client.Pros.ListAsync(12, new ListQuery()),
        ["interventions"] = client => client.Interventions.ListAsync(12, new ListQuery()),
        ["interventionset"] = client => client.Interventionsets.GetAsync(12, 9),
        ["fiches"] = client => client.Fiches.ListAsync(12, new ListQuery()),
        ["fiche"] = client => client.Fiches.GetAsync(12, 5001),
        ["vevents"] = client => client.Vevents.ListAsync(12, new ListQuery()),
        ["vevent"] = async client => Look(await client.Vevents.GetAsync(12, 880001)),
        ["appointments"] = client => client.Appointments.ListAsync(12, new ListQuery()),
        ["appointment"] = client => client.Appointments.GetAsync(12, 880001),
        ["slots"] = client => client.Availabletimeslots.GetAsync(12, new AvailabletimeslotsQuery { InterventionIds = [410] }),
        ["customfields"] = async client => Look(await client.Customfields.ListAsync(12, new ListQuery())),
        ["account"] = client => client.Accounts.CreateAsync(new AccountDraft(12, "p.durand@example.com")),
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task F09_Any_answer_is_a_record_or_the_one_exception(string kind)
    {
        var answer = "";
        var (read, refused) = (0, 0);
        await using var upstream = await TestUpstream.StartAsync(context =>
            Answers.Text(answer, "application/json")(context));
        using var client = upstream.NewClient();

        await Answer.SampleAsync(
            async json =>
            {
                answer = json;
                try
                {
                    await Kinds[kind](client);
                    read++;
                }
                catch (ClicRdvException failure)
                {
                    Assert.NotEqual(ClicRdvFault.Reset, failure.Fault);
                    refused++;
                }
            },
            iter: 400,
            threads: 1);

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused: the answers are too much alike.");
    }

    // What is worked out of a record must not fail either.
    private static void Look(Vevent vevent)
    {
        _ = (vevent.View, vevent.Kind, vevent.Touches(DateTime.MinValue, DateTime.MaxValue));
        Assert.All(CustomfieldName.All, name => _ = (vevent.Customfields.Of(name).Number, vevent.Customfields.Of(name).Date, vevent.Customfields.Of(name).Flag));
    }

    private static void Look(ListPage<Customfield> page) =>
        Assert.All(page.Records, field => Assert.NotNull(field.ProWidget.Label + field.UserWidget.Label + field.Storage + field.AppliesTo));

    private static string Record(string name, string json) =>
        $$"""{"id":31{{(name == "start" ? "" : ",\"start\":\"2031-03-12 09:30:00\"")}}{{(name == "end" ? "" : ",\"end\":\"2031-03-12 10:15:00\"")}}{{(name == "id" ? "" : $",\"{name}\":{json}")}}{{(name == "availabletimeslots" ? "" : ",\"availabletimeslots\":[]")}}}""";

    private static Gen<string> ObjectOf(Gen<string> value) =>
        Gen.Select(Gen.OneOf(Names), value).Array[0, 6].Select(fields => $"{{{string.Join(',', fields.Select(field => $"\"{field.Item1}\":{field.Item2}"))}}}");
}
