using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Contract.Tests;

public sealed class ResourceContractTests
{
    private static readonly DateTime Now = new(2031, 3, 10, 8, 0, 0);

    [Fact]
    public async Task A_groups_every_field_is_changed_and_the_unknown_ones_stay()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var before = await client.Groups.GetAsync(12, Calls.Stop);

        var after = await client.Groups.UpdateAsync(
            12,
            new GroupChanges
            {
                Name = "Cabinet « Été » <b>😀",
                Preposition = "à l’",
                Phone = "01 99 00 12 34",
                Fax = "",
                Address = "1 rue\u00A0Neuve",
                Zipcode = "37100",
                City = "Tours",
                Country = "France",
                CountryCode = "32",
                Timezone = "Brussels",
                Sendmail = false,
                Mailreminder = 60,
                Smsreminder = 120,
            },
            Calls.Stop);

        Assert.Equal(("Cabinet « Été » <b>😀", "à l’", "01 99 00 12 34", ""), (after.Name, after.Preposition, after.Phone, after.Fax));
        Assert.Equal(("1 rue\u00A0Neuve", "37100", "Tours", "France"), (after.Address, after.Zipcode, after.City, after.Country));
        Assert.Equal(("32", "Brussels", false, 60, 120), (after.CountryCode, after.Timezone, after.Sendmail, after.Mailreminder, after.Smsreminder));
        Assert.Equal(before.Urlname, after.Urlname);
        Assert.NotEmpty(before.OtherFields!);
        Assert.Equal(
            before.OtherFields!.Select(field => field.Key + field.Value.GetRawText()),
            after.OtherFields!.Select(field => field.Key + field.Value.GetRawText()));
        Assert.NotEqual(before.UpdatedAt, after.UpdatedAt);
        Assert.Equal(before.CreatedAt, after.CreatedAt);
    }

    [Theory]
    [InlineData(ErrorBodyShape.Structured, true)]
    [InlineData(ErrorBodyShape.Text, true)]
    [InlineData(ErrorBodyShape.Array, true)]
    [InlineData(ErrorBodyShape.Html, true)]
    [InlineData(ErrorBodyShape.Empty, false)]
    public async Task A_value_that_is_not_acceptable_is_refused_in_every_shape(ErrorBodyShape shape, bool saysWhy)
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Control.ErrorBodyShape = shape;

        var failure = await Calls.FailsAsync(client.Groups.UpdateAsync(12, new GroupChanges { Mailreminder = 30 }, Calls.Stop));

        Assert.Equal((ClicRdvErrorKind.Invalid, WriteOutcome.Refused), (failure.Kind, failure.Outcome));
        Assert.Equal(saysWhy, failure.Errors.Count == 1 && failure.Errors[0].Message.Length > 0);
    }

    [Fact]
    public async Task A_calendar_lives_from_creation_to_restore()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        var created = await client.Calendars.CreateAsync(12, new CalendarDraft(12) { Name = "Dr Nouvel", Publicname = "", CalendarsetId = 8 }, Calls.Stop);
        Assert.Equal((12L, 8L, "Dr Nouvel", "", false), (created.GroupId, created.CalendarsetId!.Value, created.Name, created.Publicname, created.Deleted));
        Assert.Equal((Now, Now), (created.CreatedAt!.Value, created.UpdatedAt!.Value));
        Assert.Equal(1 + contract.Data.Calendars(12).Where(row => row.Id != created.Id).Max(row => row.Number("sort")), created.Sort);

        contract.Clock.Advance(TimeSpan.FromSeconds(90));
        var changed = await client.Calendars.UpdateAsync(
            12,
            created.Id,
            new CalendarChanges { Name = "", Publicname = "Dr Nouvel", Address = "2 allée", Zipcode = "37540", City = "Tours", Sort = 3, CalendarsetId = Change.To<long?>(null) },
            Calls.Stop);
        Assert.Equal(("", "Dr Nouvel", "2 allée", "37540", "Tours"), (changed.Name, changed.Publicname, changed.Address, changed.Zipcode, changed.City));
        Assert.Equal((3, (long?)null, Now.AddSeconds(90)), (changed.Sort, changed.CalendarsetId, changed.UpdatedAt));

        await client.Calendars.DeleteAsync(12, created.Id, Calls.Stop);
        Assert.True((await client.Calendars.GetAsync(12, created.Id, Calls.Stop)).Deleted);
        var restored = await client.Calendars.UpdateAsync(12, created.Id, new CalendarChanges { Deleted = false }, Calls.Stop);
        Assert.Equal((false, "Dr Nouvel", Now.AddSeconds(90)), (restored.Deleted, restored.Publicname, restored.UpdatedAt));
    }

    [Fact]
    public async Task A_set_lives_from_creation_to_removal()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        var created = await client.Calendarsets.CreateAsync(12, new CalendarsetDraft(12) { Name = "Salles", Publicname = "Nos salles", Description = "Rez-de-chaussée" }, Calls.Stop);
        Assert.Equal((12L, "Salles", "Nos salles", "Rez-de-chaussée"), (created.GroupId, created.Name, created.Publicname, created.Description));

        var changed = await client.Calendarsets.UpdateAsync(12, created.Id, new CalendarsetChanges { Name = "Salles de soins", Sort = 1 }, Calls.Stop);
        Assert.Equal(("Salles de soins", "Nos salles", 1), (changed.Name, changed.Publicname, changed.Sort));

        await client.Calendarsets.DeleteAsync(12, created.Id, Calls.Stop);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(client.Calendarsets.GetAsync(12, created.Id, Calls.Stop))).Kind);
        var left = await client.ReadAllAsync((page, stop) => client.Calendarsets.ListAsync(12, page, stop), cancellationToken: Calls.Stop);
        Assert.Equal([8L, 9L], left.Items.Select(set => set.Id));
    }

    [Fact]
    public async Task The_staff_of_a_group_is_listed()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var staff = await client.ReadAllAsync((page, stop) => client.Pros.ListAsync(12, page, stop), cancellationToken: Calls.Stop);

        Assert.Contains(staff.Items, pro => pro is { Id: 77, Lastname: "Moreau", Firstname: "Claire", Email: "claire.moreau@example.com" });
        Assert.True(staff.IsComplete);
    }

    [Fact]
    public async Task T42_What_one_may_not_see_is_not_there()
    {
        await using var contract = await Contract.StartAsync();
        using var hugo = await contract.ClientAsync(DemoAccount.Hugo);

        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(hugo.Groups.GetAsync(18, Calls.Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(hugo.Calendars.GetAsync(12, 33, Calls.Stop))).Kind);
        Assert.Equal(ClicRdvErrorKind.NotFound, (await Calls.FailsAsync(hugo.Calendars.GetAsync(12, -1, Calls.Stop))).Kind);
    }

    [Fact]
    public async Task What_one_may_not_do_is_refused()
    {
        await using var contract = await Contract.StartAsync();
        using var hugo = await contract.ClientAsync(DemoAccount.Hugo);

        foreach (var call in new[]
        {
            hugo.Calendars.DeleteAsync(12, 31, Calls.Stop),
            hugo.Groups.UpdateAsync(12, new GroupChanges { Phone = "" }, Calls.Stop),
            hugo.Calendars.UpdateAsync(12, 36, new CalendarChanges { Sort = 1 }, Calls.Stop),
        })
        {
            var failure = await Calls.FailsAsync(call);
            Assert.Equal((ClicRdvErrorKind.Forbidden, WriteOutcome.Refused), (failure.Kind, failure.Outcome));
        }

        Assert.False(contract.Data.Calendar(31)!.Flag("deleted"));
    }
}
