using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Fiches.Exporting;
using ClicRdvPortal.Features.Fiches.History;
using ClicRdvPortal.Features.Fiches.Listing;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Fiches;

public static class FichesFeature
{
    internal const string DraftKind = "fiche";

    public static IServiceCollection AddFiches(this IServiceCollection services) => services
        .AddSingleton<FicheExportGate>()
        .AddSingleton<FicheExport>()
        .AddScoped<FicheSearches>()
        .AddScoped<FicheListReader>()
        .AddScoped<FicheColumnMemory>()
        .AddScoped<FicheHistoryReader>()
        .AddSingleton(NavigationEntry.InGroup<FichesTexts>(15, IconName.Clients, "Title", PortalUrls.Fiches))
        .AddSingleton(DraftForm.Of<FichesTexts>(DraftKind, IconName.Clients, "DraftForm"));

    public static void MapFiches(this IEndpointRouteBuilder endpoints) => endpoints.MapFicheExport();
}

/// <summary>Names <c>FichesTexts.resx</c> and its English fellow.</summary>
public sealed class FichesTexts;
