using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Writing;

/// <summary>Every field that can be written of a practice, and what comes back of it.</summary>
public abstract class PracticeWriting<TPlace>(TPlace place) : WritingTest<TPlace>(place)
    where TPlace : Place
{
    [Fact]
    public async Task A_group_that_is_sent_what_it_has_stays_as_it_is()
    {
        var before = await Client.Groups.GetAsync(GroupId, Stop);
        var after = await Client.Groups.UpdateAsync(GroupId, new GroupChanges { Fax = before.Fax }, Stop);

        Assert.Equal((before.Name, before.Fax, before.Phone, before.Timezone, before.Sendmail), (after.Name, after.Fax, after.Phone, after.Timezone, after.Sendmail));
        Assert.Equal((before.Mailreminder, before.Smsreminder, before.Urlname), (after.Mailreminder, after.Smsreminder, after.Urlname));
    }

    [Fact]
    public async Task A_calendar_and_its_set_take_every_field()
    {
        var set = await NewCalendarsetAsync(new CalendarsetDraft(GroupId) { Name = "Contrat", Publicname = "Public", Description = "Étage « 2 »", Sort = 90 });
        Assert.Equal((GroupId, "Contrat", "Public", "Étage « 2 »", 90), (set.GroupId, set.Name, set.Publicname, set.Description, set.Sort));
        set = await Client.Calendarsets.UpdateAsync(GroupId, set.Id, new CalendarsetChanges { Publicname = "", Description = "", Sort = 91 }, Stop);
        Assert.Equal(("Contrat", "", "", 91), (set.Name, set.Publicname, set.Description, set.Sort));

        var calendar = await NewCalendarAsync(new CalendarDraft(GroupId)
        {
            Name = "Dr Contrat",
            Publicname = "",
            Address = "2 allée des Charmes",
            Zipcode = "37540",
            City = "Saint-Cyr-sur-Loire",
            Sort = 92,
            CalendarsetId = set.Id,
        });
        Assert.Equal((GroupId, "Dr Contrat", "", 92, (long?)set.Id), (calendar.GroupId, calendar.Name, calendar.Publicname, calendar.Sort, calendar.CalendarsetId));
        Assert.Equal(("2 allée des Charmes", "37540", "Saint-Cyr-sur-Loire", false), (calendar.Address, calendar.Zipcode, calendar.City, calendar.Deleted));

        await Client.Calendars.DeleteAsync(GroupId, calendar.Id, Stop);
        Assert.True((await Client.Calendars.GetAsync(GroupId, calendar.Id, Stop)).Deleted);
        calendar = await Client.Calendars.UpdateAsync(GroupId, calendar.Id, new CalendarChanges { Deleted = false, CalendarsetId = Change.To<long?>(null) }, Stop);
        Assert.Equal((false, (long?)null, "37540"), (calendar.Deleted, calendar.CalendarsetId, calendar.Zipcode));
    }

    [Fact]
    public async Task A_service_and_its_set_take_every_field()
    {
        var set = await NewInterventionsetAsync(new InterventionsetDraft(GroupId) { Name = "Contrat", Publicname = "Public", Description = "Tiers payant", Sort = 90 });
        Assert.Equal((GroupId, "Contrat", "Public", "Tiers payant", 90), (set.GroupId, set.Name, set.Publicname, set.Description, set.Sort));
        set = await Client.Interventionsets.UpdateAsync(GroupId, set.Id, new InterventionsetChanges { Name = "Contrats", Publicname = "", Description = "", Sort = 91 }, Stop);
        Assert.Equal(("Contrats", "", "", 91), (set.Name, set.Publicname, set.Description, set.Sort));

        var bare = await NewInterventionAsync(new InterventionDraft(GroupId) { Name = "Contrat nu" });
        Assert.Equal((15, "#dddddd", (int?)null, "", (long?)null), (bare.Length, bare.Colorref, bare.Price, bare.Abbr, bare.InterventionsetId));

        var intervention = await NewInterventionAsync(new InterventionDraft(GroupId)
        {
            Name = "Contrat",
            Abbr = "Ct",
            Length = 45,
            Colorref = "#4f81bd",
            Price = 5500,
            Publicname = "",
            InterventionsetId = set.Id,
            Sort = 92,
        });
        Assert.Equal((GroupId, "Contrat", "Ct", 45, "#4f81bd"), (intervention.GroupId, intervention.Name, intervention.Abbr, intervention.Length, intervention.Colorref));
        Assert.Equal((5500, "", (long?)set.Id, 92, false), (intervention.Price, intervention.Publicname, intervention.InterventionsetId, intervention.Sort, intervention.Deleted));

        await Client.Interventions.DeleteAsync(GroupId, intervention.Id, Stop);
        Assert.True((await Client.Interventions.GetAsync(GroupId, intervention.Id, Stop)).Deleted);
        intervention = await Client.Interventions.UpdateAsync(
            GroupId, intervention.Id, new InterventionChanges { Deleted = false, Length = 30, Price = Change.To<int?>(null), InterventionsetId = Change.To<long?>(null) }, Stop);
        Assert.Equal((false, 30, (int?)null, (long?)null, "Ct"), (intervention.Deleted, intervention.Length, intervention.Price, intervention.InterventionsetId, intervention.Abbr));
    }

    [Fact]
    public async Task A_set_that_is_removed_is_gone()
    {
        var calendarset = await Client.Calendarsets.CreateAsync(GroupId, new CalendarsetDraft(GroupId) { Name = "Contrat" }, Stop);
        var interventionset = await Client.Interventionsets.CreateAsync(GroupId, new InterventionsetDraft(GroupId) { Name = "Contrat" }, Stop);

        await Client.Calendarsets.DeleteAsync(GroupId, calendarset.Id, Stop);
        await Client.Interventionsets.DeleteAsync(GroupId, interventionset.Id, Stop);

        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(Client.Calendarsets.GetAsync(GroupId, calendarset.Id, Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(Client.Interventionsets.GetAsync(GroupId, interventionset.Id, Stop))).Kind);
    }
}
