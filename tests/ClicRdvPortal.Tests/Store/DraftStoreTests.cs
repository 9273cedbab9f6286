using ClicRdvPortal.Store;

namespace ClicRdvPortal.Tests.Store;

/// <summary>Rows of drafts. That their content opens for their owner alone is a second lock, which would not keep them from being removed.</summary>
public sealed class DraftStoreTests : StoreTest
{
    private const int Most = 100;

    private static StoreOwner Hugo => new("demo", 102);

    [Fact]
    public async Task T13_The_rows_of_another_person_are_neither_listed_nor_removed()
    {
        await using var process = await StoreProcess.StartAsync(Folder);
        var row = New(Claire, process.Clock.GetUtcNow().UtcDateTime);
        Assert.True((await process.Drafts.SaveAsync(Claire, row, Most)).Value);

        Assert.Empty((await process.Drafts.ListAsync(Hugo)).Value!);
        Assert.Empty((await process.Drafts.IdsAsync(Hugo)).Value!);
        Assert.True(await process.Drafts.DeleteAsync(Hugo, [row.Id]));

        Assert.Equal(row.Id, Assert.Single((await process.Drafts.ListAsync(Claire)).Value!).Id);
    }

    private static DraftRow New(StoreOwner owner, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        Upstream = owner.Upstream,
        ProId = owner.ProId,
        Kind = "fiche",
        GroupId = 12,
        RecordId = 5001,
        Place = PortalUrls.Fiche(12, 5001),
        Content = [1],
        CreatedAt = now,
        ChangedAt = now,
        ExpiresAt = now.AddDays(7),
    };
}
