using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Reading;

/// <summary>What reading says of the agendas, of free slots, and of lists as such. Writes nothing.</summary>
public abstract class AgendaReading<TPlace>(TPlace place) : PlaceTest<TPlace>(place)
    where TPlace : Place
{
    [Fact]
    public async Task A_week_holds_what_touches_it_each_as_what_it_is()
    {
        var (from, to) = await WeekAsync();
        var vevents = await AllAsync(Client.Vevents.ListAsync, new ListQuery().Touching(from, to));

        Assert.All(vevents, vevent => Assert.True(vevent.Start < to && vevent.End >= from));
        Assert.All(vevents, vevent => Assert.NotEmpty(vevent.Type));
        Assert.All(vevents.Select(vevent => vevent.View).OfType<Rdv>(), rdv => Assert.True(rdv is { FicheId: > 0, InterventionId: > 0 }));
        Assert.All(vevents.Select(vevent => vevent.View).OfType<Note>(), note => Assert.Equal(note.Day.ToDateTime(TimeOnly.MinValue), note.Vevent.End));
        foreach (var listed in vevents.Take(2))
        {
            var alone = await Client.Vevents.GetAsync(GroupId, listed.Id, Stop);
            Assert.Equal((listed.Kind, listed.Start, listed.End, listed.CalendarId, listed.Text), (alone.Kind, alone.Start, alone.End, alone.CalendarId, alone.Text));
        }
    }

    [Fact]
    public async Task A_week_of_one_calendar_and_of_several_is_that_part_of_the_whole()
    {
        var (from, to) = await WeekAsync();
        var week = new ListQuery().Touching(from, to);
        var vevents = await AllAsync(Client.Vevents.ListAsync, week);

        foreach (var calendarId in vevents.Select(vevent => vevent.CalendarId).Distinct().Take(2))
        {
            Assert.Equal(IdsOf(calendarId), (await AllAsync(Client.Vevents.ListAsync, week.OfCalendar(calendarId))).Select(vevent => vevent.Id));
        }

        if (vevents.Count == 0) return;
        long[] calendars = [.. vevents.Select(vevent => vevent.CalendarId).Distinct().Take(2)];
        var several = week with { Conditions = week.Conditions.In("calendar_id", calendars.Select(id => (ConditionValue)id)) };
        Assert.Equal(IdsOf(calendars), (await AllAsync(Client.Vevents.ListAsync, several)).Select(vevent => vevent.Id));

        IEnumerable<long> IdsOf(params long[] ids) => vevents.Where(vevent => ids.Contains(vevent.CalendarId)).Select(vevent => vevent.Id);
    }

    [Fact]
    public async Task The_windows_of_three_weeks_hold_what_one_list_does()
    {
        var (from, _) = await WeekAsync();
        var whole = await AllAsync(Client.Vevents.ListAsync, new ListQuery().Touching(from.AddDays(-7), from.AddDays(14)), 5000);
        var walked = new List<long>();
        await foreach (var vevent in Client.WalkVevents(GroupId, from.AddDays(-7), from.AddDays(14)).WithCancellation(Stop)) walked.Add(vevent.Id);

        Assert.Equal(whole.Where(vevent => vevent.Touches(from.AddDays(-7), from.AddDays(14))).Select(vevent => vevent.Id), walked.Order());
    }

    [Fact]
    public async Task Appointments_are_upcoming_unless_past_ones_are_asked_for()
    {
        var now = await NowAsync();
        var upcoming = await AllAsync(Client.Appointments.ListAsync);
        var all = await AllAsync(Client.Appointments.ListAsync, new ListQuery().IncludePast(), 5000);

        Assert.All(upcoming, appointment => Assert.True(appointment.End >= now.Date));
        Assert.Subset(all.Select(appointment => appointment.Id).ToHashSet(), upcoming.Select(appointment => appointment.Id).ToHashSet());
        foreach (var listed in upcoming.Take(1))
        {
            var alone = await Client.Appointments.GetAsync(GroupId, listed.Id, Stop);
            Assert.Equal((listed.Start, listed.End, listed.CalendarId, listed.FicheId, listed.InterventionId), (alone.Start, alone.End, alone.CalendarId, alone.FicheId, alone.InterventionId));
            Assert.Equal((listed.FicheId, listed.CalendarId, listed.InterventionId, listed.GroupId), (listed.Fiche?.Id, listed.Calendar?.Id, listed.Intervention?.Id, listed.Group!.Id));
        }
    }

    [Fact]
    public async Task Free_slots_of_three_weeks_come_in_order_within_them()
    {
        var now = await NowAsync();
        var intervention = (await AllAsync(Client.Interventions.ListAsync)).First(one => !one.Deleted && one.Publicname.Length > 0);
        var query = new AvailabletimeslotsQuery { InterventionIds = [intervention.Id] };
        var slots = new List<Availabletimeslot>();
        await foreach (var slot in Client.WalkSlots(GroupId, query, now, now.AddDays(21), Stop)) slots.Add(slot);
        var week = await Client.Availabletimeslots.GetAsync(GroupId, query with { Start = now, Days = 7 }, Stop);

        Assert.Equal(slots.Select(slot => slot.Start).Order(), slots.Select(slot => slot.Start));
        Assert.All(slots, slot => Assert.InRange(slot.Start, now, now.AddDays(21)));
        Assert.All(slots, slot => Assert.NotEmpty(slot.CalendarIds));
        Assert.Equal(week.Slots.Count == 0 ? null : week.Slots.Min(slot => slot.Start), week.FirstSlot);
        Assert.Equal((GroupId, intervention.Id), (week.GroupId, week.InterventionIds.Single()));
    }

    [Fact]
    public async Task Small_pages_make_the_same_list_and_the_one_after_the_last_is_empty()
    {
        var whole = await AllAsync(Client.Calendars.ListAsync);
        var inPages = new List<long>();
        for (var start = 0; start < whole.Count; start += 2)
        {
            var page = await Client.Calendars.ListAsync(GroupId, new ListQuery { Results = 2, StartIndex = start }, Stop);
            Assert.Equal((whole.Count, start, page.Records.Count), ((int)page.TotalRecords!, (int)page.StartIndex!, page.RecordsReturned!.Value));
            inPages.AddRange(page.Records.Select(calendar => calendar.Id));
        }

        Assert.Equal(whole.Select(calendar => calendar.Id), inPages);
        Assert.Empty((await Client.Calendars.ListAsync(GroupId, new ListQuery { StartIndex = whole.Count }, Stop)).Records);
        Assert.Equal(whole[^1].Id, (await Client.Calendars.ListAsync(GroupId, new ListQuery { Results = 1, Descending = true }, Stop)).Records.Single().Id);
    }

    [Fact]
    public async Task Changes_since_a_moment_are_those_that_changed_since()
    {
        var calendars = await AllAsync(Client.Calendars.ListAsync);
        var since = calendars.Select(calendar => calendar.UpdatedAt!.Value).Order().ElementAt(calendars.Count / 2);
        var query = new ListQuery { Conditions = Conditions.None.And("updated_at", ConditionOperator.GreaterThanOrEqual, since) };

        Assert.Equal(
            calendars.Where(calendar => calendar.UpdatedAt >= since).Select(calendar => calendar.Id),
            (await AllAsync(Client.Calendars.ListAsync, query)).Select(calendar => calendar.Id));
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(Client.Calendars.GetAsync(GroupId, int.MaxValue, Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(Client.Vevents.GetAsync(GroupId, int.MaxValue, Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(Client.Groups.GetAsync(int.MaxValue, Stop))).Kind);
    }

    private async Task<(DateTime From, DateTime To)> WeekAsync()
    {
        var today = (await NowAsync()).Date;
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        return (monday, monday.AddDays(7));
    }
}
