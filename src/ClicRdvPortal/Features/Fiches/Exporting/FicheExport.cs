using ClicRdv.Client;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>
/// Sends what the list shows as a file, page by page as it is read. What cannot be finished is cut off, so that nobody takes a
/// part for the whole.
/// </summary>
public sealed class FicheExport(FicheWalks walks, LiveSessions sessions, FicheExportGate gate, PortalSettings settings, IStringLocalizer<FichesTexts> texts, ILogger<FicheExport> log)
{
    /// <summary>More than that is not exported, not even in part.</summary>
    private int MostRows => settings.Portal.Exports.Rows;

    internal async Task SendAsync(HttpContext context, long groupId, FicheExportRequest wanted)
    {
        var session = CurrentPerson.SessionKeyOf(context.User) is { } key ? await sessions.FindAsync(key) : null;
        if (session is null)
            Refuse(context, StatusCodes.Status401Unauthorized);
        else if (!gate.TryEnter(session))
            Refuse(context, StatusCodes.Status429TooManyRequests);
        else
            await SendOnceAsync(context, session, groupId, wanted);
    }

    private async Task SendOnceAsync(HttpContext context, LiveSession session, long groupId, FicheExportRequest wanted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, session.Ended);
        try
        {
            var state = FichesPageState.From(wanted.Query ?? "") with { Born = FichesPageState.Day(wanted.Born) };
            var search = FicheSearch.Of(wanted.Text ?? "");

            // Names and addresses change while pages are read, and a row that moves is missed or comes twice; ids stay.
            var queries = FicheListQuery.Of(state, search).Select(query => query with { Sort = "id", Descending = false });
            var begun = await walks.BeginAsync(session, groupId, [.. queries], MostRows, either.Token);
            if (!begun.IsSuccess)
            {
                Refuse(context, begun.Problem.Kind == ProblemKind.SignedOut ? StatusCodes.Status401Unauthorized : StatusCodes.Status502BadGateway);
                return;
            }

            await using var walk = begun.Value;
            if (walk.Total > MostRows)
                Refuse(context, StatusCodes.Status413PayloadTooLarge);
            else
                FicheExportLog.Note(log, session, groupId, await WriteAsync(context, walk, (state, search), wanted, either.Token));
        }
        catch (Exception exception) when (exception is ClicRdvException or OperationCanceledException)
        {
            context.Abort();
        }
        finally
        {
            gate.Leave(session);
        }
    }

    private async Task<(int Rows, bool IsComplete)> WriteAsync(HttpContext context, FicheWalk walk, (FichesPageState State, FicheSearch? Search) asked, FicheExportRequest wanted, CancellationToken stop)
    {
        var format = QueryWord.Read<FicheFormat>(wanted.Format);
        var row = new FicheRow(wanted.ColumnsAsked(), withState: asked.State.Show != FichesShown.Active, texts);
        context.Response.ContentType = format.ContentTypeOf();
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"clients.{format.ExtensionOf()}\"";
        context.Response.Headers.CacheControl = "no-store";

        await using var stream = context.Response.BodyWriter.AsStream(leaveOpen: true);
        await using var writer = await format.OpenAsync(stream, texts["Title"], stop);
        await writer.WriteAsync(row.Head, stop);
        var rows = 0;
        await foreach (var fiche in walk.ReadAsync())
        {
            if (!FicheListQuery.IsShown(asked.State, fiche) || asked.Search?.IsMetBy(fiche) == false)
                continue;
            await writer.WriteAsync(row.Of(fiche), stop);
            rows++;
        }

        if (walk.IsComplete)
            await writer.FinishAsync(stop);
        else
            context.Abort();
        return (rows, walk.IsComplete);
    }

    private static void Refuse(HttpContext context, int status) => context.Response.StatusCode = status;
}
