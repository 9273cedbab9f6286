using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Panels;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Planner;

public static class PlannerFeature
{
    public static IServiceCollection AddPlanner(this IServiceCollection services) => services
        .AddScoped<PlannerReader>()
        .AddScoped<PlannerDrawings>()
        .AddScoped<VeventDetailReader>()
        .AddSingleton(NavigationEntry.InGroup<PlannerTexts>(10, IconName.Planner, "Title", PortalUrls.Planner));
}

/// <summary>Names <c>PlannerTexts.resx</c> and its English fellow.</summary>
public sealed class PlannerTexts;
