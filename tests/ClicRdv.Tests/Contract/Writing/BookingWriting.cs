using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

/// <summary>A booking by ClicRDV's own rules, on a slot that it offers itself.</summary>
public abstract class BookingWriting<TPlace>(TPlace place) : WritingTest<TPlace>(place)
    where TPlace : Place
{
    [Fact]
    public async Task What_is_booked_on_a_free_slot_takes_it_until_it_is_cancelled()
    {
        var (intervention, slot) = await FreeSlotAsync();
        var fiche = await NewFicheAsync();
        var draft = new AppointmentDraft
        {
            Date = slot.Start,
            InterventionIds = [intervention.Id],
            CalendarId = slot.CalendarIds[0],
            Fiche = AppointmentFicheDraft.Existing(fiche.Id, new FicheChanges { Firstname = "Camille-Ange" }),
            Comments = "Escalier impossible",
            Websource = "contrat",
        };

        var booked = Assert.Single((await Client.Appointments.CreateAsync(GroupId, draft, Stop)).Records);
        AtTheEnd(() => Client.Vevents.DeleteAsync(GroupId, booked.Id, CancellationToken.None));
        var read = await Client.Appointments.GetAsync(GroupId, booked.Id, Stop);
        foreach (var appointment in (Appointment[])[booked, read])
        {
            Assert.Equal((slot.Start, slot.Start.AddMinutes(intervention.Length!.Value)), (appointment.Start, appointment.End));
            Assert.Equal((GroupId, slot.CalendarIds[0], fiche.Id, intervention.Id), (appointment.GroupId, appointment.CalendarId, appointment.FicheId, appointment.InterventionId));
            Assert.Equal(("Contrat", "Camille-Ange", fiche.Firstphone), (appointment.Fiche!.Lastname, appointment.Fiche.Firstname, appointment.Fiche.Firstphone));
            Assert.Equal(("Escalier impossible", "contrat", false, 0), (appointment.Comments, appointment.Websource, appointment.FromWeb, appointment.State));
            Assert.Equal((intervention.Publicname, intervention.Length), (appointment.Intervention!.Publicname, appointment.Intervention.Length));
        }

        Assert.Equal("Camille-Ange", (await Client.Fiches.GetAsync(GroupId, fiche.Id, Stop)).Firstname);
        var failure = await Calls.FailsAsync(Client.Appointments.CreateAsync(GroupId, draft, Stop));
        Assert.Contains(failure.AppointmentRefusal, (AppointmentRefusal[])[AppointmentRefusal.NotAvailable, AppointmentRefusal.SameTimeRdv]);

        await Client.Appointments.DeleteAsync(GroupId, booked.Id, Stop);
        Assert.DoesNotContain(await AllAsync(Client.Appointments.ListAsync), appointment => appointment.Id == booked.Id);
        Assert.True((await Client.Vevents.GetAsync(GroupId, booked.Id, Stop)).Deleted);
    }

    private async Task<(Intervention Intervention, Availabletimeslot Slot)> FreeSlotAsync()
    {
        var now = await NowAsync();
        foreach (var intervention in (await AllAsync(Client.Interventions.ListAsync)).Where(one => one is { Deleted: false, Publicname.Length: > 0 }))
        {
            var found = await Client.Availabletimeslots.GetAsync(
                GroupId, new AvailabletimeslotsQuery { InterventionIds = [intervention.Id], Start = now.AddDays(1), Days = 7 }, Stop);
            if (found.Slots.Count > 0) return (intervention, found.Slots[0]);
        }

        Assert.Skip($"Group {GroupId} offers no free slot in the next week: there is nothing to book.");
        return default;
    }
}
