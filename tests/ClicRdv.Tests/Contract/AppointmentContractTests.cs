using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class AppointmentContractTests
{
    private static readonly DateTime Slot = new(2031, 3, 12, 9, 30, 0);

    [Fact]
    public async Task Every_field_of_a_booking_by_staff_is_read()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var booked = await BookAsync(client, Draft() with { Comments = "Escalier", Websource = "portail" });

        Assert.Contains("\"from_web\":0", contract.Control.Requests[^1].Body, StringComparison.Ordinal);
        Assert.Equal((Slot, Slot.AddMinutes(45), 0, false, 0), (booked.Start, booked.End, booked.State, booked.FromWeb, booked.ResourceId));
        Assert.Equal((12, 31, 5001, 410), (booked.GroupId, booked.CalendarId, booked.FicheId, booked.InterventionId));
        Assert.Equal(("Escalier", "portail", 1, 45), (booked.Comments, booked.Websource, booked.Capacity, booked.InterventionLength));
        Assert.Equal(("Bilan initial", "Dr Lemoine", "Cabinet des Tilleuls"), (booked.InterventionName, booked.CalendarName, booked.GroupName));
        Assert.Equal("4 rue des Tilleuls 37000 TOURS", booked.Location);
        Assert.Equal((12, "Cabinet des Tilleuls", "cabinet-des-tilleuls"), (booked.Group!.Id, booked.Group.Name, booked.Group.Urlname));
        Assert.Equal((31, "Dr Lemoine", "00000000"), (booked.Calendar!.Id, booked.Calendar.Publicname, booked.Calendar.Epj));
        Assert.Equal((5001, "Durand", "Paul", "p.durand@example.com"), (booked.Fiche!.Id, booked.Fiche.Lastname, booked.Fiche.Firstname, booked.Fiche.Email));
        Assert.Equal(("06 39 98 44 55", "", "", new DateTime(1968, 4, 17)), (booked.Fiche.Firstphone, booked.Fiche.Secondphone, booked.Fiche.Comments, booked.Fiche.Birthdate));
        Assert.Equal((410, "Bilan initial", 9, 45), (booked.Intervention!.Id, booked.Intervention.Publicname, booked.Intervention.InterventionsetId, booked.Intervention.Length));
        Assert.NotNull(booked.CreatedSince);
        Assert.NotNull(booked.Smsreminder);
        Assert.True(booked.Key!.Reveal().Length >= 16);
        Assert.DoesNotContain(booked.Key.Reveal(), booked.Key.ToString(), StringComparison.Ordinal);
        Assert.All((UpstreamRecord[])[booked, booked.Group, booked.Calendar, booked.Fiche, booked.Intervention], record => Assert.Null(record.OtherFields));
    }

    [Fact]
    public async Task A_booking_is_a_vevent_and_is_moved_as_one()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var booked = await BookAsync(client, Draft());
        var rdv = Assert.IsType<Rdv>((await client.Vevents.GetAsync(12, booked.Id, Calls.Stop)).View);
        Assert.Equal((Slot, Slot.AddMinutes(45), 5001, 410), (rdv.Start, rdv.End, rdv.FicheId, rdv.InterventionId));

        await client.Vevents.UpdateAsync(12, booked.Id, new RdvChanges { Start = Slot.AddHours(1), End = Slot.AddHours(2) }, Calls.Stop);

        Assert.Equal(Slot.AddHours(1), (await client.Appointments.GetAsync(12, booked.Id, Calls.Stop)).Start);
    }

    [Fact]
    public async Task Somebody_new_gets_a_fiche()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var newcomer = new FicheDraft(12) { Lastname = "Nouvelle", Firstname = "Zoé", Firstphone = "06 39 98 77 11", RappelSms = false };
        var booked = await BookAsync(client, Draft() with { Fiche = AppointmentFicheDraft.New(newcomer) });
        var fiche = await client.Fiches.GetAsync(12, booked.FicheId!.Value, Calls.Stop);

        Assert.Equal(("Nouvelle", "Zoé", "06 39 98 77 11", false), (fiche.Lastname, fiche.Firstname, fiche.Firstphone, fiche.RappelSms));
    }

    [Fact]
    public async Task Several_services_follow_one_another_on_a_calendar_that_upstream_picks()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var draft = new AppointmentDraft { Date = Slot, InterventionIds = [410, 411], Fiche = AppointmentFicheDraft.Existing(5001) };
        var booked = await client.Appointments.CreateAsync(12, draft, Calls.Stop);

        Assert.Equal([(410L, Slot), (411L, Slot.AddMinutes(45))], booked.Records.Select(one => (one.InterventionId!.Value, one.Start!.Value)));
        Assert.All(booked.Records, one => Assert.Equal(31, one.CalendarId));
        Assert.Null(booked.TotalRecords);
    }

    [Fact]
    public async Task Only_upcoming_ones_are_listed_unless_the_past_is_asked_for()
    {
        await using var contract = await StartAsync();
        using var client = await contract.ClientAsync();
        var booked = await BookAsync(client, Draft());
        var past = contract.Data.AddVevent(12, 31, "2031-03-10 07:30:00", "2031-03-10 07:45:00", ("fiche_id", 5002), ("intervention_id", 411)).Id;
        contract.Data.AddVevent(12, 31, "2031-03-12 15:00:00", "2031-03-12 15:15:00", ("text", "Pause"));

        Assert.Equal([booked.Id], await IdsAsync(new ListQuery()));
        Assert.Equal([booked.Id, past], await IdsAsync(new ListQuery().IncludePast()));
        Assert.Equal([past, booked.Id], await IdsAsync(new ListQuery { Sort = "start" }.IncludePast()));

        await client.Appointments.DeleteAsync(12, booked.Id, Calls.Stop);
        Assert.Empty(await IdsAsync(new ListQuery()));
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(client.Appointments.GetAsync(12, booked.Id, Calls.Stop))).Kind);
        Assert.True((await client.Vevents.GetAsync(12, booked.Id, Calls.Stop)).Deleted);

        async Task<IEnumerable<long>> IdsAsync(ListQuery query) => (await client.Appointments.ListAsync(12, query, Calls.Stop)).Records.Select(one => one.Id);
    }

    private static AppointmentDraft Draft() => new() { Date = Slot, InterventionIds = [410], CalendarId = 31, Fiche = AppointmentFicheDraft.Existing(5001) };

    private static async Task<Appointment> BookAsync(ClicRdvClient client, AppointmentDraft draft) =>
        Assert.Single((await client.Appointments.CreateAsync(12, draft, Calls.Stop)).Records);

    private static async Task<Contract> StartAsync()
    {
        var contract = await Contract.StartAsync();
        contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));
        return contract;
    }
}
