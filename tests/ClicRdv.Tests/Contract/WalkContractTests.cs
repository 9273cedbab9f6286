using ClicRdv.Client;
using ClicRdv.Client.Tests;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdv.Contract.Tests;

/// <summary>Walks over a store that others write to meanwhile.</summary>
public sealed class WalkContractTests
{
    private static readonly ListQuery NotDeleted = new() { Conditions = Conditions.None.And("deleted", ConditionOperator.Equal, false) };

    [Fact]
    public async Task F26_Fiches_that_leave_behind_the_reader_hide_no_other()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 5);
        using var client = await contract.ClientAsync();
        var ids = AddFiches(contract, 40);
        var met = new List<long>();

        await foreach (var fiche in client.Walk((page, stop) => client.Fiches.ListAsync(12, page, stop), NotDeleted).WithCancellation(Calls.Stop))
        {
            met.Add(fiche.Id);
            // Three of those already met leave each time a page has been used up.
            if (met.Count % 5 == 0) met.TakeLast(3).ToList().ForEach(id => contract.Data.TouchFiche(id, ("deleted", true)));
        }

        Assert.Empty(ids.Except(met));
        Assert.Equal(met.Distinct(), met);
    }

    [Fact]
    public async Task F26_Fiches_that_are_added_meanwhile_come_once_if_at_all()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 5);
        using var client = await contract.ClientAsync();
        var ids = AddFiches(contract, 20);
        var walk = client.Walk((page, stop) => client.Fiches.ListAsync(12, page, stop), NotDeleted);
        var met = new List<long>();
        var added = new List<long>();

        await foreach (var fiche in walk.WithCancellation(Calls.Stop))
        {
            met.Add(fiche.Id);
            if (added.Count < 12 && met.Count % 2 == 0) added.AddRange(AddFiches(contract, 1));
        }

        Assert.Equal([.. ids, .. added], met.Where(id => id >= ids[0]));
        Assert.Equal((met.Distinct().Count(), true), (met.Count, walk.IsComplete));
    }

    [Fact]
    public async Task F26_A_page_that_fails_midway_fails_the_walk()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 5);
        using var client = await contract.ClientAsync();
        AddFiches(contract, 20);
        contract.Control.InjectFault(Fault.Status(403) with { Path = "/fiches", Skip = 2 });
        var walk = client.Walk((page, stop) => client.Fiches.ListAsync(12, page, stop));
        var met = 0;

        var failure = await Assert.ThrowsAsync<ClicRdvException>(async () =>
        {
            await foreach (var _ in walk.WithCancellation(Calls.Stop)) met++;
        });

        Assert.Equal((ClicRdvErrorKind.Forbidden, false), (failure.Kind, walk.IsComplete));
        Assert.InRange(met, 5, 10);
    }

    [Fact]
    public async Task Weeks_of_vevents_come_once_each_whatever_crosses_midnight_on_Sunday()
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = 3);
        using var client = await contract.ClientAsync();
        var holiday = Add("2031-03-07 00:00:00", "2031-03-29 00:00:00");
        var monday = Add("2031-03-10 09:00:00", "2031-03-10 10:00:00");
        var note = Add("2031-03-17 00:00:00", "2031-03-17 00:00:00", ("note", 1));
        var guard = Add("2031-03-16 22:00:00", "2031-03-17 06:00:00");
        var removed = Add("2031-03-20 09:00:00", "2031-03-20 10:00:00", ("deleted", true));
        Add("2031-03-09 22:00:00", "2031-03-10 00:00:00");
        Add("2031-03-31 00:00:00", "2031-03-31 01:00:00");
        var walk = client.WalkVevents(12, new DateTime(2031, 3, 10), new DateTime(2031, 3, 31));
        var met = new List<long>();

        await foreach (var vevent in walk.WithCancellation(Calls.Stop)) met.Add(vevent.Id);

        Assert.Equal([holiday, monday, note, guard, removed], met.Order());
        Assert.True(walk.IsComplete);

        long Add(string start, string end, params (string Field, object? Value)[] values) => contract.Data.AddVevent(12, 31, start, end, values).Id;
    }

    private static List<long> AddFiches(Contract contract, int count) =>
        [.. Enumerable.Range(0, count).Select(index => contract.Data.AddFiche(12, $"Marcheur {index:00}", "Ali").Id)];
}
