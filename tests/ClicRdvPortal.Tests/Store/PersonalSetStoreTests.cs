using ClicRdvPortal.Store;

namespace ClicRdvPortal.Tests.Store;

public sealed class PersonalSetStoreTests : StoreTest
{
    private const long Group = 12;

    [Fact]
    public async Task A_set_keeps_its_name_and_the_order_of_its_calendars()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        var set = New("mon mardi", 33, 31, 32);
        Assert.Equal(SetSaving.Saved, (await process.Sets.SaveAsync(Claire, Group, set)).Value);

        var read = Assert.Single((await process.Sets.ListAsync(Claire, Group)).Value!);
        Assert.Equal((set.Id, "mon mardi"), (read.Id, read.Name));
        Assert.Equal([33, 31, 32], read.CalendarIds);
        Assert.Empty((await process.Sets.ListAsync(Claire, 13)).Value!);
        Assert.Empty((await process.Sets.ListAsync(new StoreOwner("demo", 102), Group)).Value!);
    }

    [Fact]
    public async Task A_set_is_renamed_and_replaced_under_its_id_and_a_name_stands_once()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        var (one, other) = (New("mon mardi", 31), New("mon jeudi", 32));
        await process.Sets.SaveAsync(Claire, Group, one);
        await process.Sets.SaveAsync(Claire, Group, other);

        Assert.Equal(SetSaving.Saved, (await process.Sets.SaveAsync(Claire, Group, one with { CalendarIds = [34, 35] })).Value);
        Assert.Equal(SetSaving.NameTaken, (await process.Sets.SaveAsync(Claire, Group, other with { Name = "mon mardi" })).Value);
        Assert.Equal(["mon jeudi", "mon mardi"], (await process.Sets.ListAsync(Claire, Group)).Value!.Select(set => set.Name));
        Assert.Equal([34, 35], (await process.Sets.ListAsync(Claire, Group)).Value![1].CalendarIds);
    }

    [Fact]
    public async Task Two_circuits_that_save_one_name_at_once_end_with_one_set_of_that_name()
    {
        await using var one = await StoreProcess.StartAsync(Folder);
        await using var other = await StoreProcess.StartAsync(Folder);

        var saved = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() =>
            (number % 2 == 0 ? one : other).Sets.SaveAsync(Claire, Group, New("mon mardi", 31)))));

        Assert.Single(saved, answer => answer.Value == SetSaving.Saved && answer.IsSuccess);
        Assert.Single((await one.Sets.ListAsync(Claire, Group)).Value!);
    }

    [Fact]
    public async Task A_set_is_deleted_in_its_owner_s_group_alone()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        var set = New("mon mardi", 31);
        await process.Sets.SaveAsync(Claire, Group, set);

        Assert.True(await process.Sets.DeleteAsync(new StoreOwner("demo", 102), Group, set.Id));
        Assert.Single((await process.Sets.ListAsync(Claire, Group)).Value!);
        Assert.True(await process.Sets.DeleteAsync(Claire, Group, set.Id));
        Assert.Empty((await process.Sets.ListAsync(Claire, Group)).Value!);
    }

    [Fact]
    public async Task Sets_have_a_bound()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        for (var number = 0; number < PersonalSet.MostSets; number++)
            await process.Sets.SaveAsync(Claire, Group, New($"set {number}", 31));

        Assert.Equal(SetSaving.Full, (await process.Sets.SaveAsync(Claire, Group, New("one more", 31))).Value);
    }

    private static PersonalSet New(string name, params long[] calendars) => new(Guid.CreateVersion7(), name, [.. calendars]);
}
