using System.Text.Json;

namespace ClicRdv.Client.Tests;

public sealed class AppointmentTests
{
    private const string Captured = """
        {"id":880001,"key":"Zt4mQ0pXk7LwB2sVhN9c","start":"2031-03-12 09:30:00","end":"2031-03-12 10:15:00",
         "created_since":0,"state":0,"location":"4 rue des Tilleuls 37000 TOURS",
         "group_id":12,"group":{"id":12,"name":"Cabinet des Tilleuls","urlname":"cabinet-des-tilleuls"},
         "calendar_id":31,"calendar":{"id":31,"publicname":"Dr Lemoine","epj":"00000000"},
         "fiche_id":5001,"fiche":{"id":5001,"birthdate":null,"lastname":"Durand","firstname":"Paul","email":"","firstphone":"","secondphone":"","comments":""},
         "intervention_id":410,"intervention":{"id":410,"publicname":"Bilan initial","interventionset_id":9,"length":45},
         "capacity":1,"resource_id":0,"websource":"","from_web":false,
         "intervention_name":"Bilan initial","intervention_length":45,"calendar_name":"Dr Lemoine","group_name":"Cabinet des Tilleuls",
         "comments":"","smsreminder":true}
        """;

    private static AppointmentDraft Draft => new()
    {
        Date = new DateTime(2031, 3, 12, 9, 30, 0),
        InterventionIds = [410, 411],
        Fiche = AppointmentFicheDraft.Existing(5001),
    };

    [Fact]
    public async Task A_booking_from_staff_says_so()
    {
        var sent = await BookedAsync(Draft);

        Assert.Equal(
            """{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410,411],"fiche":{"id":5001},"from_web":0}}""", sent.Body);
        Assert.Equal(("POST", "/api/v1/groups/12/appointments.json"), (sent.Method, sent.Path));
    }

    [Fact]
    public async Task A_fiche_is_changed_or_created_with_the_booking()
    {
        var existing = await BookedAsync(Draft with
        {
            CalendarId = 31,
            Comments = "c",
            Websource = "w",
            FromWeb = true,
            Fiche = AppointmentFicheDraft.Existing(5001, new FicheChanges { Email = "p.durand@example.com" }),
        });
        var added = await BookedAsync(Draft with { Fiche = AppointmentFicheDraft.New(new FicheDraft(12) { Lastname = "Durand" }) });

        Assert.Equal(
            """{"appointment":{"date":"2031-03-12 09:30:00","intervention_ids":[410,411],"calendar_id":31,"fiche":{"id":5001,"email":"p.durand@example.com"},"comments":"c","websource":"w","from_web":1}}""",
            existing.Body);
        Assert.Contains("""
            "fiche":{"lastname":"Durand"}
            """.Trim(), added.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_booking_without_a_service_or_with_an_archiving_is_not_built()
    {
        Assert.Throws<ArgumentException>(() => Draft with { InterventionIds = [] });
        Assert.Throws<ArgumentException>(() => AppointmentFicheDraft.Existing(5001, new FicheChanges { Deleted = true }));
        Assert.Throws<ArgumentOutOfRangeException>(() => AppointmentFicheDraft.Existing(0));
    }

    [Fact]
    public async Task The_captured_answer_is_read_whole()
    {
        var made = await Calls.AnsweredAsync($$"""{"records":[{{Captured}}]}""", client => client.Appointments.CreateAsync(12, Draft, Calls.Stop));
        var appointment = Assert.Single(made.Records);

        Assert.Equal((880001L, 12L, 31L, 5001L, 410L), (appointment.Id, appointment.GroupId, appointment.CalendarId, appointment.FicheId, appointment.InterventionId));
        Assert.Equal(("Cabinet des Tilleuls", "Dr Lemoine", "Durand", "Bilan initial"), (appointment.Group!.Name, appointment.Calendar!.Publicname, appointment.Fiche!.Lastname, appointment.Intervention!.Publicname));
        Assert.Equal((9L, 45, 45, 1), (appointment.Intervention.InterventionsetId, appointment.Intervention.Length, appointment.InterventionLength, appointment.Capacity));
        Assert.Equal((0, 0L, true, false), (appointment.State, appointment.CreatedSince, appointment.Smsreminder, appointment.FromWeb));
        Assert.Null(appointment.OtherFields);
        Assert.Null(made.TotalRecords);
    }

    [Fact]
    public async Task T53_The_customers_key_shows_itself_only_when_asked()
    {
        var appointment = await Calls.AnsweredAsync(Captured, client => client.Appointments.GetAsync(12, 880001, Calls.Stop));

        Assert.Equal("Zt4mQ0pXk7LwB2sVhN9c", appointment.Key!.Reveal());
        Assert.Equal("AppointmentKey (hidden)", $"{appointment.Key}");
        Assert.DoesNotContain("Zt4m", JsonSerializer.Serialize(appointment), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"code":9,"name":"MintimeRdv","message":"Too soon"}}""", AppointmentRefusal.MintimeRdv)]
    [InlineData("""{"error":{"number":6,"message":"x"}}""", AppointmentRefusal.MaxRdvNumber)]
    [InlineData("""{"error":{"code":"13","message":"x"}}""", AppointmentRefusal.EmailNotFound)]
    [InlineData("""{"error":{"name":"NotAvailable","message":"x"}}""", AppointmentRefusal.NotAvailable)]
    [InlineData("""{"error":{"code":77,"name":"NotAvailable","message":"x"}}""", AppointmentRefusal.NotAvailable)]
    [InlineData("""{"errors":[{"message":"x"},{"code":12,"message":"y"}]}""", AppointmentRefusal.SameTimeRdv)]
    [InlineData("""{"error":{"code":5,"name":"11","message":"x"}}""", AppointmentRefusal.None)]
    [InlineData("""{"error":"no"}""", AppointmentRefusal.None)]
    [InlineData("", AppointmentRefusal.None)]
    public async Task A_refused_booking_names_the_rule(string body, AppointmentRefusal reason)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(body, 400));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.Appointments.CreateAsync(12, Draft, Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused, reason), (failure.Kind, failure.Outcome, failure.AppointmentRefusal));
    }

    [Fact]
    public async Task Another_resources_number_is_no_booking_rule()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json("""{"error":{"code":9,"message":"x"}}""", 400));
        using var client = upstream.NewClient();

        Assert.Equal(AppointmentRefusal.None, (await Calls.FailsAsync(client.WriteAsync())).AppointmentRefusal);
    }

    [Fact]
    public async Task Past_appointments_come_when_they_are_asked_for()
    {
        var upcoming = await Calls.SentAsync(client => client.Appointments.ListAsync(12, new ListQuery(), Calls.Stop), Answers.Page([], 0));
        var all = await Calls.SentAsync(client => client.Appointments.ListAsync(12, new ListQuery().IncludePast(), Calls.Stop), Answers.Page([], 0));

        Assert.DoesNotContain("include_past", upcoming.Query, StringComparison.Ordinal);
        Assert.Contains("&include_past=1", all.Query, StringComparison.Ordinal);
    }

    private static Task<ReceivedCall> BookedAsync(AppointmentDraft draft) =>
        Calls.SentAsync(client => client.Appointments.CreateAsync(12, draft, Calls.Stop), """{"records":[]}""");
}
