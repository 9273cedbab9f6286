namespace ClicRdv.Client.Tests;

public sealed class VeventTests
{
    private const string Answered = """{"id":1,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00"}""";
    private static readonly DateTime Start = new(2031, 3, 12, 9, 30, 0);
    private static readonly DateTime End = new(2031, 3, 12, 10, 15, 0);

    [Theory]
    [InlineData("""{"type":"VfreebusyEvent"}""", VeventKind.Opening)]
    [InlineData("""{"type":"VfreebusyEvent","note":1,"fiche_id":5001,"intervention_id":410}""", VeventKind.Opening)]
    [InlineData("""{"type":"Vevent","note":1}""", VeventKind.Note)]
    [InlineData("""{"note":"1","fiche_id":5001,"intervention_id":410}""", VeventKind.Note)]
    [InlineData("""{"type":"Vevent","note":0,"fiche_id":5001,"intervention_id":410}""", VeventKind.Rdv)]
    [InlineData("""{"type":null,"fiche_id":"5001","intervention_id":"410"}""", VeventKind.Rdv)]
    [InlineData("""{"fiche_id":5001,"intervention_id":0}""", VeventKind.Rdv)]
    [InlineData("""{"fiche_id":0,"intervention_id":410}""", VeventKind.Rdv)]
    [InlineData("""{"type":"Vevent","note":0,"fiche_id":0,"intervention_id":0}""", VeventKind.Block)]
    [InlineData("""{"fiche_id":null,"intervention_id":""}""", VeventKind.Block)]
    public async Task The_four_kinds_are_told_apart_by_type_then_note_then_ids(string fields, VeventKind kind)
    {
        var vevent = await ReadAsync(fields);

        Assert.Equal(kind, vevent.Kind);
        Assert.Equal(kind.ToString(), vevent.View.GetType().Name);
        Assert.Equal($"{kind} 880001", vevent.View.ToString());
    }

    [Fact]
    public async Task Every_field_of_an_appointment_is_read()
    {
        var vevent = await ReadAsync("""
            {"group_id":12,"calendar_id":31,"fiche_id":5001,"intervention_id":410,"type":"Vevent","note":0,"deleted":true,"text":"DURAND Paul",
             "comments":"genou","colorref":"#ff0000","taker":"Portail","from_web":1,"state":2,
             "created_at":"2031-03-10 08:00:00","updated_at":"2031-03-10 08:00:01","repeat":{"every":7}}
            """);
        var rdv = Assert.IsType<Rdv>(vevent.View);

        Assert.Equal((12L, 31L, 5001L, 410L), (vevent.GroupId, rdv.CalendarId, rdv.FicheId, rdv.InterventionId));
        Assert.Equal((Start, End, DateTimeKind.Unspecified), (rdv.Start, rdv.End, rdv.Start.Kind));
        Assert.Equal(("DURAND Paul", "genou", "Portail", "#ff0000"), (rdv.Text, rdv.Comments, rdv.Taker, vevent.Colorref));
        Assert.Equal((true, true, 2, true), (rdv.Deleted, rdv.FromWeb, rdv.State, rdv.IsAbsent));
        Assert.Equal((new DateTime(2031, 3, 10, 8, 0, 0), new DateTime(2031, 3, 10, 8, 0, 1)), (vevent.CreatedAt, vevent.UpdatedAt));
        Assert.Equal("""{"every":7}""", vevent.OtherFields!["repeat"].GetRawText());
    }

    [Fact]
    public async Task A_note_has_a_day_and_a_block_has_a_colour()
    {
        var note = Assert.IsType<Note>((await ReadAsync("""{"note":1,"text":"Férié"}""")).View);
        var block = Assert.IsType<Block>((await ReadAsync("""{"text":"déjeuner","colorref":"#00ff00"}""")).View);

        Assert.Equal((new DateOnly(2031, 3, 12), "Férié"), (note.Day, note.Text));
        Assert.Equal(("déjeuner", "#00ff00", End), (block.Text, block.Colorref, block.End));
    }

    [Theory]
    [InlineData("""{"id":1,"end":"2031-03-12 10:15:00"}""")]
    [InlineData("""{"id":1,"start":"","end":"2031-03-12 10:15:00"}""")]
    [InlineData("""{"id":1,"start":"2031-03-12 09:30","end":"2031-03-12 10:15:00"}""")]
    [InlineData("""{"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00"}""")]
    [InlineData("""{"id":1,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","text":"a","text":"b"}""")]
    [InlineData("""{"id":1,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","other":1,"other":2}""")]
    [InlineData("""[1]""")]
    public async Task F09_A_vevent_without_its_times_or_with_two_of_one_field_is_refused(string json) =>
        await Calls.FailsAsync(Calls.AnsweredAsync(json, client => client.Vevents.GetAsync(12, 1, Calls.Stop)));

