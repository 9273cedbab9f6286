using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ClicRdvPortal.Store;

/// <summary>The way to the database: what fails there is logged and becomes an answer, so that no page falls with it.</summary>
internal sealed class StoreDoor(IDbContextFactory<PortalDb> databases, StoreState state, StoreSight sight, TimeProvider clock, ILogger<StoreDoor> logger)
{
    public async Task<StoreAnswer<T>> ReadAsync<T>(Func<PortalDb, Task<T>> read)
        where T : notnull
    {
        if (!state.IsReady)
            return StoreAnswer.Failed<T>();

        var started = clock.GetTimestamp();
        try
        {
            await using var database = await databases.CreateDbContextAsync();
            var answer = StoreAnswer.Of(await read(database));
            sight.Note(started, isWrite: false, isDone: true);
            return answer;
        }
        catch (DbException exception)
        {
            sight.Note(started, isWrite: false, isDone: false);
            StoreLog.ReadFailed(logger, exception.Message);
            return StoreAnswer.Failed<T>(StoreEngine.IsBusy(exception));
        }
    }

    /// <summary>Runs a change, and once more when another process was quicker with the same row.</summary>
    public async Task<StoreAnswer<T>> WriteAsync<T>(Func<PortalDb, Task<T>> write)
        where T : notnull
    {
        if (!state.IsReady)
            return StoreAnswer.Failed<T>();

        var started = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var database = await databases.CreateDbContextAsync();
                var answer = StoreAnswer.Of(await write(database));
                sight.Note(started, isWrite: true, isDone: true);
                return answer;
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
            sight.Note(started, isWrite: true, isDone: false);
            StoreLog.WriteFailed(logger, exception.Message);
            return StoreAnswer.Failed<T>();
        }
    }
}
