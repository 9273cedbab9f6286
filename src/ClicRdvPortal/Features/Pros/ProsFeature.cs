using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Pros;

public static class ProsFeature
{
    public static IServiceCollection AddPros(this IServiceCollection services) => services
        .AddScoped<ProListReader>()
        .AddSingleton(NavigationEntry.InGroup<ProsTexts>(80, IconName.Lock, "Place", PortalUrls.Pros));
}

/// <summary>Names <c>ProsTexts.resx</c> and its English fellow.</summary>
public sealed class ProsTexts;
