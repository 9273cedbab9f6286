using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Interventions.Bulk;
using ClicRdvPortal.Features.Interventions.Listing;
using ClicRdvPortal.Features.Interventions.Matrix;
using ClicRdvPortal.Features.Interventions.Ordering;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Interventions;

public static class InterventionsFeature
{
    internal const string DraftKind = "intervention";
    internal const string SetDraftKind = "interventionset";
    private const string BulkDraftKind = "intervention-bulk";

    public static IServiceCollection AddInterventions(this IServiceCollection services) => services
        .AddScoped<InterventionListReader>()
        .AddScoped<InterventionArchiving>()
        .AddScoped<InterventionOrdering>()
        .AddScoped<InterventionBulkSending>()
        .AddScoped<MatrixReader>()
        .AddSingleton(NavigationEntry.InGroup<InterventionsTexts>(40, IconName.Services, "Title", PortalUrls.Interventions))
        .AddSingleton(DraftForm.Of<InterventionsTexts>(DraftKind, IconName.Services, "DraftForm"))
        .AddSingleton(DraftForm.Of<InterventionsTexts>(SetDraftKind, IconName.Services, "DraftFormSet"))
        .AddSingleton(DraftForm.Of<InterventionsTexts>(BulkDraftKind, IconName.Services, "DraftFormBulk"));

    /// <summary>What is wished of several rows of a group; one at a time is offered.</summary>
    internal static DraftSubject BulkDraftOf(long groupId) => new(BulkDraftKind, groupId);
}

/// <summary>Names <c>InterventionsTexts.resx</c> and its English fellow.</summary>
public sealed class InterventionsTexts;
