using ClicRdv.Emulator.Seed;
using ClicRdv.Emulator.Seed.Measuring;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed class EvenLoadTests
{
    [Fact]
    public async Task Group_90_holds_what_was_asked_for_and_nothing_else()
    {
        await using var emulator = await StartAsync();

        var vevents = emulator.Data.Vevents(EvenLoad.GroupId);

        Assert.Equal(3 * 4 * 7, vevents.Count);
        Assert.Equal([EvenLoad.FirstCalendar, EvenLoad.FirstCalendar + 1, EvenLoad.FirstCalendar + 2], emulator.Data.Calendars(EvenLoad.GroupId).Select(calendar => calendar.Id));
        Assert.All(vevents.GroupBy(vevent => (vevent.Number("calendar_id"), vevent.Text("start")[..10])), day =>
            Assert.Equal(["08:00-08:20", "08:24-08:44", "08:48-09:08", "09:12-09:32"], day.Select(vevent => $"{vevent.Text("start")[11..16]}-{vevent.Text("end")[11..16]}")));
        Assert.Equal(
            Enumerable.Range(17, 7).Select(day => $"2031-03-{day}"),
            vevents.Select(vevent => vevent.Text("start")[..10]).Distinct());
        Assert.All(vevents, vevent => Assert.InRange(vevent.Number("fiche_id")!.Value, EvenLoad.FirstFiche, EvenLoad.FirstFiche + 4));
        Assert.Equal(5, emulator.Data.Fiches(EvenLoad.GroupId).Count);
    }

    [Fact]
    public async Task Claire_and_the_further_staff_reach_it()
    {
        await using var emulator = await StartAsync();

        foreach (var (person, groups) in new[] { (DemoAccount.Claire, new long[] { 12, 18, 25, 90 }), (DemoAccount.Staff(1), [90]), (DemoAccount.Staff(12), [90]) })
        {
            using var client = emulator.CreateClient(person);
            var api = new Api(emulator, client);
            Assert.Equal(groups, (await api.GetAsync("groups.json", "sort=id")).Ids);
            Assert.Equal(84, (int?)(await api.GetAsync("groups/90/vevents.json"))["totalRecords"]);
        }

        Assert.Equal("staff012@example.com", DemoAccount.Staff(12).Email);
    }

    [Fact]
    public async Task It_is_not_there_unless_asked_for()
    {
        await using var emulator = await EmulatorFixture.StartAsync();

        Assert.Null(emulator.Data.Group(EvenLoad.GroupId));
    }

    [Fact]
    public async Task Without_a_first_day_it_is_the_monday_of_the_seeds_week()
    {
        await using var emulator = await EmulatorFixture.StartAsync(options => (options.Seed.Practitioners, options.Seed.Day) = (1, new DateOnly(2031, 3, 16)));

        Assert.Equal("2031-03-10 08:00:00", emulator.Data.Vevents(EvenLoad.GroupId)[0].Text("start"));
    }

    private static Task<EmulatorFixture> StartAsync() => EmulatorFixture.StartAsync(options =>
    {
        options.Seed.Practitioners = 3;
        options.Seed.AppointmentsPerDay = 4;
        options.Seed.Days = 7;
        options.Seed.Monday = new DateOnly(2031, 3, 17);
        options.Seed.Fiches = 5;
        options.Seed.People = 12;
    });
}
