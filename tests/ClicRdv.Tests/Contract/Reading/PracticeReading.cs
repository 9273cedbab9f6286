using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Contract.Tests.Places;

namespace ClicRdv.Contract.Tests.Reading;

/// <summary>What reading says of a practice: who is in it, what it offers, whom it knows. Writes nothing.</summary>
public abstract class PracticeReading<TPlace>(TPlace place) : PlaceTest<TPlace>(place)
    where TPlace : Place
{
    [Fact]
    public async Task The_group_is_among_those_that_one_reaches_and_reads_the_same_alone()
    {
        var groups = await Client.ReadAllAsync((page, stop) => Client.Groups.ListAsync(page, stop), cancellationToken: Stop);
        var listed = Assert.Single(groups.Items, group => group.Id == GroupId);
        var group = await Client.Groups.GetAsync(GroupId, Stop);

        Assert.NotEmpty(group.Name);
        Assert.Equal((group.Name, group.Timezone, group.Phone, group.UpdatedAt), (listed.Name, listed.Timezone, listed.Phone, listed.UpdatedAt));
        Assert.True(GroupTimezone.Of(group).IsKnown);
    }

    [Fact]
    public async Task Whoever_signed_in_is_among_the_staff()
    {
        var staff = await AllAsync(Client.Pros.ListAsync);

        Assert.Contains(staff, pro => string.Equals(pro.Email, Place.Access.Email, StringComparison.OrdinalIgnoreCase));
        Assert.All(staff, pro => Assert.NotEqual("", pro.Lastname + pro.Firstname));
    }

    [Fact]
    public async Task Basic_speaks_for_the_person_whose_session_it_could_be()
    {
        using var basic = Place.Factory.Create(new BasicCredential(Place.Access.Email, Place.Access.Password));

        Assert.Equal(await IdsAsync(Client), await IdsAsync(basic));

        static async Task<IEnumerable<long>> IdsAsync(ClicRdvClient client) =>
            (await client.Groups.ListAsync(new ListQuery(), Stop)).Records.Select(group => group.Id);
    }

    [Fact]
    public async Task A_session_that_nobody_opened_opens_nothing()
    {
        using var stranger = Place.Factory.Create(new SessionCredential("0123456789abcdef01234567"));

        var failure = await Calls.FailsAsync(stranger.Groups.GetAsync(GroupId, Stop));
        Assert.Contains(failure.Kind, (ClicRdvErrorKind[])[ClicRdvErrorKind.SignedOut, ClicRdvErrorKind.Forbidden]);
    }

    [Fact]
    public async Task Calendars_stand_in_the_sets_that_are_listed()
    {
        var sets = await AllAsync(Client.Calendarsets.ListAsync);
        var calendars = await AllAsync(Client.Calendars.ListAsync);

        Assert.All(calendars, calendar => Assert.Equal(GroupId, calendar.GroupId));
        Assert.Subset(
            sets.Select(set => set.Id).ToHashSet(),
            calendars.Where(calendar => calendar is { Deleted: false, CalendarsetId: > 0 }).Select(calendar => calendar.CalendarsetId!.Value).ToHashSet());
        foreach (var set in sets.Take(1))
        {
            var alone = await Client.Calendarsets.GetAsync(GroupId, set.Id, Stop);
            Assert.Equal((set.Name, set.Publicname, set.Description, set.Sort), (alone.Name, alone.Publicname, alone.Description, alone.Sort));
            Assert.All(await AllAsync(Client.Calendars.ListAsync, new ListQuery().OfCalendarsets(set.Id)), calendar => Assert.Equal(set.Id, calendar.CalendarsetId));
        }

        Assert.NotEmpty(calendars);
        var first = calendars[0];
        var calendar = await Client.Calendars.GetAsync(GroupId, first.Id, Stop);
        Assert.Equal((first.Name, first.Publicname, first.Sort, first.UpdatedAt), (calendar.Name, calendar.Publicname, calendar.Sort, calendar.UpdatedAt));
    }

    [Fact]
    public async Task Services_stand_in_the_sets_that_are_listed()
    {
        var sets = await AllAsync(Client.Interventionsets.ListAsync);
        var interventions = await AllAsync(Client.Interventions.ListAsync);

        Assert.All(interventions, intervention => Assert.Equal((GroupId, true), (intervention.GroupId, intervention.Length > 0)));
        Assert.All(interventions, intervention => Assert.Matches("^#[0-9A-Fa-f]{6}$", intervention.Colorref));
        foreach (var set in sets.Take(1))
        {
            var alone = await Client.Interventionsets.GetAsync(GroupId, set.Id, Stop);
            Assert.Equal((set.Name, set.Publicname, set.Description, set.Sort), (alone.Name, alone.Publicname, alone.Description, alone.Sort));
            var ofSet = await AllAsync(Client.Interventions.ListAsync, new ListQuery().OfInterventionset(set.Id));
            Assert.Equal(interventions.Where(intervention => intervention.InterventionsetId == set.Id).Select(intervention => intervention.Id), ofSet.Select(intervention => intervention.Id));
        }

        Assert.NotEmpty(interventions);
        var first = interventions[0];
        var intervention = await Client.Interventions.GetAsync(GroupId, first.Id, Stop);
        Assert.Equal((first.Name, first.Abbr, first.Length, first.Price, first.Colorref), (intervention.Name, intervention.Abbr, intervention.Length, intervention.Price, intervention.Colorref));
    }

    [Fact]
    public async Task Who_can_do_what_is_told_from_both_sides()
    {
        foreach (var intervention in (await AllAsync(Client.Interventions.ListAsync)).Where(intervention => !intervention.Deleted).Take(3))
        {
            foreach (var calendar in (await AllAsync(Client.Calendars.ListAsync, new ListQuery().AbleToDo(intervention.Id))).Take(2))
            {
                Assert.Contains(await AllAsync(Client.Interventions.ListAsync, new ListQuery().PossibleOn(calendar.Id)), possible => possible.Id == intervention.Id);
            }
        }
    }

    [Fact]
    public async Task Fiches_are_listed_with_the_mark_of_the_deleted_and_read_the_same_alone()
    {
        var fiches = await AllAsync(Client.Fiches.ListAsync, maxRecords: 200);

        Assert.All(fiches.Where(fiche => fiche.Deleted), fiche => Assert.StartsWith("$", fiche.Lastname, StringComparison.Ordinal));
        Assert.NotEmpty(fiches);
        var first = fiches[0];
        var alone = await Client.Fiches.GetAsync(GroupId, first.Id, Stop);
        Assert.Equal((first.Lastname, first.Firstname, first.Firstphone, first.Email, first.Birthdate), (alone.Lastname, alone.Firstname, alone.Firstphone, alone.Email, alone.Birthdate));
        Assert.Equal(first.Customfields, alone.Customfields);
        Assert.Contains(await AllAsync(Client.Fiches.ListAsync, new ListQuery { Search = first.UnmarkedLastname }), fiche => fiche.Id == first.Id);
    }

    [Fact]
    public async Task Every_custom_field_has_an_input_and_applies_to_what_it_was_asked_for()
    {
        foreach (var model in (CustomfieldModel[])[CustomfieldModel.Fiche, CustomfieldModel.Vevent])
        {
            var definitions = await AllAsync(Client.Customfields.ListAsync, new ListQuery().OfModel(model));
            Assert.All(definitions, definition => Assert.Equal((model, GroupId), (definition.AppliesTo, definition.GroupId)));
            Assert.All(definitions, definition => Assert.NotEmpty(definition.Name));
            Assert.All(definitions, definition => Assert.NotNull(definition.ProWidget.Label));
        }
    }
}
