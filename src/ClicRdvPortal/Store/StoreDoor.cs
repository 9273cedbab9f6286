using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>The way to the database: what fails there is logged and becomes an answer, so that no page falls with it.</summary>
internal sealed class StoreDoor(IDbContextFactory<PortalDb> databases, StoreState state, ILogger<StoreDoor> logger)
{
    public async Task<StoreAnswer<T>> ReadAsync<T>(Func<PortalDb, Task<T>> read)
        where T : notnull
    {
        if (!state.IsReady)
            return StoreAnswer.Failed<T>();

        try
        {
            await using var database = await databases.CreateDbContextAsync();
            return StoreAnswer.Of(await read(database));
        }
        catch (DbException exception)
        {
            logger.LogWarning(StoreEvents.ReadFailed, "The store could not be read, and is done without for the moment: {Fault}", exception.Message);
            return StoreAnswer.Failed<T>();
        }
    }

    /// <summary>Runs a change, and once more when another process was quicker with the same row.</summary>
    public async Task<StoreAnswer<T>> WriteAsync<T>(Func<PortalDb, Task<T>> write)
        where T : notnull
    {
        if (!state.IsReady)
            return StoreAnswer.Failed<T>();

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var database = await databases.CreateDbContextAsync();
                return StoreAnswer.Of(await write(database));
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // The second attempt finds the row that is there now.
            }
            catch (DbUpdateException exception)
            {
                return Failed(exception.InnerException ?? exception);
            }
            catch (DbException exception)
            {
                return Failed(exception);
            }
        }

        StoreAnswer<T> Failed(Exception exception)
        {
            logger.LogWarning(StoreEvents.WriteFailed, "What was to be kept in the store could not be saved: {Fault}", exception.Message);
            return StoreAnswer.Failed<T>();
        }
    }
}
