using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>
/// Brings the database to this version before the first request. One that cannot be used is said in one sentence and
/// left as it is: people sign in and work all the same, with the standard settings.
/// </summary>
internal sealed class StoreStart(
    IDbContextFactory<PortalDb> databases, StoreEngine engine, StoreState state, ILogger<StoreStart> logger) : IHostedService
{
    // A process that was killed while it migrated leaves EF's lock behind, and waiting for it would never end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var database = await databases.CreateDbContextAsync(patience.Token);
            await engine.PrepareAsync(database, patience.Token);
            if (await IsNewerAsync(database, patience.Token))
            {
                Refuse("it was written by a newer version of the portal; start that one, or give this one another Portal:DataPath");
                return;
            }

            await UpgradeAsync(database, patience.Token);
            state.Open();
        }
        catch (DbException exception)
        {
            Refuse($"{exception.Message} Restore the file from a copy, or remove it to begin with an empty one, and start again");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse($"{exception.GetType().Name}. Let the portal read and write the file, and start again");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Refuse("another process is upgrading it, or was killed while it did; if none is, empty its table __EFMigrationsLock and start again");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        state.Close();
        engine.Release();
        return Task.CompletedTask;
    }

    private static async Task<bool> IsNewerAsync(PortalDb database, CancellationToken cancellationToken) =>
        (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.Database.GetMigrations(), StringComparer.Ordinal).Any();

    private async Task UpgradeAsync(PortalDb database, CancellationToken cancellationToken)
    {
        var pending = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return;
        await database.Database.MigrateAsync(cancellationToken);
        StoreLog.Upgraded(logger, StoreEngine.FileName, pending[^1]);
    }

    private void Refuse(string why) => StoreLog.Unusable(logger, StoreEngine.FileName, why);
}
