using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Contract.Tests;

public sealed class VeventContractTests
{
    private static readonly DateTime Day = new(2031, 3, 12);

    [Fact]
    public async Task The_changes_since_the_last_look_are_found_the_removed_ones_too()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var kept = contract.Data.AddVevent(12, 31, "2031-03-12 09:00:00", "2031-03-12 10:00:00").Id;
        var moved = contract.Data.AddVevent(12, 31, "2031-03-12 10:00:00", "2031-03-12 11:00:00").Id;
        var removed = contract.Data.AddVevent(12, 31, "2031-03-12 11:00:00", "2031-03-12 12:00:00").Id;
        contract.Clock.Advance(TimeSpan.FromMinutes(5));
        var since = new DateTime(2031, 3, 10, 8, 5, 0);

        var changed = await client.Vevents.UpdateAsync(12, moved, new BlockChanges { Start = Day.AddHours(14), End = Day.AddHours(15) }, Calls.Stop);
        await client.Vevents.DeleteAsync(12, removed, Calls.Stop);
        var delta = await client.Vevents.ListAsync(
            12, new ListQuery { Conditions = Conditions.None.And("updated_at", ConditionOperator.GreaterThanOrEqual, since) }, Calls.Stop);

        Assert.Equal([(moved, false), (removed, true)], delta.Records.Select(vevent => (vevent.Id, vevent.Deleted)));
        Assert.Equal((since, since.AddMinutes(-5)), (changed.UpdatedAt!.Value, changed.CreatedAt!.Value));
        Assert.Equal(since.AddMinutes(-5), (await client.Vevents.GetAsync(12, kept, Calls.Stop)).UpdatedAt);
    }

    [Fact]
    public async Task The_appointments_of_one_customer_are_theirs_alone_on_every_calendar()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var first = AddRdv(contract, 31, 9, 5001);
        var second = AddRdv(contract, 36, 10, 5001);
        AddRdv(contract, 31, 10, 5002);
        var found = await client.Vevents.ListAsync(12, new ListQuery().OfFiche(5001), Calls.Stop);

        Assert.Equal([first, second], found.Records.Select(vevent => vevent.Id));
    }

    [Fact]
    public async Task A_state_that_nobody_documents_is_a_number_and_stays_one()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var id = AddRdv(contract, 31, 9, 5001);
        contract.Data.TouchVevent(id, ("state", 3));
        var rdv = Assert.IsType<Rdv>((await client.Vevents.UpdateAsync(12, id, new RdvChanges { Comments = "?" }, Calls.Stop)).View);

        Assert.Equal((3, false, "?"), (rdv.State, rdv.IsAbsent, rdv.Comments));
    }

    [Fact]
    public async Task What_changes_an_appointment_is_told_to_the_customer_and_what_does_not_is_not()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var draft = new RdvDraft { CalendarId = 31, Start = Day.AddHours(9), End = Day.AddHours(10), FicheId = 5002, InterventionId = 411 };
        var rdv = await client.Vevents.CreateAsync(12, draft, Calls.Stop);

        await client.Vevents.UpdateAsync(12, rdv.Id, new RdvChanges { Comments = "Sans effet" }, Calls.Stop);
        await client.Vevents.UpdateAsync(12, rdv.Id, new RdvChanges { Start = Day.AddHours(11), End = Day.AddHours(12) }, Calls.Stop);
        await client.Vevents.DeleteAsync(12, rdv.Id, Calls.Stop);
        await client.Vevents.UpdateAsync(12, rdv.Id, new RdvChanges { Deleted = false }, Calls.Stop);

        Assert.Equal(4, contract.Data.Messages().Count);
    }

    [Fact]
    public async Task A_refused_move_moves_nothing()
    {
        await using var contract = await Contract.StartAsync();
        using var hugo = await contract.ClientAsync(DemoAccount.Hugo);
        var id = AddRdv(contract, 31, 9, 5001);

        Assert.Equal(ClicRdvErrorKind.Forbidden, (await Calls.FailsAsync(hugo.Vevents.UpdateAsync(12, id, new RdvChanges { CalendarId = 36 }, Calls.Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.Invalid, (await Calls.FailsAsync(hugo.Vevents.UpdateAsync(12, id, new RdvChanges { CalendarId = 33 }, Calls.Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.Invalid, (await Calls.FailsAsync(hugo.Vevents.UpdateAsync(12, id, new RdvChanges { End = Day }, Calls.Stop))).Kind);
        var vevent = await hugo.Vevents.GetAsync(12, id, Calls.Stop);
        Assert.Equal((31, Day.AddHours(10)), (vevent.CalendarId, vevent.End));
    }

    [Theory]
    [InlineData(999, 411)]
    [InlineData(15001, 411)]
    [InlineData(5001, 999)]
    [InlineData(5001, 510)]
    public async Task An_appointment_of_nobody_or_for_nothing_is_refused(long ficheId, long interventionId)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var draft = new RdvDraft { CalendarId = 31, Start = Day.AddHours(9), End = Day.AddHours(10), FicheId = ficheId, InterventionId = interventionId };

        Assert.Equal(ClicRdvErrorKind.Invalid, (await Calls.FailsAsync(client.Vevents.CreateAsync(12, draft, Calls.Stop))).Kind);
        Assert.Empty(contract.Data.Vevents(12));
    }

    private static long AddRdv(Contract contract, long calendarId, int hour, long ficheId) => contract.Data.AddVevent(
        12, calendarId, $"2031-03-12 {hour:00}:00:00", $"2031-03-12 {hour + 1:00}:00:00", ("fiche_id", ficheId), ("intervention_id", 411)).Id;
}
