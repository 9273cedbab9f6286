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

    public static IServiceCollection AddInterventions(this IServiceCollection services) => services
        .AddScoped<InterventionListReader>()
        .AddScoped<InterventionArchiving>()
        .AddScoped<InterventionOrdering>()
        .AddScoped<InterventionBulkSending>()
        .AddScoped<MatrixReader>()
        .AddSingleton(NavigationEntry.InGroup<InterventionsTexts>(40, IconName.Services, "Title", PortalUrls.Interventions))
        .AddSingleton(DraftForm.Of<InterventionsTexts>(DraftKind, IconName.Services, "DraftForm"))
        .AddSingleton(DraftForm.Of<InterventionsTexts>(SetDraftKind, IconName.Services, "DraftFormSet"));
}

/// <summary>Names <c>InterventionsTexts.resx</c> and its English fellow.</summary>
public sealed class InterventionsTexts;
