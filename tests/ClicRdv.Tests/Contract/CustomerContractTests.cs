using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

/// <summary>The client of an end customer, who sees a part of each record (clicrdv-api §3.4).</summary>
public sealed class CustomerContractTests
{
    [Fact]
    public async Task What_a_customer_does_not_see_is_empty_and_no_failure()
    {
        await using var contract = await Contract.StartAsync();
        using var paul = await PaulAsync(contract);
        var calendars = await paul.Calendars.ListAsync(12, new ListQuery(), Calls.Stop);
        var interventions = await paul.Interventions.ListAsync(12, new ListQuery(), Calls.Stop);
        var fiche = Assert.Single((await paul.Fiches.ListAsync(12, new ListQuery(), Calls.Stop)).Records);

        Assert.NotEmpty(calendars.Records);
        Assert.All(calendars.Records, calendar => Assert.NotEqual("", calendar.Publicname));
        Assert.NotEmpty(interventions.Records);
        Assert.All(interventions.Records, intervention => Assert.Equal(("", "", true), (intervention.Name, intervention.Abbr, intervention.Publicname.Length > 0)));
        Assert.Equal((5001, "Durand", "", (long?)null, false), (fiche.Id, fiche.Lastname, fiche.Comments, fiche.Externid, fiche.RappelEmail));
        Assert.Empty(fiche.Customfields.Filled);
        Assert.Equal(ClicRdvErrorKind.Forbidden, (await Calls.FailsAsync(paul.Vevents.ListAsync(12, new ListQuery(), Calls.Stop))).Kind);
    }

    [Fact]
    public async Task A_customer_books_for_themselves_and_cancels()
    {
        await using var contract = await Contract.StartAsync();
        using var paul = await PaulAsync(contract);
        contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 12:00:00", ("type", "VfreebusyEvent"));
        var slots = await paul.Availabletimeslots.GetAsync(12, new AvailabletimeslotsQuery { InterventionIds = [410] }, Calls.Stop);
        var draft = new AppointmentDraft { Date = slots.FirstSlot!.Value, InterventionIds = [410], Fiche = AppointmentFicheDraft.Existing(5001), FromWeb = true };

        var booked = Assert.Single((await paul.Appointments.CreateAsync(12, draft, Calls.Stop)).Records);
        Assert.Equal((true, 5001), (booked.FromWeb, booked.FicheId));
        await paul.Appointments.DeleteAsync(12, booked.Id, Calls.Stop);

        Assert.Empty((await paul.Appointments.ListAsync(12, new ListQuery(), Calls.Stop)).Records);
        Assert.True(contract.Data.Vevent(booked.Id)!.Flag("deleted"));
    }

    private static async Task<ClicRdvClient> PaulAsync(Contract contract) => contract.Factory.Create(
        (await contract.SignIn.SignInAsAccountAsync("p.durand@example.com", PasswordHash.Of("demo-Passw0rd"), Calls.Stop)).Credential);
}