    [Fact]
    public async Task Fields_are_found_in_any_order_and_under_escaped_names()
    {
        var vevent = await Calls.AnsweredAsync(
            """{"text":"a","\u0065nd":"2031\u002d03-12 10:15:00","x":[{"id":3}],"start":"2031-03-12 09:30:00","id":"880001","str14":"z","bool0":true}""",
            client => client.Vevents.GetAsync(12, 880001, Calls.Stop));

        Assert.Equal((880001L, "a", Start, End), (vevent.Id, vevent.Text, vevent.Start, vevent.End));
        Assert.Equal("str14, bool0", vevent.Customfields.ToString());
    }

    [Fact]
    public async Task Each_kind_is_created_with_what_it_has_and_nothing_else()
    {
        var str0 = new CustomfieldName(CustomfieldKind.Text, 0);
        var rdv = new RdvDraft { CalendarId = 31, Start = Start, End = End, FicheId = 5001, InterventionId = 410, Text = "DURAND Paul", Taker = "Portail", Customfields = CustomfieldChanges.None.Set(str0, "x") };

        Assert.Equal(
            """{"vevent":{"calendar_id":31,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","intervention_id":410,"fiche_id":5001,"text":"DURAND Paul","taker":"Portail","from_web":0,"str0":"x"}}""",
            await CreatedAsync(rdv));
        Assert.Equal(
            """{"vevent":{"calendar_id":31,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","fiche_id":0,"intervention_id":0,"text":"midi","colorref":"#00ff00"}}""",
            await CreatedAsync(new BlockDraft { CalendarId = 31, Start = Start, End = End, Text = "midi", Colorref = "#00ff00" }));
        Assert.Equal(
            """{"vevent":{"calendar_id":31,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00","type":"VfreebusyEvent"}}""",
            await CreatedAsync(new OpeningDraft { CalendarId = 31, Start = Start, End = End }));
        Assert.Equal(
            """{"vevent":{"calendar_id":31,"start":"2031-03-12 00:00:00","end":"2031-03-12 00:00:00","note":1,"text":"a"}}""",
            await CreatedAsync(new NoteDraft { CalendarId = 31, Day = new DateOnly(2031, 3, 12), Text = "a" }));
    }

    [Fact]
    public async Task Each_kind_is_changed_by_its_own_fields()
    {
        Assert.Equal(
            """{"vevent":{"calendar_id":32,"start":"2031-03-12 09:30:00","state":2}}""",
            await ChangedAsync(new RdvChanges { CalendarId = 32, Start = Start, State = RdvState.Absent }));
        Assert.Equal("""{"vevent":{"deleted":false,"colorref":""}}""", await ChangedAsync(new BlockChanges { Deleted = false, Colorref = "" }));
        Assert.Equal("""{"vevent":{"end":"2031-03-12 10:15:00"}}""", await ChangedAsync(new OpeningChanges { End = End }));
        Assert.Equal(
            """{"vevent":{"start":"2031-03-13 00:00:00","end":"2031-03-13 00:00:00"}}""",
            await ChangedAsync(new NoteChanges { Day = new DateOnly(2031, 3, 13) }));
    }

    [Fact]
    public void An_appointment_needs_its_customer_and_its_service()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RdvDraft { CalendarId = 31, Start = Start, End = End, FicheId = 0, InterventionId = 410 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RdvDraft { CalendarId = 31, Start = Start, End = End, FicheId = 5001, InterventionId = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NoteDraft { CalendarId = 0, Day = default, Text = "" });
    }

    [Fact]
    public async Task Deletions_and_filters_go_where_they_should()
    {
        var removed = await Calls.SentAsync(client => client.Vevents.DeleteAsync(12, 880001, Calls.Stop));
        var listed = await Calls.SentAsync(
            client => client.Vevents.ListAsync(12, new ListQuery().OfCalendar(31).OfFiche(5001), Calls.Stop), Answers.Page([], 0));

        Assert.Equal(("DELETE", "/api/v1/groups/12/vevents/880001.json"), (removed.Method, removed.Path));
        Assert.Contains("&calendar_id=31&fiche_id=5001", listed.Query, StringComparison.Ordinal);
    }

    private static Task<Vevent> ReadAsync(string fields) => Calls.AnsweredAsync(
        """{"id":880001,"start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00",""" + fields.TrimStart()[1..],
        client => client.Vevents.GetAsync(12, 880001, Calls.Stop));

    private static async Task<string> CreatedAsync(VeventDraft draft) =>
        (await Calls.SentAsync(client => client.Vevents.CreateAsync(12, draft, Calls.Stop), Answered)).Body;

    private static async Task<string> ChangedAsync(VeventChanges changes) =>
        (await Calls.SentAsync(client => client.Vevents.UpdateAsync(12, 1, changes, Calls.Stop), Answered)).Body;
}
