namespace ClicRdvPortal.Features.Fiches.Exporting;

/// <summary>Writes rows as they come. A file that was not finished does not open, or ends with its connection cut.</summary>
internal interface IFicheWriter : IAsyncDisposable
{
    ValueTask WriteAsync(IReadOnlyList<FicheCell> cells, CancellationToken cancellationToken);

    /// <summary>Ends the file; without it, it is none.</summary>
    ValueTask FinishAsync(CancellationToken cancellationToken);
}
