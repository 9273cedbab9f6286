using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Editing;
using ClicRdvPortal.Features.Planner.Personal;
using ClicRdvPortal.Features.Planner.Reading;
using ClicRdvPortal.Features.Planner.Sending;
using ClicRdvPortal.Features.Planner.Work;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Upstream.Sending;

namespace ClicRdvPortal.Features.Planner;

public static class PlannerFeature
{
    internal const string DraftKind = "vevent";
    internal const string ChoiceDraftKind = "vevent-choice";
    internal const string SetDraftKind = "personal-set";

    public static IServiceCollection AddPlanner(this IServiceCollection services) => services
        .AddScoped<PlannerReader>()
        .AddScoped<PlannerWork>()
        .AddScoped<PlannerDrawings>()
        .AddScoped<VeventDetailReader>()
        .AddScoped<VeventSurroundings>()
        .AddSingleton(ShellPart.Of<SendingPart>(ShellPlace.Foot))
        .AddScoped<PlannerMemory>()
        .AddSingleton(DraftForm.Of<SendingTexts>(UnsentKeeping.Kind, IconName.Warning, "NotSent"))
        .AddSingleton(DraftForm.Of<PlannerTexts>(DraftKind, IconName.Planner, "DraftForm"))
        .AddSingleton(DraftForm.Of<PlannerTexts>(ChoiceDraftKind, IconName.Planner, "DraftFormChoice"))
        .AddSingleton(DraftForm.Of<PlannerTexts>(SetDraftKind, IconName.Planner, "DraftFormSet"))
        .AddSingleton(PaletteAction.Of<PlannerTexts>(IconName.Plus, "Book", PortalUrls.Booking))
        .AddSingleton(NavigationEntry.InGroup<PlannerTexts>(10, IconName.Planner, "Title", PortalUrls.Planner));
}

/// <summary>Names <c>PlannerTexts.resx</c> and its English fellow.</summary>
public sealed class PlannerTexts;
