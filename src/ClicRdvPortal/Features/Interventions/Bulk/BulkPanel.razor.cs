using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Editing;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Shared.Bulk;
using ClicRdvPortal.Shared.Runs;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>Changes several services.</summary>
public sealed partial class BulkPanel : ComponentBase
{
    private InterventionBulk _work = null!;

    [Parameter, EditorRequired] public InterventionList List { get; set; } = null!;

    /// <inheritdoc cref="BulkSteps.Ids"/>
    [Parameter, EditorRequired] public IReadOnlyCollection<long> Ids { get; set; } = [];

    [Parameter] public bool CanArchive { get; set; }

    /// <summary>Rows have been written.</summary>
    [Parameter, EditorRequired] public EventCallback OnChanged { get; set; }

    /// <summary>The upstream refused to archive or restore.</summary>
    [Parameter] public EventCallback OnArchiveForbidden { get; set; }

    [Parameter, EditorRequired] public EventCallback OnClose { get; set; }

    [Inject] private InterventionBulkSending Sending { get; set; } = null!;

    [Inject] private IStringLocalizer<InterventionsTexts> PageTexts { get; set; } = null!;

    [Inject] private IStringLocalizer<EditingTexts> EditingTexts { get; set; } = null!;

    private DraftSubject DraftSubject => InterventionsFeature.BulkDraftOf(List.Group.Id);

    protected override void OnInitialized() => _work = new InterventionBulk(List, Sending, Texts, EditingTexts, PageTexts);

    protected override void OnParametersSet() => _work.CanArchive = CanArchive;

    private async Task EndAsync(RowRun run)
    {
        if (_work.Action != BulkAction.Edit && run.HasMet(ProblemKind.Forbidden))
            await OnArchiveForbidden.InvokeAsync();
        await OnChanged.InvokeAsync();
    }
}
